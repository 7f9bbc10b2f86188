//! Match one by one: the finished pairs grow into the table that the reader keeps.

use crate::bank::item::Match;
use crate::quiz::questions::{Answer, Marking, placing};

/// Marks an answer to this kind.
pub fn mark(matching: &Match, answer: &Answer) -> Marking {
    placing::mark(&matching.cards, answer)
}
