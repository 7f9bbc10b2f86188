//! Privacy in words, at the top of every screen and true on each.

use crate::app::keep::{Keeping, State};
use crate::app::place::Place;
use crate::bank::id::Text;
use crate::bank::words::Words;

/// The words. Until the device has answered, only what is true everywhere is said.
pub fn text<'a>(words: &'a Words, place: Place, keeping: &Keeping) -> &'a Text {
    match (place, keeping.state) {
        (Place::WaitingRoom, _) => &words.nothing_saved,
        (Place::Home, State::Unknown) => &words.stays_here,
        (Place::Home, State::Here) => &words.saved_here,
        (Place::Home, State::Memory(_)) => &words.saved_not,
    }
}
