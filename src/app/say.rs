//! What screen readers hear when the screen itself does not say it. Pure, as every reducer.

use std::rc::Rc;

use crate::app::looks::Theme;
use crate::app::store::{Status, Store};
use crate::bank::item::Kind;
use crate::quiz::questions::Answer;
use crate::quiz::round::{Move, Stage};

impl Store {
    pub(crate) fn say(&mut self, text: &str) {
        self.status = Status {
            text: text.into(),
            count: self.status.count.wrapping_add(1),
        };
    }

    /// Where cards are placed one by one, the next one is said: the screen changes, but focus stays.
    pub(super) fn say_what_is_next(&mut self, made: &Move) {
        if !matches!(made, Move::Choose(Answer::Placed(_))) {
            return;
        }
        let edition = Rc::clone(&self.edition);
        let placing = self
            .round
            .as_ref()
            .and_then(|round| round.placing(&edition));
        match placing {
            Some(Some(card)) => self.say(&edition.words.next_card(&edition.label(&card.label))),
            Some(None) => self.say(&edition.words.all_placed),
            None => {}
        }
    }

    /// A third choice of two lets the first one go, which only the eye would see.
    pub(super) fn say_what_goes(&mut self, made: &Move) {
        let Move::Choose(Answer::Several(now)) = made else {
            return;
        };
        let Some(round) = &self.round else { return };
        let Stage::Asking {
            answer: Some(Answer::Several(before)),
            ..
        } = round.stage()
        else {
            return;
        };
        let takes_another = now.iter().any(|id| !before.contains(id));
        let gone = before.iter().find(|id| takes_another && !now.contains(id));
        let choose = match round.question(&self.edition).map(|question| &question.kind) {
            Some(Kind::ChooseTwo(choose)) => choose,
            _ => return,
        };
        let option = gone.and_then(|id| choose.options.iter().find(|option| option.id == *id));
        if let Some(option) = option {
            let label = self.edition.label(&option.label);
            let text = self.edition.words.let_go(&label);
            self.say(&text);
        }
    }

    /// Every card is placed or skipped: only *Check* is left to press.
    pub fn all_placed(&self) -> bool {
        let round = self.round.as_ref();
        round.and_then(|round| round.placing(&self.edition)) == Some(None)
    }

    pub(super) fn recolour(&mut self) {
        let theme = Theme::after(self.looks.theme);
        self.looks.theme = Some(theme);
        let edition = Rc::clone(&self.edition);
        self.say(match theme {
            Theme::Light => &edition.words.colours_light,
            Theme::Dark => &edition.words.colours_dark,
            Theme::Contrast => &edition.words.colours_contrast,
        });
    }
}
