//! Puts the question for a gap in the sources on the reader's list.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::{Ask, Change};
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// "Ask my team", with the question in its name, or "Add to my questions" where it is about no treatment. Once the
/// question is among `asks`, it says so.
pub fn ask_button(site: &Site, ask: Ask, asks: &[Ask]) -> Html {
    let words = &site.edition.words;
    let (class, picture, text) = match &ask {
        ask if asks.contains(ask) => ("addq addq--added", Icon::Tick, &words.ask_on_list),
        Ask::General(_) => ("addq", Icon::AddList, &words.ask_add),
        _ => ("addq", Icon::AddList, &words.ask_team),
    };
    let question = ask.text(&site.edition);
    let onclick = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Asks(Change::Add(ask.clone()))))
    };
    html! {
        <button {class} type="button" data-waits="" {onclick}>
            { icon(picture) }<span>{ say(text) }<span class="hide">{ ": " }{ say(&question) }</span></span>
        </button>
    }
}
