//! The choices of this kind: a picture card each, with the name below. The drawings come with the diagrams; until then the names stand alone.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::item::Choice;
use crate::quiz::questions::Answer;
use crate::ui::questions::cards;

/// Draws the choices.
pub fn view(site: &Site, choice: &Choice, answer: Option<&Answer>) -> Html {
    html! { <div class="opts opts--rows opts--picture">{ cards(site, choice, answer) }</div> }
}
