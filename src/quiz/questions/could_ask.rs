//! What could you ask? About what our sources do not say. Every choice is a good one, so nothing is scored.

use crate::bank::item::Choice;
use crate::quiz::questions::{Answer, Marking, one_key};

/// Marks an answer to this kind: open, unless nothing was chosen.
pub fn mark(choice: &Choice, answer: &Answer) -> Marking {
    match one_key::mark(choice, answer) {
        Marking::Marked { .. } => Marking::Open,
        marking => marking,
    }
}
