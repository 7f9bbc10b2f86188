//! Sheets of plain HTML: nothing on them needs a script.
//!
//! Limits: rendered natively alone (feature `ssr`); see `app::leaflet`.

mod answer;

use std::rc::Rc;

use yew::prelude::*;

use crate::app::leaflet::{heading, pairs, path, questions};
use crate::app::route::Route;
use crate::app::store::Store;
use crate::bank::edition::{Edition, Index, Pair};
use crate::bank::id::Text;
use crate::bank::item::{Kind, Question};
use crate::ui::parts::say::say;
use crate::ui::parts::translated::translated;
use crate::ui::parts::{emblem, names};

/// See [`Leaflet`].
#[derive(Properties, Clone, PartialEq)]
pub struct LeafletProps {
    /// The knowledge.
    pub edition: Rc<Edition>,
    /// Path under which the site lives.
    pub base: Text,
    /// The pair, or nothing for the sheet that lists all pairs.
    pub pair: Option<Index>,
}

/// One sheet with its frame.
#[component]
pub fn Leaflet(props: &LeafletProps) -> Html {
    let edition = &*props.edition;
    let words = &edition.words;
    let start = Store::href(&props.base, &Route::Start);
    html! {
        <div class="app">
            <a class="skip" href="#main">{ say(&words.skip_link) }</a>
            <header class="topbar">
                <a class="logo" href={start.clone()}>
                    { emblem::brandmark() }
                    <span class="logo__name">{ say(&words.app_name) }</span>
                </a>
            </header>
            <main class="stage leaf" id="main" tabindex="-1">
                <div class="flow">
                    <h1>{ say(&heading(edition, props.pair)) }</h1>
                    { lead(props) }
                </div>
                { body(props) }
                <nav class="leaf__on flow" aria-label={words.doors.to_string()}>
                    <ul>
                        { way(props, props.pair.map(|_| path(edition, None)), &words.leaflet_title) }
                        { way(props, route(&Route::Compare(Vec::new())), &words.compare_title) }
                        { way(props, route(&Route::Names), &words.names_title) }
                        { way(props, route(&Route::Words), &words.glossary_title) }
                        { way(props, route(&Route::Sources), &words.sources_title) }
                        { way(props, route(&Route::Start), &words.lost_home) }
                    </ul>
                    <p class="small soft">{ say(&words.not_advice) }{ " " }{ say(&words.not_reviewed) }</p>
                    { translated(edition) }
                </nav>
            </main>
        </div>
    }
}

fn route(route: &Route) -> Option<String> {
    Some(crate::app::route::path(route))
}

fn lead(props: &LeafletProps) -> Html {
    let words = &props.edition.words;
    match props.pair.and_then(|pair| props.edition.pair(pair)) {
        Some(pair) => html! {
            <>
                <p class="lead">{ say(&pair.line) }</p>
                <p class="small soft noprint">{ say(&words.leaflet_paper) }</p>
            </>
        },
        None => html! { <p class="lead">{ say(&words.leaflet_lead) }</p> },
    }
}

fn body(props: &LeafletProps) -> Html {
    let edition = &*props.edition;
    match props.pair {
        Some(pair) => {
            let questions = questions(edition, pair);
            let questions = questions
                .into_iter()
                .filter_map(|place| edition.question(place));
            html! { <ol class="leaf__qs">{ for questions.map(|question| one(props, question)) }</ol> }
        }
        None => {
            let pairs = pairs(edition);
            let pairs = pairs
                .into_iter()
                .filter_map(|place| Some((place, edition.pair(place)?)));
            html! { <ul class="pairs">{ for pairs.map(|(place, pair)| card(props, place, pair)) }</ul> }
        }
    }
}

fn card(props: &LeafletProps, place: Index, pair: &Pair) -> Html {
    let edition = &*props.edition;
    let (Some(first), Some(second)) = (
        edition.procedure(pair.first),
        edition.procedure(pair.second),
    ) else {
        return html! {};
    };
    html! {
        <li><a href={href(&props.base, &path(edition, Some(place)))}>
            { emblem::duo(first.family, second.family) }
            <b>{ say(&names::both(edition, pair.first, pair.second)) }</b>
        </a></li>
    }
}

/// A question, what can be chosen, and behind a disclosure the answer with its reasons.
fn one(props: &LeafletProps, question: &Question) -> Html {
    html! {
        <li class="leaf__q flow">
            <h2>{ say(&question.stem) }</h2>
            { told(question) }
            <ul class="leaf__o">{ for answer::shown(&props.edition, question).into_iter().map(|text| html! { <li>{ say(&text) }</li> }) }</ul>
            <details class="leaf__a">
                <summary>{ say(&props.edition.words.self_check) }</summary>
                <div class="leaf__d flow">{ answer::answer(&props.edition, &props.base, question) }</div>
            </details>
        </li>
    }
}

/// The steps that the stem tells.
fn told(question: &Question) -> Html {
    let told: &[Text] = match &question.kind {
        Kind::WhatNext(next) => &next.told,
        _ => &[],
    };
    html! {
        if !told.is_empty() {
            <ol class="leaf__t">{ for told.iter().map(|step| html! { <li>{ say(step) }</li> }) }</ol>
        }
    }
}

fn way(props: &LeafletProps, path: Option<String>, text: &str) -> Html {
    match path {
        Some(path) => html! { <li><a href={href(&props.base, &path)}>{ say(text) }</a></li> },
        None => html! {},
    }
}

/// A path under the site's root as a link needs it.
pub(crate) fn href(base: &str, path: &str) -> String {
    format!("{}{path}", base.trim_end_matches('/'))
}
