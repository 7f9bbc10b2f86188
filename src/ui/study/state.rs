//! How well something can be told apart: an icon of its own shape, and words. Never a mark.

use yew::prelude::*;

use crate::app::keep::Keeping;
use crate::app::store::Site;
use crate::bank::edition::Index;
use crate::bank::words::Words;
use crate::quiz::review::standing::{Standing, standing};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// Draws how these questions stand. Until the device has answered, nothing is said: it might be wrong.
pub fn state_of(site: &Site, keeping: &Keeping, questions: &[Index]) -> Html {
    if !keeping.is_ready() {
        return html! {};
    }
    let tries = &keeping.kept.tries;
    let standing = standing(&site.edition, questions, tries, keeping.today);
    state(&site.edition.words, standing)
}

fn state(words: &Words, standing: Standing) -> Html {
    let (class, picture, text) = match standing {
        Standing::New => ("state state--new", Icon::Ring, &words.standing_new),
        Standing::LookAgain => ("state state--again", Icon::Again, &words.standing_again),
        Standing::Clearer => ("state state--mid", Icon::Half, &words.standing_clearer),
        Standing::Apart => ("state state--good", Icon::Told, &words.standing_apart),
    };
    html! { <span {class}>{ icon(picture) }<span>{ say(text) }</span></span> }
}
