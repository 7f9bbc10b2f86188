//! The steps of a drawing in words: for readers who do not see it, for paper, and for pages without scripts.

use yew::prelude::*;

use crate::bank::diagram::{Diagram, Step};
use crate::bank::edition::{Edition, Index};
use crate::bank::words::Words;
use crate::ui::parts::icon::{Icon, icon, of_kind};
use crate::ui::parts::say::say;
use crate::ui::parts::source_card::once;

/// A disclosure with every step: what is seen, the same for those who do not see it, and whose pages it rests on.
/// `name` says whose steps they are, where there are several.
pub fn in_words(edition: &Edition, diagram: &Diagram, name: Option<Html>) -> Html {
    let words = &edition.words;
    html! {
        <details class="fold inwords">
            <summary>{ name.unwrap_or_else(|| icon(Icon::Info)) }<span>{ say(&words.picture_words) }</span>{ icon(Icon::Down) }</summary>
            <ol class="inwords__l">{ for diagram.steps.iter().map(|step| one(edition, step)) }</ol>
        </details>
    }
}

/// Who has signed the drawings: nobody, until a clinician does.
pub fn signed(words: &Words, diagrams: &[&Diagram]) -> Html {
    let mut names = diagrams.iter().map(|diagram| &diagram.review.clinician);
    let said = match (names.clone().any(|name| name.is_empty()), names.next()) {
        (false, Some(name)) => words.clinician_signed(name),
        _ => words.picture_unsigned.to_string(),
    };
    html! { <p class="small soft">{ say(&said) }</p> }
}

fn one(edition: &Edition, step: &Step) -> Html {
    html! {
        <li>
            <p><b>{ say(&step.caption) }</b></p>
            <p>{ say(&step.alt) }</p>
            <p class="inwords__s">{ marks(edition, &step.facts) }</p>
        </li>
    }
}

/// Whose pages these facts stand on, and whether newer sources add something.
pub fn marks(edition: &Edition, facts: &[Index]) -> Html {
    let facts = facts.iter().filter_map(|fact| edition.fact(*fact));
    let sources = once(facts.clone().map(|fact| fact.source));
    let sources = sources
        .into_iter()
        .filter_map(|index| edition.source(index));
    let mut facts = facts;
    html! {
        <>
            { for sources.map(|source| html! {
                <span class="mark">{ icon(of_kind(source.kind)) }<span>{ say(&source.label) }</span></span>
            }) }
            if facts.any(|fact| !fact.notes.is_empty()) {
                <span class="mark">{ icon(Icon::Shield) }<span>{ say(&edition.words.cell_qualified) }</span></span>
            }
        </>
    }
}
