//! What the kinds with one key share.

use crate::bank::item::Choice;
use crate::quiz::questions::{Answer, Marking};

/// Right when the chosen option is the key.
pub(super) fn mark(choice: &Choice, answer: &Answer) -> Marking {
    match answer {
        Answer::Unsure => Marking::Unsure,
        Answer::One(id) => match choice.option(id) {
            Some(option) => Marking::Marked {
                right: option.id == choice.key,
            },
            None => Marking::Incomplete,
        },
        Answer::Several(_) | Answer::Placed(_) => Marking::Incomplete,
    }
}
