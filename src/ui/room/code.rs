//! Asks for the code of the staff screen.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::room::{Act, Room, Staff};
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;
use crate::ui::room::keypad::Keypad;

/// See [`Code`].
#[derive(Properties, PartialEq)]
pub struct CodeProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// What was typed so far.
    pub room: Rc<Room>,
}

/// The question for the code.
#[component]
pub fn Code(props: &CodeProps) -> Html {
    let site = &props.site;
    let words = &site.edition.words;
    let (typed, wrong) = match &props.room.staff {
        Staff::Code { typed, wrong } => (typed.len(), *wrong),
        _ => (0, false),
    };
    html! {
        <article class="codepage flow">
            <h1 tabindex="-1">{ say(&words.code_title) }</h1>
            <p>{ say(&words.code_lead) }</p>
            <p class="note note--amber" hidden={!wrong}>{ icon(Icon::Alert) }{ say(&words.code_wrong) }</p>
            <Keypad site={site.clone()} {typed} />
            <button class="btn btn--go" type="button" onclick={act(site, Act::TryCode)}>{ icon(Icon::Lock) }{ say(&words.code_open) }</button>
        </article>
    }
}
