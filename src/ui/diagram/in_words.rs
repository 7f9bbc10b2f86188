//! The steps of a drawing in words: for readers who do not see it, for paper, and for pages without scripts.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::diagram::{Diagram, Step};
use crate::bank::edition::{Edition, Index};
use crate::ui::parts::icon::{Icon, icon, of_kind};
use crate::ui::parts::source_card::once;

/// A disclosure with every step: what is seen, the same for those who do not see it, and whose pages it rests on.
pub fn in_words(site: &Site, diagram: &Diagram) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    let signed = match &*diagram.review.clinician {
        "" => words.picture_unsigned.to_string(),
        name => words.clinician_signed(name),
    };
    html! {
        <>
            <details class="src inwords">
                <summary>{ icon(Icon::Info) }{ &*words.picture_words }{ icon(Icon::Down) }</summary>
                <ol class="inwords__l">{ for diagram.steps.iter().map(|step| one(edition, step)) }</ol>
            </details>
            <p class="small soft">{ signed }</p>
        </>
    }
}

fn one(edition: &Edition, step: &Step) -> Html {
    html! {
        <li>
            <p><b>{ &*step.caption }</b></p>
            <p>{ &*step.alt }</p>
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
                <span class="mark">{ icon(of_kind(source.kind)) }<span>{ &*source.label }</span></span>
            }) }
            if facts.any(|fact| !fact.notes.is_empty()) {
                <span class="mark">{ icon(Icon::Shield) }<span>{ &*edition.words.cell_qualified }</span></span>
            }
        </>
    }
}
