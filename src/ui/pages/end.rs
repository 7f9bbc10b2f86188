//! The last screen of a round: what can now be told apart, what is worth another look, the list of questions.

use yew::prelude::*;

use crate::app::asks::Asks;
use crate::app::route::{self, Route};
use crate::app::store::Site;
use crate::bank::edition::{Edition, Index};
use crate::quiz::draw::{self, Length, Plan, Topic};
use crate::quiz::round::Round;
use crate::quiz::summary::summary;
use crate::ui::parts::ask_list::{Stands, ask_list};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;
use crate::ui::parts::teach_back::teach_back;
use crate::ui::parts::{emblem, names};
use crate::ui::study::changed::changed;

/// The last screen of the round, with the reader's list. No grade and no count of points.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn end(site: &Site, round: &Round, asks: &Asks) -> Html {
    let words = &site.edition.words;
    let summary = summary(&site.edition, round.given());
    let more = Route::Round(Plan {
        length: Length::Three,
        topic: Topic::Mixed,
    });
    html! {
        <article class="split split--res">
            <div class="flow">
                <h1 tabindex="-1">{ say(&words.end_title) }</h1>
                { told(site, &summary.apart, "res__h state--good", Icon::Tick, &words.end_apart, false) }
                { told(site, &summary.again, "res__h state--again", Icon::Again, &words.end_again, true) }
                { changed(site, round) }
                <div class="actions">{ Link::to(site, more).class("btn btn--go").draw(html! { <>{ say(&words.end_more) }{ " " }{ icon(Icon::Next) }</> }) }</div>
                <p class="small soft">{ say(&words.not_advice) }</p>
            </div>
            { ask_list(site, asks, Stands::AtEnd) }
            { teach_back(&site.edition, &summary) }
        </article>
    }
}

fn told(
    site: &Site,
    pairs: &[Index],
    class: &'static str,
    picture: Icon,
    title: &str,
    again: bool,
) -> Html {
    html! {
        <section class="flow" hidden={pairs.is_empty()}>
            <h2 {class}>{ icon(picture) }{ say(title) }</h2>
            <ul class="told">{ for pairs.iter().filter_map(|pair| told_pair(site, *pair, again)) }</ul>
        </section>
    }
}

fn told_pair(site: &Site, index: Index, again: bool) -> Option<Html> {
    let edition = &site.edition;
    let pair = edition.pair(index)?;
    let (first, second) = (
        edition.procedure(pair.first)?,
        edition.procedure(pair.second)?,
    );
    let to = Route::Round(Plan {
        length: Length::Three,
        topic: route::topic_of(edition, index)?,
    });
    Some(html! {
        <li>
            { emblem::duo(first.family, second.family) }
            <div>
                <b>{ say(&names::both(edition, pair.first, pair.second)) }</b>
                <p>{ say(&pair.line) }</p>
                if again && can_be_played(edition, &to) {
                    { Link::to(site, to).class("btn").draw(html! { <>{ icon(Icon::Again) }{ say(&edition.words.end_look_again) }<span class="hide">{ say(&names::both(edition, pair.first, pair.second)) }</span></> }) }
                }
            </div>
        </li>
    })
}

/// A pair with too few questions for a round of its own is met in mixed rounds alone.
fn can_be_played(edition: &Edition, route: &Route) -> bool {
    match route {
        Route::Round(plan) => draw::opening(edition, plan).is_some(),
        _ => true,
    }
}
