//! Puts the question for a gap in the sources on the reader's list.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::{Ask, Change};
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// See [`AskButton`].
#[derive(Properties, PartialEq)]
pub struct AskButtonProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// What is asked.
    pub ask: Ask,
    /// It is on the list.
    pub added: bool,
    /// It is about no treatment: "Add to my questions".
    #[prop_or_default]
    pub general: bool,
}

/// "Ask my team", with the question in its name. After a press it says that the question is on the list.
#[component]
pub fn AskButton(props: &AskButtonProps) -> Html {
    let words = &props.site.edition.words;
    let onclick = {
        let dispatch = props.site.dispatch.clone();
        let ask = props.ask.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Asks(Change::Add(ask.clone()))))
    };
    let (class, picture, text) = if props.added {
        ("addq addq--added", Icon::Tick, &words.ask_on_list)
    } else if props.general {
        ("addq", Icon::AddList, &words.ask_add)
    } else {
        ("addq", Icon::AddList, &words.ask_team)
    };
    let question = props.ask.text(&props.site.edition);
    html! {
        <button {class} type="button" data-waits="" {onclick}>
            { icon(picture) }<span>{ say(text) }<span class="hide">{ ": " }{ say(&question) }</span></span>
        </button>
    }
}
