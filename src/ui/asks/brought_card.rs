//! What a link brings, shown before any of it is used.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::Change;
use crate::app::brought::Brought;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The preview, with a yes and a no; hidden while no link brings anything.
pub fn brought_card(site: &Site, brought: Option<&Brought>) -> Html {
    html! {
        <section class="brought flow" aria-labelledby="brought" hidden={brought.is_none()}>
            if let Some(brought) = brought {
                { preview(site, brought) }
            }
        </section>
    }
}

fn preview(site: &Site, brought: &Brought) -> Html {
    let edition = &site.edition;
    let words = &edition.words;
    let empty = brought.asks.is_empty();
    let unknown: Vec<&str> = brought.unknown.iter().map(String::as_str).collect();
    let problem = |text: String| {
        html! { <p class="note note--amber noted">{ icon(Icon::Alert) }<span>{ say(&text) }</span></p> }
    };
    html! {
        <>
            <h2 id="brought" tabindex="-1">{ icon(Icon::Phone) }{ say(&words.brought_title) }</h2>
            if empty {
                { problem(words.brought_none.to_string()) }
            } else {
                <p>{ say(&words.brought_lead) }</p>
                <ol class="brought__l">{ for brought.asks.iter().map(|ask| html! { <li>{ say(&ask.text(edition)) }</li> }) }</ol>
            }
            if !brought.unknown.is_empty() {
                { problem(words.brought_unknown(&words.commas(&unknown))) }
            }
            if brought.damaged {
                { problem(words.brought_damaged.to_string()) }
            }
            <div class="actions">
                if !empty {
                    <button class="btn btn--go" type="button" onclick={act(site, Change::Take)}>{ icon(Icon::AddList) }{ say(&words.brought_add) }</button>
                }
                <button class="btn" type="button" onclick={act(site, Change::Leave)}>{ say(&words.brought_leave) }</button>
            </div>
        </>
    }
}

fn act(site: &Site, change: Change) -> Callback<MouseEvent> {
    let dispatch = site.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(Action::Asks(change.clone())))
}
