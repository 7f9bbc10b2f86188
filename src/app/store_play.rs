//! What the store does with its round.

use crate::app::looks::Looks;
use crate::app::place::Place;
use crate::app::route::Route;
use crate::app::store::Store;
use crate::platform::early::Early;
use crate::quiz::questions::Answer;
use crate::quiz::round::Move;

impl Store {
    /// Makes a move in the round.
    pub(crate) fn play(&mut self, next: &Move) {
        self.round = self
            .round
            .as_ref()
            .map(|round| round.apply(&self.edition, next));
    }

    /// Takes over what the reader did before the app ran.
    pub(crate) fn wake(&mut self, seed: u64, early: &Early) {
        self.alive = true;
        // In a waiting room the tablet's own settings say what it looks like.
        if self.place == Place::Home {
            self.looks = Looks::read(&early.looks);
        }
        self.play(&Move::Draw { seed });
        if let Some(chosen) = &early.chosen {
            let answer = match chosen.as_str() {
                "unsure" => Answer::Unsure,
                id => Answer::One(id.into()),
            };
            self.play(&Move::Choose(answer));
        }
        if early.checked {
            self.play(&Move::Check);
            // The explanation was shown already, so there is nothing to hint at.
            self.play(&Move::ShowAnswer);
        }
        if early.went_on {
            self.play(&Move::Continue);
        }
    }

    /// The first screen, with nothing of what was done. At home what is kept stays: a button of its own erases it.
    // Compiled when it is first called, and not with its caller (docs/speed.md).
    #[inline(never)]
    pub(crate) fn cleared(self) -> Self {
        let mut store = Store::new(self.edition, self.base, Route::Start);
        store.alive = true;
        store.today = self.today;
        store.address = self.address;
        store.update = self.update;
        if self.place == Place::Home {
            store.keeping = self.keeping;
            store.looks = self.looks;
            store.asks.list = self.asks.list;
        }
        store
    }
}
