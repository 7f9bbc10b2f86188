//! Do our sources agree? The key is the state of the cell: one page says it, they differ, or they do not say.

use crate::bank::item::Choice;
use crate::quiz::questions::{Answer, Marking, one_key};

/// Marks an answer to this kind.
pub fn mark(choice: &Choice, answer: &Answer) -> Marking {
    one_key::mark(choice, answer)
}
