//! How well treatments can be told apart, in four words and never in marks.

use crate::bank::edition::{Edition, Index};
use crate::bank::item::{Kind, Question};
use crate::quiz::review::day::Day;
use crate::quiz::review::memory::{Memory, memory};
use crate::quiz::review::tries::{Outcome, Tries};

/// One of four states, each with words and a shape of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// No question was met.
    New,
    /// Some are due.
    LookAgain,
    /// Some sit, and none is due.
    Clearer,
    /// They can be told apart.
    Apart,
}

/// Where a reader stands with these questions.
///
/// `Apart` needs half of them, and three where there are so many, each known when it was last met.
pub fn standing(edition: &Edition, questions: &[Index], tries: &Tries, today: Day) -> Standing {
    let scored: Vec<&Question> = questions
        .iter()
        .filter_map(|index| edition.question(*index))
        .filter(|question| is_scored(question))
        .collect();
    let met: Vec<Memory> = scored
        .iter()
        .filter_map(|question| memory(tries.of(&question.id)?, today))
        .collect();
    let enough = scored.len().div_ceil(2).max(scored.len().min(3));
    if met.is_empty() {
        Standing::New
    } else if met.iter().any(|memory| memory.is_due(today)) {
        Standing::LookAgain
    } else if met.len() >= enough && met.iter().all(|memory| memory.last == Outcome::Known) {
        Standing::Apart
    } else {
        Standing::Clearer
    }
}

/// Questions of which every choice is a good one never come back and never count.
pub fn is_scored(question: &Question) -> bool {
    !matches!(question.kind, Kind::CouldAsk(_))
}
