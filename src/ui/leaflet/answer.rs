//! The answer of a question on a sheet: what it is, why, a line on each choice, a question for the team, the sources.

use yew::prelude::*;

use crate::app::route::{self, Route};
use crate::bank::edition::{Edition, Fact};
use crate::bank::id::{OptionId, Text};
use crate::bank::item::{Card, Choosable, Kind, Place, Question};
use crate::ui::leaflet::href;
use crate::ui::parts::say::say;
use crate::ui::parts::source_card::{newer_still, once, says};

/// What can be chosen, or what is to be placed.
pub(crate) fn shown(edition: &Edition, question: &Question) -> Vec<Text> {
    match question.kind.placing() {
        Some((cards, _)) => cards
            .iter()
            .map(|card| edition.label(&card.label))
            .collect(),
        None => options(question)
            .iter()
            .map(|option| edition.label(&option.label))
            .collect(),
    }
}

/// Everything behind the disclosure.
pub(crate) fn answer(edition: &Edition, base: &str, question: &Question) -> Html {
    let words = &edition.words;
    html! {
        <>
            { key(edition, question) }
            <h3>{ say(&words.why) }</h3>
            <p>{ say(&question.why) }</p>
            { each(edition, question) }
            <h3>{ say(&words.ask_label) }</h3>
            <p>{ say(&question.ask) }</p>
            { sources(edition, base, question) }
        </>
    }
}

/// The right option or options. Where every choice is a good one there is none, and placed cards stand with their places.
fn key(edition: &Edition, question: &Question) -> Html {
    let words = &edition.words;
    let keys: Vec<&OptionId> = match &question.kind {
        Kind::CouldAsk(_) => return html! { <p>{ say(&words.verdict_open_line) }</p> },
        Kind::ChooseTwo(choose) => choose.keys.iter().collect(),
        kind => kind
            .choice()
            .map(|choice| &choice.key)
            .into_iter()
            .collect(),
    };
    let right = options(question)
        .iter()
        .filter(|option| keys.contains(&&option.id));
    let texts: Vec<Text> = right.map(|option| edition.label(&option.label)).collect();
    html! {
        if !texts.is_empty() {
            <h3>{ say(&words.the_answer) }</h3>
            { for texts.iter().map(|text| html! { <p class="leaf__k">{ say(text) }</p> }) }
        }
    }
}

/// One true sentence for every choice, or the right place of every card.
fn each(edition: &Edition, question: &Question) -> Html {
    let words = &edition.words;
    let lines = match question.kind.placing() {
        Some((cards, places)) => cards
            .iter()
            .map(|card| placed(edition, card, &places))
            .collect(),
        None => options(question)
            .iter()
            .map(|option| line(edition, option))
            .collect::<Vec<Html>>(),
    };
    html! { <><h3>{ say(&words.each_choice) }</h3><dl class="leaf__e">{ lines }</dl></> }
}

fn line(edition: &Edition, option: &Choosable) -> Html {
    html! { <div><dt>{ say(&edition.label(&option.label)) }</dt><dd>{ say(&option.why) }</dd></div> }
}

fn placed(edition: &Edition, card: &Card, places: &[Place]) -> Html {
    let place = places.iter().find(|(id, _)| id == &card.place);
    let place = place.map_or("", |(_, text)| &**text);
    html! { <div><dt>{ say(&edition.label(&card.label)) }</dt><dd><b>{ say(place) }</b></dd><dd>{ say(&card.why) }</dd></div> }
}

/// The exact words, who says them, and what newer sources add.
fn sources(edition: &Edition, base: &str, question: &Question) -> Html {
    let facts: Vec<&Fact> = question
        .facts
        .iter()
        .filter_map(|place| edition.fact(*place))
        .collect();
    let pages = once(facts.iter().map(|fact| fact.source));
    let notes = once(facts.iter().flat_map(|fact| fact.notes.iter().copied()));
    let quoted = pages.into_iter().filter_map(|place| {
        let source = edition.source(place)?;
        let own = facts.iter().filter(|fact| fact.source == place);
        let path = route::path(&Route::Source(source.id.clone()));
        Some(html! {
            <figure class="quote">
                <figcaption class="quote__who"><a href={href(base, &path)}>{ say(&says(edition, source)) }</a></figcaption>
                { for own.map(|fact| html! { <blockquote class="quote__q" lang="en">{ &*fact.quote }</blockquote> }) }
            </figure>
        })
    });
    let notes = notes.into_iter().filter_map(|place| edition.note(place));
    html! {
        if !facts.is_empty() {
            <h3>{ say(&edition.words.source_title) }</h3>
            { for quoted }
            { for notes.map(|note| newer_still(edition, note)) }
        }
    }
}

fn options(question: &Question) -> &[Choosable] {
    match &question.kind {
        Kind::ChooseTwo(choose) => &choose.options,
        kind => kind.choice().map_or(&[], |choice| &choice.options),
    }
}
