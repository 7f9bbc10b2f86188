//! Ten digits to touch. A text field would call up the tablet's keyboard, and what keyboards learn they keep.

use yew::prelude::*;

use crate::app::room::Act;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// See [`Keypad`].
#[derive(Properties, PartialEq)]
pub struct KeypadProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// How many digits were typed.
    pub typed: usize,
}

/// The keypad, with a dot for each digit that was typed.
#[component]
pub fn Keypad(props: &KeypadProps) -> Html {
    let site = &props.site;
    let words = &site.edition.words;
    let dots = "●".repeat(props.typed);
    html! {
        <div class="keypad" role="group" aria-label={words.code_typed.clone()}>
            <p class="keypad__dots" aria-hidden="true">{ dots }</p>
            <p class="hide">{ say(&words.code_so_far(&props.typed.to_string())) }</p>
            { for (1..=9).chain([0]).map(|digit: u8| html! {
                <button class="keypad__key" type="button" onclick={act(site, Act::Digit(char::from(b'0' + digit)))}>{ words.number(digit.into()) }</button>
            }) }
            <button class="keypad__key keypad__rub" type="button" onclick={act(site, Act::Rub)}>{ icon(Icon::Undo) }<span class="hide">{ say(&words.code_rub) }</span></button>
        </div>
    }
}
