//! The choices of this kind: two big tiles where emblems may be shown, rows where they would give the key away.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::item::Choice;
use crate::quiz::questions::Answer;
use crate::ui::questions::cards;

/// Draws the choices.
pub fn view(site: &Site, choice: &Choice, answer: Option<&Answer>) -> Html {
    let class = if choice.art {
        "opts opts--tiles"
    } else {
        "opts opts--rows"
    };
    html! { <div {class}>{ cards(site, choice, answer) }</div> }
}
