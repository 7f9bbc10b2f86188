//! Asks for the code of the staff screen.

use yew::prelude::*;

use crate::app::room::{Act, Room, Staff};
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;
use crate::ui::room::keypad::keypad;

/// The question for the code, with what was typed so far.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn code(site: &Site, room: &Room) -> Html {
    let words = &site.edition.words;
    let (typed, wrong) = match &room.staff {
        Staff::Code { typed, wrong } => (typed.len(), *wrong),
        _ => (0, false),
    };
    html! {
        <article class="codepage flow">
            <h1 tabindex="-1">{ say(&words.code_title) }</h1>
            <p>{ say(&words.code_lead) }</p>
            <p class="note note--amber" hidden={!wrong}>{ icon(Icon::Alert) }{ say(&words.code_wrong) }</p>
            { keypad(site, typed) }
            <button class="btn btn--go" type="button" onclick={act(site, Act::TryCode)}>{ icon(Icon::Lock) }{ say(&words.code_open) }</button>
        </article>
    }
}
