//! Which picture shows it? For readers who would rather look than read; the words stand below each picture.

use crate::bank::item::Choice;
use crate::quiz::questions::{Answer, Marking, one_key};

/// Marks an answer to this kind.
pub fn mark(choice: &Choice, answer: &Answer) -> Marking {
    one_key::mark(choice, answer)
}
