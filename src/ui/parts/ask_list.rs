//! The reader's questions for the care team, as on a sheet of paper.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::{Ask, Asks, Change};
use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// See [`AskList`].
#[derive(Properties, PartialEq)]
pub struct AskListProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The reader's list.
    pub asks: Asks,
    /// Left out while it is empty.
    #[prop_or_default]
    pub hides: bool,
    /// On its own page it has the page's heading, and can be put in order.
    #[prop_or_default]
    pub own_page: bool,
}

/// The list, each question with a button that takes it off. What was taken off can be put back.
#[component]
pub fn AskList(props: &AskListProps) -> Html {
    let site = &props.site;
    let words = &site.edition.words;
    let asks = &props.asks;
    let none = asks.list.is_empty();
    let head = html! { <>{ icon(Icon::List) }{ say(&words.questions_title) }</> };
    let rows = (0..).zip(&asks.list);
    html! {
        <section class="paper-list" id="asks" aria-labelledby="asks-h" hidden={none && asks.removed.is_none() && props.hides}>
            if props.own_page {
                <h1 id="asks-h" tabindex="-1">{ head }</h1>
            } else {
                <h2 id="asks-h">{ head }</h2>
            }
            <p class="paper-list__none" hidden={!none}>{ say(&words.questions_empty) }</p>
            <ol>{ for rows.map(|(place, ask)| row(props, place, ask)) }</ol>
            if let Some((_, ask)) = &asks.removed {
                { put_back(site, ask) }
            }
            if !props.own_page && !none {
                <p class="paper-list__go"><Link site={site.clone()} to={Route::Asks} class="btn">{ icon(Icon::Print) }{ say(&words.questions_open) }</Link></p>
            }
        </section>
    }
}

fn row(props: &AskListProps, place: usize, ask: &Ask) -> Html {
    let site = &props.site;
    let words = &site.edition.words;
    let text = ask.text(&site.edition);
    let (first, last) = (place == 0, place + 1 == props.asks.list.len());
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
                if props.own_page {
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
