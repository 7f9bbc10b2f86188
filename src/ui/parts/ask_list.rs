//! The reader's questions for the care team, as on a sheet of paper.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::{Ask, Asks, Change};
use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// Where the list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// On its own page, where it has the page's heading and can be put in order.
    Alone,
    /// At the end of a round.
    AtEnd,
    /// Below a page to read, where it is left out while it is empty.
    BelowPage,
}

/// The list, each question with a button that takes it off. What was taken off can be put back.
pub fn ask_list(site: &Site, asks: &Asks, stands: Stands) -> Html {
    let words = &site.edition.words;
    let own_page = stands == Stands::Alone;
    let none = asks.list.is_empty();
    let hidden = none && asks.removed.is_none() && stands == Stands::BelowPage;
    let head = html! { <>{ icon(Icon::List) }{ say(&words.questions_title) }</> };
    let (rows, total) = ((0..).zip(&asks.list), asks.list.len());
    html! {
        <section class="paper-list" id="asks" aria-labelledby="asks-h" {hidden}>
            if own_page {
                <h1 id="asks-h" tabindex="-1">{ head }</h1>
            } else {
                <h2 id="asks-h">{ head }</h2>
            }
            <p class="paper-list__none" hidden={!none}>{ say(&words.questions_empty) }</p>
            <ol>{ for rows.map(|(place, ask)| row(site, place, ask, total, own_page)) }</ol>
            if let Some((_, ask)) = &asks.removed {
                { put_back(site, ask) }
            }
            if !own_page && !none {
                <p class="paper-list__go">{ Link::to(site, Route::Asks).class("btn").draw(html! { <>{ icon(Icon::Print) }{ say(&words.questions_open) }</> }) }</p>
            }
        </section>
    }
}

fn row(site: &Site, place: usize, ask: &Ask, total: usize, own_page: bool) -> Html {
    let words = &site.edition.words;
    let text = ask.text(&site.edition);
    let (first, last) = (place == 0, place + 1 == total);
    let button = |class: &'static str, picture, name: &str, change: Change, idle: bool| {
        let class = classes!("tool", class);
        html! {
            <button {class} type="button" aria-disabled={idle.then_some("true")} onclick={act(site, change)}>{ icon(picture) }<span>{ say(name) }</span><span class="hide">{ ": " }{ say(&text) }</span></button>
        }
    };
    html! {
        <li key={ask.id()}>
            <span class="ask__t">{ say(&text) }</span>
            <div class="ask__b">
                if own_page {
                    { button("ask__up", Icon::Up, &words.questions_up, Change::Up(ask.clone()), first) }
                    { button("ask__down", Icon::Down, &words.questions_down, Change::Down(ask.clone()), last) }
                }
                { button("ask__off", Icon::Close, &words.questions_remove, Change::Remove(ask.clone()), false) }
            </div>
        </li>
    }
}

fn put_back(site: &Site, ask: &Ask) -> Html {
    let words = &site.edition.words;
    html! {
        <div class="paper-list__back">
            <p>{ ask.text(&site.edition) }</p>
            <button class="tool" id="put-back" type="button" onclick={act(site, Change::PutBack)}>{ icon(Icon::Undo) }<span>{ say(&words.questions_put_back) }</span></button>
        </div>
    }
}

fn act(site: &Site, change: Change) -> Callback<MouseEvent> {
    let dispatch = site.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(Action::Asks(change.clone())))
}
