//! Which screen the store shows.

use crate::app::room::Staff;
use crate::app::route::{self, Route};
use crate::app::store::Store;
use crate::quiz::round::{Round, Stage};

/// A screen. Every one has a heading that takes the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screen {
    /// The start screen.
    Start,
    /// A question, by its place in the round.
    Question(usize),
    /// A hint, by its place in the round.
    Hint(usize),
    /// Between the guesses and the round.
    Between,
    /// An explanation, by its place in the round.
    Feedback(usize),
    /// The last screen of a round.
    End,
    /// A page to read.
    Page,
    /// Staff of a waiting room are asked for their code.
    Code,
    /// The staff screen of a waiting room.
    Staff,
    /// An unknown address.
    Lost,
}

impl Store {
    /// What tells one screen from the next: when it changes, focus moves to the new heading.
    pub fn screen(&self) -> Screen {
        match self.room.staff {
            Staff::Away => {}
            Staff::Code { .. } => return Screen::Code,
            Staff::Open(_) => return Screen::Staff,
        }
        match (&self.route, self.round.as_ref().map(Round::stage)) {
            (Route::Start | Route::WaitingRoom, _) => Screen::Start,
            (Route::Round(_) | Route::Guess(_), Some(stage)) => match stage {
                Stage::Asking { step, .. } => Screen::Question(*step),
                Stage::Hint { step } => Screen::Hint(*step),
                Stage::Between => Screen::Between,
                Stage::Feedback { step } => Screen::Feedback(*step),
                Stage::End => Screen::End,
            },
            (Route::Lost, _) => Screen::Lost,
            _ => Screen::Page,
        }
    }

    /// What tells one screen from the next. With another key its elements are made anew, so that nothing that browsers keep
    /// by themselves (what is open or ticked, where the focus is) goes from one screen to the next.
    pub fn key(&self) -> String {
        let path = route::path(&self.route);
        match self.screen() {
            Screen::Start => "start".to_owned(),
            Screen::Question(step) => format!("question {step} {path}"),
            Screen::Hint(step) => format!("hint {step} {path}"),
            Screen::Between => format!("between {path}"),
            Screen::Feedback(step) => format!("feedback {step} {path}"),
            Screen::End => format!("end {path}"),
            Screen::Page => path,
            Screen::Code => "code".to_owned(),
            Screen::Staff => "staff".to_owned(),
            Screen::Lost => "lost".to_owned(),
        }
    }

    /// How often *Check* was pressed with nothing chosen.
    pub fn nudges(&self) -> u8 {
        match self.round.as_ref().map(Round::stage) {
            Some(Stage::Asking { nudges, .. }) => *nudges,
            _ => 0,
        }
    }
}
