//! Match one by one: the finished pairs grow into the table that the reader keeps.

use crate::bank::id::OptionId;
use crate::bank::item::{Card, Match};
use crate::quiz::questions::{Answer, Marking, Placed, placing};

/// Marks an answer to this kind.
pub fn mark(matching: &Match, answer: &Answer) -> Marking {
    placing::mark(&matching.cards, answer)
}

/// The card that is to be placed next.
pub fn next<'a>(matching: &'a Match, answer: Option<&Answer>) -> Option<&'a Card> {
    matching.cards.get(placed(answer).len())
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
