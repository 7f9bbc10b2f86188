//! What happens next? Ordering without reordering, only where a source gives the order.

use crate::bank::item::Next;
use crate::quiz::questions::{Answer, Marking, one_key};

/// Marks an answer to this kind.
pub fn mark(next: &Next, answer: &Answer) -> Marking {
    one_key::mark(&next.choice, answer)
}
