//! Ten digits to touch. A text field would call up the tablet's keyboard, and what keyboards learn they keep.

use yew::prelude::*;

use crate::app::room::Act;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// The keypad, with a dot for each digit that was typed.
pub fn keypad(site: &Site, typed: usize) -> Html {
    let words = &site.edition.words;
    let dots = "●".repeat(typed);
    html! {
        <div class="keypad" role="group" aria-label={words.code_typed.clone()}>
            <p class="keypad__dots" aria-hidden="true">{ dots }</p>
            <p class="hide">{ say(&words.code_so_far(&typed.to_string())) }</p>
            { for (1..=9).chain([0]).map(|digit: u8| html! {
                <button class="keypad__key" type="button" onclick={act(site, Act::Digit(char::from(b'0' + digit)))}>{ words.number(digit.into()) }</button>
            }) }
            <button class="keypad__key keypad__rub" type="button" onclick={act(site, Act::Rub)}>{ icon(Icon::Undo) }<span class="hide">{ say(&words.code_rub) }</span></button>
        </div>
    }
}
