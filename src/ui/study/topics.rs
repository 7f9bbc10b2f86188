//! The six ways of working, each with its treatments and how well they can be told apart from others.

use yew::prelude::*;

use crate::app::keep::Keeping;
use crate::app::store::Site;
use crate::bank::marks::Family;
use crate::quiz::draw::{self, Topic};
use crate::ui::parts::emblem;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;
use crate::ui::study::state::state_of;
use crate::ui::study::today::round_of;

/// Draws them.
pub fn topics(site: &Site, keeping: &Keeping) -> Html {
    let words = &site.edition.words;
    html! {
        <section class="flow" aria-labelledby="topics">
            <h2 id="topics">{ say(&words.ways_title) }</h2>
            <ul class="topics">{ for Family::ALL.into_iter().filter_map(|way| topic(site, keeping, way)) }</ul>
        </section>
    }
}

fn topic(site: &Site, keeping: &Keeping, way: Family) -> Option<Html> {
    let edition = &site.edition;
    let topic = Topic::Way(way);
    let pool = draw::pool(edition, &topic);
    if pool.is_empty() {
        return None;
    }
    let own = edition
        .procedures
        .iter()
        .filter(|procedure| procedure.family == way);
    let own: Vec<&str> = own.map(|procedure| &*procedure.short).collect();
    Some(html! {
        <li>{ Link::to(site, round_of(topic)).class(classes!("topic", emblem::class(way))).draw(html! {
            <>
                <span class="ribbon"></span>
                { emblem::emblem(way) }
                <span class="topic__b"><b>{ say(edition.way_of(way)) }</b><span>{ say(&own.join(", ")) }</span>{ state_of(site, keeping, &pool) }</span>
                { icon(Icon::Next) }
            </>
        }) }</li>
    })
}
