//! What is kept of a reader at home, as the store has it.
//!
//! Limits: decides what is kept, not how: `platform::keep` does that, and `keep_effects` calls it.

use std::rc::Rc;

use crate::app::asks::Ask;
use crate::app::carry::Carrying;
use crate::app::looks::Looks;
use crate::app::place::Place;
use crate::app::route::Route;
use crate::app::store::Store;
use crate::platform::keep::{Loaded, Permit, Refusal};
use crate::quiz::review::day::Day;
use crate::quiz::saved::kept::Kept;

/// What is kept, and how that went.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keeping {
    /// What is kept: first answers, questions for the team, looks, rounds that are not over.
    pub kept: Rc<Kept>,
    /// Whether it is on the device.
    pub state: State,
    /// Today.
    pub today: Day,
    /// How often `kept` was changed here: each time it is written.
    pub changes: u32,
    /// The last change was more than a choice or a step in a round.
    pub hurries: bool,
    /// Everything was just erased here: nothing from before may stay on the device.
    pub erasing: bool,
    /// What there was before it was erased.
    pub before: Option<Rc<Kept>>,
    /// How many copies were damaged when they were read.
    pub damaged: usize,
    /// What is being carried over.
    pub carrying: Carrying,
}

/// Whether something is on the device.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum State {
    /// Not known yet: the page is as it was rendered at build, or the device has not answered.
    #[default]
    Unknown,
    /// It is.
    Here,
    /// It is in memory alone.
    Memory(Refusal),
}

/// What happens to what is kept.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// The device has answered, or another tab has kept something.
    Loaded(Result<Loaded, Refusal>, u64),
    /// Something was written; this is what is on the device now.
    Saved(Result<Kept, Refusal>),
    /// The day, which may have changed while the page was open.
    Today(Day),
    /// Everything goes.
    Erase,
    /// It comes back.
    Undo,
    /// A file or a code is read.
    Bring(Vec<u8>),
    /// A code is read.
    BringCode(String),
    /// What was brought is taken over.
    Take,
    /// It is left.
    Leave,
}

/// The one place that decides whether anything about a person may be kept (invariant 10): at home, never in a waiting room.
pub fn permit(place: Place) -> Option<Permit> {
    Permit::at_home(place == Place::Home)
}

/// What a reader is told about, quietly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing can be saved.
    Refused,
    /// There is no room.
    Full,
    /// A newer version of the app wrote what is kept.
    Newer,
    /// One of two copies was damaged.
    Mended,
    /// Both were.
    Lost,
}

impl Keeping {
    /// What there is to tell.
    pub fn trouble(&self) -> Option<Trouble> {
        match (self.state, self.damaged) {
            (State::Memory(Refusal::Refused), _) => Some(Trouble::Refused),
            (State::Memory(Refusal::Full), _) => Some(Trouble::Full),
            (State::Memory(Refusal::Newer), _) => Some(Trouble::Newer),
            (_, 1) => Some(Trouble::Mended),
            (_, 2..) => Some(Trouble::Lost),
            _ => None,
        }
    }

    /// Whether this is known already, so that there is nothing new to draw. Each answer is followed by such a word from the
    /// device, and drawing the screen again took 8 ms on a slow tablet (6×).
    pub(crate) fn knows(&self, act: &Act) -> bool {
        match act {
            Act::Today(today) => *today == self.today,
            Act::Saved(Ok(kept)) => {
                self.state == State::Here && !self.erasing && self.with(kept).is_none()
            }
            _ => false,
        }
    }

    /// What is kept here together with what another tab or the device has, where that adds anything.
    fn with(&self, other: &Kept) -> Option<Kept> {
        let mut all = (*self.kept).clone();
        all.merge(other);
        (all != *self.kept).then_some(all)
    }

    /// The device has answered.
    pub fn is_ready(&self) -> bool {
        self.state != State::Unknown
    }
}

impl Store {
    /// Does what happens to what is kept.
    pub(crate) fn keep(&mut self, act: Act) {
        match act {
            Act::Loaded(result, seed) => self.loaded(result, seed),
            Act::Saved(Ok(kept)) => {
                self.keeping.state = State::Here;
                self.keeping.erasing = false;
                self.take_over(&kept);
            }
            Act::Saved(Err(refusal)) => self.keeping.state = State::Memory(refusal),
            Act::Today(today) => self.keeping.today = today,
            Act::Erase => {
                let kept = Rc::clone(&self.keeping.kept);
                self.keeping.before = Some(Rc::clone(&kept));
                self.keeping.erasing = true;
                self.round = None;
                self.looks = Looks::default();
                self.put(kept.erase());
                self.say(&Rc::clone(&self.edition).words.kept_erased);
            }
            Act::Undo => {
                if let Some(before) = self.keeping.before.take() {
                    let back = self.keeping.kept.unerase(&before);
                    self.put(back);
                    self.say(&Rc::clone(&self.edition).words.kept_back);
                }
            }
            Act::Bring(_) | Act::BringCode(_) | Act::Take | Act::Leave => {
                self.carry(act);
            }
        }
    }

    fn loaded(&mut self, result: Result<Loaded, Refusal>, seed: u64) {
        let first = !self.keeping.is_ready();
        match result {
            Ok(loaded) => {
                self.keeping.state = State::Here;
                self.keeping.damaged = self.keeping.damaged.max(loaded.damaged);
                let kept = loaded.kept.unwrap_or_default();
                if first {
                    // What was answered before the device answered counts as made after any erasure.
                    let mut all = kept.clone();
                    all.take_over(&self.keeping.kept);
                    let more = all != kept;
                    self.show_kept(all);
                    self.keeping.changes += u32::from(more);
                    self.keeping.hurries |= more;
                } else {
                    self.take_over(&kept);
                }
            }
            Err(refusal) => self.keeping.state = State::Memory(refusal),
        }
        if first {
            self.resume(false);
            self.begin_late(seed);
        }
    }

    /// Makes one of what is here and of what another tab or the device has.
    fn take_over(&mut self, other: &Kept) {
        let Some(all) = self.keeping.with(other) else {
            return;
        };
        let erased = all.erased > self.keeping.kept.erased;
        if erased {
            self.looks = Looks::default();
        }
        self.show_kept(all);
        if erased {
            // Another tab erased everything, or brought it back: nothing of the round here may come again.
            self.begin_anew();
        }
    }

    /// Nothing of a round that another tab has erased may come again.
    fn begin_anew(&mut self) {
        if self.round.take().is_some() {
            self.trail.clear();
            self.open(Route::Home);
        }
    }

    /// Takes this as what is kept, and has it written.
    pub(crate) fn put(&mut self, kept: Kept) {
        self.show_kept(kept);
        self.keeping.hurries = true;
        self.keeping.changes = self.keeping.changes.wrapping_add(1);
    }

    /// Shows what is kept: list and looks are views of it.
    fn show_kept(&mut self, kept: Kept) {
        self.asks.list = kept
            .asks_on_list()
            .into_iter()
            .filter_map(|bytes| postcard::from_bytes::<Ask>(bytes).ok())
            .collect();
        if let (true, Ok(looks)) = (kept.looks.set > 0, std::str::from_utf8(&kept.looks.value)) {
            self.looks = Looks::read(looks);
        }
        self.keeping.kept = Rc::new(kept);
    }

    /// After an action at home: what changed in answers, list, looks and round is kept.
    pub(crate) fn keep_up(&mut self, before: &Store, played: bool) {
        if !self.alive || permit(self.place).is_none() {
            return;
        }
        let mut kept = (*self.keeping.kept).clone();
        if self.asks.list != before.asks.list {
            let bytes = |ask| postcard::to_allocvec(ask).ok();
            let list: Vec<Vec<u8>> = self.asks.list.iter().filter_map(bytes).collect();
            kept.set_asks(&list);
        }
        // What the page looked like before the app ran was kept already.
        if self.looks != before.looks && before.alive {
            kept.looks.put(self.looks.write().into_bytes());
        }
        if self.round != before.round {
            if played {
                self.keep_answers(before, &mut kept);
            }
            self.keep_rounds(before, &mut kept);
        }
        if kept != *self.keeping.kept {
            let was = &self.keeping.kept;
            self.keeping.hurries = kept.tries != was.tries
                || kept.asks != was.asks
                || kept.order != was.order
                || kept.looks != was.looks;
            self.keeping.kept = Rc::new(kept);
            self.keeping.changes = self.keeping.changes.wrapping_add(1);
        }
    }
}
