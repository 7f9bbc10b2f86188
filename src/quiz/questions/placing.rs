//! What sorting and matching share: things that are placed one at a time.

use crate::bank::id::OptionId;
use crate::bank::item::Card;
use crate::quiz::questions::{Answer, Marking, Placed};

/// Right when each card is where it belongs; incomplete until each was placed or skipped.
pub(super) fn mark(cards: &[Card], answer: &Answer) -> Marking {
    let placed = match answer {
        Answer::Unsure => return Marking::Unsure,
        Answer::Placed(placed) => placed,
        _ => return Marking::Incomplete,
    };
    if cards
        .iter()
        .any(|card| place_of(placed, &card.id).is_none())
    {
        return Marking::Incomplete;
    }
    if placed.iter().all(|one| one.place.is_none()) {
        return Marking::Unsure;
    }
    let fits = |card: &Card| place_of(placed, &card.id) == Some(Some(&card.place));
    Marking::Marked {
        right: cards.iter().all(fits),
    }
}

/// Where a card was put: none when it was not reached, `Some(None)` when it was skipped.
pub(super) fn place_of<'a>(placed: &'a [Placed], card: &OptionId) -> Option<Option<&'a OptionId>> {
    let one = placed.iter().find(|one| &one.card == card)?;
    Some(one.place.as_ref())
}

/// The answer with one more card placed.
pub fn put(answer: Option<&Answer>, card: &OptionId, place: Option<OptionId>) -> Answer {
    let mut placed = placed(answer).to_vec();
    placed.retain(|one| &one.card != card);
    placed.push(Placed {
        card: card.clone(),
        place,
    });
    Answer::Placed(placed)
}

/// The answer without the last card.
pub fn take_back(answer: Option<&Answer>) -> Answer {
    let mut placed = placed(answer).to_vec();
    placed.pop();
    Answer::Placed(placed)
}

/// What was placed so far.
pub fn placed(answer: Option<&Answer>) -> &[Placed] {
    match answer {
        Some(Answer::Placed(placed)) => placed,
        _ => &[],
    }
}

/// The card that is to be placed next.
pub fn next<'a>(cards: &'a [Card], answer: Option<&Answer>) -> Option<&'a Card> {
    cards.get(placed(answer).len())
}
