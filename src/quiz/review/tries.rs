//! What was tried: for each question and day the first answer, and nothing else.

use crate::bank::id::QuestionId;
use crate::quiz::questions::Marking;
use crate::quiz::review::day::Day;
use crate::quiz::sorted::Sorted;

/// What a first answer showed. The order matters: where two devices recorded the same question on the same day,
/// the better one stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// It did not fit.
    Missed,
    /// "I'm not sure": not known either, but nothing was mixed up.
    Unsure,
    /// It fitted.
    Known,
}

impl Outcome {
    /// What a marking shows; nothing where nothing is scored or not yet answered.
    pub fn of(marking: Marking) -> Option<Self> {
        match marking {
            Marking::Marked { right: true } => Some(Outcome::Known),
            Marking::Marked { right: false } => Some(Outcome::Missed),
            Marking::Unsure => Some(Outcome::Unsure),
            Marking::Open | Marking::Incomplete => None,
        }
    }
}

/// The days on which a question was tried, each with its outcome.
pub type Days = Sorted<Day, Outcome>;

/// Everything that was tried.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tries(Sorted<QuestionId, Days>);

impl Tries {
    /// Records a first try. Returns false where that day has one already: later ones that day are practice.
    pub fn record(&mut self, question: &QuestionId, day: Day, outcome: Outcome) -> bool {
        if self
            .0
            .get(question)
            .is_some_and(|days| days.get(&day).is_some())
        {
            return false;
        }
        self.add(question.clone(), day, outcome);
        true
    }

    /// When this question was tried.
    pub fn of(&self, question: &QuestionId) -> Option<&Days> {
        self.0.get(question).filter(|days| !days.is_empty())
    }

    /// Every question with its days.
    pub fn all(&self) -> impl Iterator<Item = (&QuestionId, &Days)> {
        self.0.iter()
    }

    /// How many tries there are.
    pub fn count(&self) -> usize {
        self.0.values().map(Sorted::len).sum()
    }

    /// Nothing was tried yet.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(Sorted::is_empty)
    }

    /// Takes over what another device recorded. What is known here stays known; the order of merging does not matter.
    pub fn merge(&mut self, other: &Tries) {
        for (question, days) in other.0.iter() {
            for (day, outcome) in days.iter() {
                self.add(question.clone(), *day, *outcome);
            }
        }
    }

    /// Takes over one try as `merge` does.
    pub fn add(&mut self, question: QuestionId, day: Day, outcome: Outcome) {
        self.0.change(&question, |days| {
            days.set(day, |kept| {
                kept.map_or(outcome, |kept| (*kept).max(outcome))
            });
        });
    }
}
