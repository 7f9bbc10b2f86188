//! The choices of this kind: three tiles, or rows where the options are words.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::item::Choice;
use crate::quiz::questions::Answer;
use crate::ui::questions::cards;

/// Draws the choices.
pub fn view(site: &Site, choice: &Choice, answer: Option<&Answer>) -> Html {
    let class = if choice.art {
        "opts opts--tiles opts--3"
    } else {
        "opts opts--rows"
    };
    html! { <div {class}>{ cards(site, choice, answer) }</div> }
}
