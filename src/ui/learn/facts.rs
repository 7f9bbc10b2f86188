//! What we take from a page: our words, then its exact words, treatment by treatment; or the notes that name it.

use std::collections::BTreeMap;

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::edition::{Fact, Index, Note, Source};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::outside::outside;
use crate::ui::parts::prose::{Prose, fresh};
use crate::ui::parts::say::say;
use crate::ui::parts::source_card::{newer, once};
use crate::ui::parts::{emblem, names};

/// Every fact of a source, by the first treatment that it speaks of; what speaks of none comes last.
pub fn facts(site: &Site, place: Index, source: &Source, seen: &mut Vec<Index>) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    let mut groups: BTreeMap<Index, Vec<&Fact>> = BTreeMap::new();
    for fact in edition.facts.iter().filter(|fact| fact.source == place) {
        let about = fact.about.first().copied().unwrap_or(Index::MAX);
        groups.entry(about).or_default().push(fact);
    }
    html! {
        <section class="flow" aria-labelledby="facts" hidden={groups.is_empty()}>
            <h2 id="facts">{ say(&words.source_facts) }</h2>
            <p>{ say(&words.source_facts_lead) }</p>
            { for groups.into_iter().map(|(about, facts)| group(site, about, &facts, source, seen)) }
        </section>
    }
}

fn group(
    site: &Site,
    about: Index,
    facts: &[&Fact],
    source: &Source,
    seen: &mut Vec<Index>,
) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    let (class, head) = match edition.procedure(about) {
        Some(procedure) => (
            emblem::class(procedure.family),
            html! { <>{ emblem::emblem(procedure.family) }{ names::short(procedure) }</> },
        ),
        None => ("", say(&words.source_general)),
    };
    html! {
        <section class={classes!("taken", class)}>
            <h3>{ head }</h3>
            <ul>{ for facts.iter().map(|fact| one(site, fact, source, seen)) }</ul>
        </section>
    }
}

fn one(site: &Site, fact: &Fact, source: &Source, seen: &mut Vec<Index>) -> Html {
    let words = &site.edition.words;
    let there = html! {
        <>{ say(&words.source_open_at) }<span class="hide">{ ": " }{ say(&fact.plain) }</span></>
    };
    html! {
        <li>
            <Prose site={site.clone()} id={format!("{}-word", fact.id)} text={fact.plain.clone()} mentions={fresh(&fact.mentions, seen)} />
            <blockquote class="quote quote__q" lang="en">{ &*fact.quote }</blockquote>
            if fact.praise {
                <p class="mark">{ icon(Icon::Alert) }<span>{ say(&words.source_praise) }</span></p>
            }
            if !fact.notes.is_empty() {
                <p class="mark">{ icon(Icon::Shield) }<span>{ say(&words.cell_qualified) }</span></p>
            }
            { outside(site, source, Some(&fact.quote), there) }
        </li>
    }
}

/// The notes beside a main page's facts, or, for a newer page, the notes that name it.
pub fn notes(site: &Site, place: Index, source: &Source, seen: &mut Vec<Index>) -> Html {
    let edition = &*site.edition;
    let notes: Vec<&Note> = if source.main {
        let own = edition.facts.iter().filter(|fact| fact.source == place);
        once(own.flat_map(|fact| fact.notes.iter().copied()))
            .into_iter()
            .filter_map(|note| edition.note(note))
            .collect()
    } else {
        let all = edition.notes.iter();
        all.filter(|note| note.sources.contains(&place)).collect()
    };
    let title = if source.main {
        &edition.words.newer_title
    } else {
        &edition.words.source_notes
    };
    html! {
        <section class="flow" aria-labelledby="notes" hidden={notes.is_empty()}>
            <h2 id="notes">{ say(title) }</h2>
            <div class="notes">{ for notes.iter().map(|note| newer(site, note, fresh(&note.mentions, seen))) }</div>
        </section>
    }
}
