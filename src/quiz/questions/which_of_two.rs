//! Which of these two? The lowest load: both options are true of something.

use crate::bank::item::Choice;
use crate::quiz::questions::{Answer, Marking, one_key};

/// Marks an answer to this kind.
pub fn mark(choice: &Choice, answer: &Answer) -> Marking {
    one_key::mark(choice, answer)
}
