//! Two or three treatments side by side, and the page where they are chosen.

use yew::prelude::*;

use crate::app::asks::Asks;
use crate::app::route;
use crate::app::store::{Comparing, Site};
use crate::bank::edition::{Index, Pair};
use crate::ui::diagram::beside::Beside;
use crate::ui::learn::chooser::Chooser;
use crate::ui::learn::table::Table;
use crate::ui::parts::ask_list::AskList;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// See [`Compare`].
#[derive(Properties, PartialEq)]
pub struct CompareProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The places of two or three treatments; none where they are still to be chosen.
    pub places: Vec<Index>,
    /// The address named treatments that cannot be compared.
    #[prop_or_default]
    pub unknown: bool,
    /// What is ticked.
    pub comparing: Comparing,
    /// The reader's list.
    pub asks: Asks,
}

/// The page.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let site = &props.site;
    let words = &site.edition.words;
    let choosing = props.places.is_empty();
    let title = if choosing {
        words.compare_title.to_string()
    } else {
        words.compare_of(&site.edition.names(&props.places))
    };
    html! {
        <article class="cmppage flow">
            <h1 tabindex="-1">{ say(&title) }</h1>
            if props.unknown {
                <p class="note note--amber noted">{ icon(Icon::Alert) }<span>{ say(&words.compare_unknown) }</span></p>
            }
            if choosing {
                <p class="lead">{ say(&words.compare_lead) }</p>
            } else {
                <Beside site={site.clone()} places={props.places.clone()} />
                <Table site={site.clone()} places={props.places.clone()} only_differing={props.comparing.only_differing} asks={props.asks.list.clone()} />
            }
            <Chooser site={site.clone()} picked={props.comparing.picked.clone()} shown={props.places.clone()} />
            if choosing {
                { pairs(site) }
            }
            <AskList site={site.clone()} asks={props.asks.clone()} hides=true />
            <p class="small soft">{ say(&words.not_advice) }</p>
        </article>
    }
}

fn pairs(site: &Site) -> Html {
    html! {
        <section class="flow" aria-labelledby="pairs">
            <h2 id="pairs">{ say(&site.edition.words.compare_pairs) }</h2>
            <ul class="pairs">{ for site.edition.pairs.iter().filter_map(|pair| card(site, pair)) }</ul>
        </section>
    }
}

fn card(site: &Site, pair: &Pair) -> Option<Html> {
    let edition = &site.edition;
    let to = route::beside(edition, &[pair.first, pair.second])?;
    let first = edition.procedure(pair.first)?;
    let second = edition.procedure(pair.second)?;
    Some(html! {
        <li><Link site={site.clone()} {to}>
            { emblem::duo(first.family, second.family) }
            <b>{ say(&names::both(edition, pair.first, pair.second)) }</b>
        </Link></li>
    })
}
