//! Sort the cards, one at a time, into two groups: sorting without dragging.

use crate::bank::id::OptionId;
use crate::bank::item::{Card, Sort};
use crate::quiz::questions::{Answer, Marking, Placed, placing};

/// Marks an answer to this kind.
pub fn mark(sort: &Sort, answer: &Answer) -> Marking {
    placing::mark(&sort.cards, answer)
}

/// The card that is to be placed next.
pub fn next<'a>(sort: &'a Sort, answer: Option<&Answer>) -> Option<&'a Card> {
    sort.cards.get(placed(answer).len())
}

/// What was placed so far.
pub fn placed(answer: Option<&Answer>) -> &[Placed] {
    match answer {
        Some(Answer::Placed(placed)) => placed,
        _ => &[],
    }
}

/// The answer with one more card placed; no place means skipped.
pub fn put(answer: Option<&Answer>, card: &OptionId, place: Option<OptionId>) -> Answer {
    placing::put(answer, card, place)
}

/// The answer without the last card.
pub fn take_back(answer: Option<&Answer>) -> Answer {
    placing::take_back(answer)
}
