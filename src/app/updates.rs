//! Newer versions of the app: they never begin while somebody reads.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::place::Place;
use crate::app::screen::Screen;
use crate::app::store::Store;
use crate::platform::offline;

/// Whether a newer version of the app waits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Update {
    /// There is none that we know of.
    #[default]
    None,
    /// It is on this device, whole.
    Ready,
    /// The reader agreed to load it.
    Agreed,
}

/// What is to be done about a newer version now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Nothing.
    Wait,
    /// Ask the host whether there is one.
    Look,
    /// Load it: the reader agreed.
    Take,
    /// Load it: nobody reads.
    TakeUnasked,
}

impl Store {
    /// A newer version is looked for at the start screen, and begins when the reader agrees. In the waiting room
    /// nobody is asked: there it begins at the start screen, where nothing of anybody is left.
    pub fn update_step(&self) -> Step {
        let at_start = self.alive && self.screen() == Screen::Start;
        match (self.update, self.place) {
            (Update::Agreed, _) => Step::Take,
            (Update::Ready, Place::WaitingRoom) if at_start && self.is_fresh() => Step::TakeUnasked,
            (Update::None, _) if at_start => Step::Look,
            _ => Step::Wait,
        }
    }

    /// Word that a newer version waits. It may come again after the reader has agreed.
    pub fn hear_of_update(&mut self) {
        if self.update == Update::None {
            self.update = Update::Ready;
        }
    }
}

/// Hears of newer versions, and does what is to be done about them.
#[hook]
pub fn use_updates(store: &UseReducerHandle<Store>) {
    let dispatch = store.dispatcher();
    use_effect_with((), move |()| {
        let listener = offline::OnWord::update(move || dispatch.dispatch(Action::UpdateReady));
        move || drop(listener)
    });
    use_effect_with(store.update_step(), |step| match step {
        Step::Wait => {}
        Step::Look => offline::look(),
        Step::Take => offline::take(),
        Step::TakeUnasked => offline::take_unasked(),
    });
}
