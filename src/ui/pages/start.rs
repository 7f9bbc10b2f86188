//! The start screen: what this is, that it is no test, and ways in.

use yew::prelude::*;

use crate::app::route::{self, Route};
use crate::app::store::Site;
use crate::bank::edition::{Edition, Index, Pair};
use crate::bank::marks::Family;
use crate::bank::words::Words;
use crate::quiz::draw::{Length, Plan, Topic};
use crate::ui::learn::doors::doors;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// The start screen.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn start(site: &Site) -> Html {
    let words = &site.edition.words;
    html! {
        <div class="startpage">
            <div class="start">
                <div class="start__l">
                    { purpose(words, &words.stays_here) }
                    <div class="start__go">
                        { Link::to(site, mixed(Length::Three)).class("btn btn--go btn--huge").draw(html! { <>{ say(&words.start_button) }{ " " }{ icon(Icon::Next) }</> }) }
                        { Link::to(site, mixed(Length::Eight)).class("btn btn--quiet").draw(say(&words.start_longer)) }
                    </div>
                    <p class="small soft">{ say(&words.not_advice) }{ " " }{ say(&standing(site)) }</p>
                    { doors(site) }
                </div>
                { ways(&site.edition) }
            </div>
            { pairs(site) }
        </div>
    }
}

/// What this is, and three promises; the last says what is saved.
pub fn purpose(words: &Words, saved: &str) -> Html {
    html! {
        <>
            <h1 class="start__h" tabindex="-1">{ say(&words.start_title) }</h1>
            <p class="lead">{ say(&words.start_lead) }</p>
            <ul class="promise">
                <li>{ icon(Icon::Clock) }{ say(&words.promise_time) }</li>
                <li>{ icon(Icon::NoTest) }{ say(&words.promise_not_a_test) }</li>
                <li>{ icon(Icon::NoSave) }{ say(saved) }</li>
            </ul>
        </>
    }
}

/// Whether a clinician has signed everything, and whether anything is past its date.
pub fn standing(site: &Site) -> String {
    let edition = &site.edition;
    let words = &edition.words;
    let own = edition.procedures.iter().map(|procedure| &procedure.review);
    let pages = edition.sources.iter().map(|source| &source.review);
    let mut said = Vec::new();
    if own.clone().any(|review| review.clinician.is_empty()) {
        said.push(&*words.not_reviewed);
    }
    if own
        .chain(pages)
        .any(|review| review.is_overdue(&site.today))
    {
        said.push(&*words.overdue_any);
    }
    said.join(" ")
}

/// A round about all pairs.
pub fn mixed(length: Length) -> Route {
    Route::Round(Plan {
        length,
        topic: Topic::Mixed,
    })
}

/// The six ways of working.
pub fn ways(edition: &Edition) -> Html {
    let words = &edition.words;
    let ways = [
        (Family::Organ, &words.family_organ),
        (Family::Artery, &words.family_artery),
        (Family::Belly, &words.family_belly),
        (Family::Spot, &words.family_spot),
        (Family::Part, &words.family_part),
        (Family::Body, &words.family_body),
    ];
    html! {
        <section class="start__r" aria-labelledby="ways">
            <h2 id="ways" class="start__w">{ say(&words.ways_title) }</h2>
            <ul class="ways">
                { for ways.into_iter().map(|(family, name)| html! {
                    <li class={classes!("way", emblem::class(family))}><span class="ribbon"></span><span class="way__b">{ emblem::emblem(family) }<span>{ say(name) }</span></span></li>
                }) }
            </ul>
        </section>
    }
}

/// A round about each pair.
pub fn pairs(site: &Site) -> Html {
    let words = &site.edition.words;
    html! {
        <section class="morepairs flow" aria-labelledby="pairs">
            <h2 id="pairs">{ say(&words.pairs_title) }</h2>
            <p>{ say(&words.pairs_lead) }</p>
            <ul class="pairs">{ for (0..).zip(&site.edition.pairs).filter_map(|(index, pair)| card(site, index, pair)) }</ul>
        </section>
    }
}

fn card(site: &Site, index: Index, pair: &Pair) -> Option<Html> {
    let edition = &site.edition;
    let to = Route::Round(Plan {
        length: Length::Three,
        topic: route::topic_of(edition, index)?,
    });
    let (first, second) = (
        edition.procedure(pair.first)?,
        edition.procedure(pair.second)?,
    );
    // A pair without questions has no page to lead to.
    crate::quiz::draw::opening(
        edition,
        match &to {
            Route::Round(plan) => plan,
            _ => return None,
        },
    )?;
    Some(html! {
        <li>{ Link::to(site, to).draw(html! {
            <>
                { emblem::duo(first.family, second.family) }
                <b>{ say(&names::both(edition, pair.first, pair.second)) }</b>
            </>
        }) }</li>
    })
}
