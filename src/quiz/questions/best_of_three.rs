//! The best of three: as good as four or five, and fewer lures to learn by mistake.

use crate::bank::item::Choice;
use crate::quiz::questions::{Answer, Marking, one_key};

/// Marks an answer to this kind.
pub fn mark(choice: &Choice, answer: &Answer) -> Marking {
    one_key::mark(choice, answer)
}
