//! The page of the reader's questions. On paper only the list and its foot are left.
//!
//! Limits: what grows stands apart from the buttons that make it grow, so that none moves away under a finger.

use yew::prelude::*;

use crate::app::store::{Site, Store};
use crate::ui::asks::brought_card::brought_card;
use crate::ui::asks::general::general;
use crate::ui::asks::large::large;
use crate::ui::asks::take_along::take_along;
use crate::ui::parts::ask_list::{Stands, ask_list};
use crate::ui::parts::say::say;
use crate::ui::parts::version::version;

/// The page.
pub fn ask_page(store: &Store, site: &Site) -> Html {
    let asks = &store.asks;
    html! {
        <article class={classes!("asks", room(asks.list.len()))}>
            <div class="asks__list flow">
                { brought_card(site, asks.brought.as_ref()) }
                { ask_list(site, asks, Stands::Alone) }
                { take_along(store, site) }
            </div>
            { general(site, &asks.list) }
            { foot(site) }
            { large(site, &asks.list) }
        </article>
    }
}

/// How much room there is on one sheet to write each answer.
fn room(count: usize) -> &'static str {
    match count {
        0..=4 => "asks--roomy",
        5..=8 => "asks--middle",
        _ => "asks--tight",
    }
}

/// What only the sheet of paper says: where it comes from, and what it is not.
fn foot(site: &Site) -> Html {
    let words = &site.edition.words;
    let made = if site.today.is_empty() {
        words.print_made(&words.app_name)
    } else {
        words.print_made_on(&words.app_name, &words.in_words(&site.today))
    };
    html! {
        <footer class="asks__foot">
            <p class="small soft">{ say(&words.not_advice) }</p>
            <p class="printed small">{ say(&made) }{ ". " }{ say(&version(&site.edition)) }</p>
        </footer>
    }
}
