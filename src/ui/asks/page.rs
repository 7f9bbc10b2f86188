//! The page of the reader's questions. On paper only the list and its foot are left.
//!
//! Limits: what grows stands apart from the buttons that make it grow, so that none moves away under a finger.

use yew::prelude::*;

use crate::app::asks::Asks;
use crate::app::errand::Outcome;
use crate::app::store::Site;
use crate::ui::asks::brought_card::BroughtCard;
use crate::ui::asks::general::GeneralList;
use crate::ui::asks::large::Large;
use crate::ui::asks::take_along::TakeAlong;
use crate::ui::parts::ask_list::AskList;
use crate::ui::parts::say::say;
use crate::ui::parts::version::version;

/// See [`AskPage`].
#[derive(Properties, PartialEq)]
pub struct AskPageProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The reader's list.
    pub asks: Asks,
    /// The address at which the site lives, or nothing.
    pub address: AttrValue,
    /// How printing went.
    pub outcome: Option<Outcome>,
}

/// The page.
#[component]
pub fn AskPage(props: &AskPageProps) -> Html {
    let site = &props.site;
    let asks = &props.asks;
    html! {
        <article class={classes!("asks", room(asks.list.len()))}>
            <div class="asks__list flow">
                <BroughtCard site={site.clone()} brought={asks.brought.clone()} />
                <AskList site={site.clone()} asks={asks.clone()} own_page=true />
                <TakeAlong site={site.clone()} list={asks.list.clone()} address={props.address.clone()} outcome={props.outcome} />
            </div>
            <GeneralList site={site.clone()} list={asks.list.clone()} />
            { foot(site) }
            <Large site={site.clone()} list={asks.list.clone()} />
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
