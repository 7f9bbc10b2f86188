//! One page that we rest on: how sure a reader can be of it, and everything that we take from it.

use yew::prelude::*;

use crate::app::place::Place;
use crate::app::store::Site;
use crate::bank::edition::{Edition, Index, Source};
use crate::bank::marks::DateKnown;
use crate::bank::words::Words;
use crate::ui::asks::codes::Codes;
use crate::ui::learn::facts::{facts, notes};
use crate::ui::parts::icon::{Icon, icon, of_kind};
use crate::ui::parts::outside::outside;
use crate::ui::parts::say::say;
use crate::ui::parts::source_card::review;

/// The page about the source at this place.
pub fn source_page(site: &Site, place: Index) -> Html {
    let edition = &*site.edition;
    let Some(source) = edition.source(place) else {
        return html! { <article></article> };
    };
    let mut seen = Vec::new();
    html! {
        <article class="flow-l">
            <div class="flow">
                <h1 tabindex="-1">{ say(&source.label) }</h1>
                <div class="cite"><b lang="en">{ &*source.title }</b><p><span lang="en">{ &*source.publisher }</span>{ ". " }{ say(&source.date) }{ "." }</p></div>
            </div>
            <section class="flow" aria-labelledby="sure">
                <h2 id="sure">{ say(&edition.words.source_sure) }</h2>
                <div class="srcsplit">
                    { good_for(edition, source) }
                    { checks(site, source) }
                </div>
            </section>
            { facts(site, place, source, &mut seen) }
            { notes(site, place, source, &mut seen) }
        </article>
    }
}

fn good_for(edition: &Edition, source: &Source) -> Html {
    let words = &edition.words;
    if !source.main {
        return html! {
            <p class="note">{ say(&words.source_is_newer) }</p>
        };
    }
    html! {
        <div class="useit">
            <div class="useit__y"><h3>{ icon(Icon::Tick) }{ say(&words.source_good_for) }</h3><p>{ say(&source.good_for) }</p></div>
            <div class="useit__n"><h3>{ icon(Icon::Missing) }{ say(&words.source_not_enough) }</h3><p>{ say(&source.not_enough_for) }</p></div>
        </div>
    }
}

fn checks(site: &Site, source: &Source) -> Html {
    let words = &site.edition.words;
    let text = |text: &str| html! { <p>{ say(text) }</p> };
    html! {
        <dl class="checks">
            { row(of_kind(source.kind), &words.source_kind, text(site.edition.kind(source))) }
            { row(Icon::Person, &words.source_who, html! { <p lang="en">{ &*source.publisher }</p> }) }
            { row(Icon::Calendar, &words.source_age, html! { <><p><b>{ say(&source.date) }</b></p><p>{ say(date(words, source)) }</p></> }) }
            { row(Icon::Gain, &words.source_interest, text(known(words, &source.interest))) }
            { row(Icon::Missing, &words.source_leaves_out, html! {
                if source.leaves_out.is_empty() {
                    <p>{ say(known(words, "")) }</p>
                } else {
                    <ul>{ for source.leaves_out.iter().map(|text| html! { <li>{ say(text) }</li> }) }</ul>
                }
            }) }
            { row(Icon::Shield, &words.source_checked, text(&review(words, &source.review, &site.today))) }
            { row(Icon::Home, &words.source_address, address(site, source)) }
        </dl>
    }
}

/// What is known, or that nobody has looked into it.
fn known<'a>(words: &'a Words, text: &'a str) -> &'a str {
    if text.is_empty() {
        &words.source_unknown
    } else {
        text
    }
}

fn row(picture: Icon, label: &str, inner: Html) -> Html {
    html! { <div><dt>{ icon(picture) }{ say(label) }</dt><dd>{ inner }</dd></div> }
}

fn date<'a>(words: &'a Words, source: &Source) -> &'a str {
    match source.date_known {
        DateKnown::Printed => &words.source_date_printed,
        DateKnown::WorkedOut => &words.source_date_worked_out,
        DateKnown::None => &words.source_date_none,
    }
}

fn address(site: &Site, source: &Source) -> Html {
    let words = &site.edition.words;
    if source.address.is_empty() {
        return html! { <p>{ say(&words.source_no_address) }</p> };
    }
    html! {
        <>
            <p class="address" lang="en">{ &*source.address }</p>
            if site.place == Place::WaitingRoom {
                <Codes site={site.clone()} texts={vec![source.address.to_string()]} />
            }
            { outside(site, source, None, say(&words.source_open)) }
        </>
    }
}
