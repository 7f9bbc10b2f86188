//! The choices of this kind: questions for the team, one below the other.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::item::Choice;
use crate::quiz::questions::Answer;
use crate::ui::questions::cards;

/// Draws the choices.
pub fn view(site: &Site, choice: &Choice, answer: Option<&Answer>) -> Html {
    html! { <div class="opts opts--rows opts--ask">{ cards(site, choice, answer) }</div> }
}
