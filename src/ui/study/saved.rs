//! Privacy in words, at the top of every screen and true on each.

use yew::prelude::*;

use crate::app::keep::{Keeping, State};
use crate::app::place::Place;
use crate::bank::words::Words;

/// Draws it. Until the device has answered, only what is true everywhere is said.
pub fn saved(words: &Words, place: Place, keeping: &Keeping) -> Html {
    let text = match (place, keeping.state) {
        (Place::WaitingRoom, _) => &words.nothing_saved,
        (Place::Home, State::Unknown) => &words.stays_here,
        (Place::Home, State::Here) => &words.saved_here,
        (Place::Home, State::Memory(_)) => &words.saved_not,
    };
    html! { { &**text } }
}
