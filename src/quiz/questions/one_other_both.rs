//! One, the other, or both? Trains what two treatments share as well as what parts them.

use crate::bank::item::Choice;
use crate::quiz::questions::{Answer, Marking, one_key};

/// Marks an answer to this kind.
pub fn mark(choice: &Choice, answer: &Answer) -> Marking {
    one_key::mark(choice, answer)
}
