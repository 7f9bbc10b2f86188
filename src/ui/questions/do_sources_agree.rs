//! The choices of this kind: three states of a cell, always in the same order.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::item::Choice;
use crate::quiz::questions::Answer;
use crate::ui::questions::cards;

/// Draws the choices.
pub fn view(site: &Site, choice: &Choice, answer: Option<&Answer>) -> Html {
    html! { <div class="opts opts--rows opts--agree">{ cards(site, choice, answer) }</div> }
}
