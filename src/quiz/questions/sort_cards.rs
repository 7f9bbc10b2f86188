//! Sort the cards, one at a time, into two groups: sorting without dragging.

use crate::bank::item::Sort;
use crate::quiz::questions::{Answer, Marking, placing};

/// Marks an answer to this kind.
pub fn mark(sort: &Sort, answer: &Answer) -> Marking {
    placing::mark(&sort.cards, answer)
}
