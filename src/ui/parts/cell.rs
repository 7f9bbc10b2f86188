//! One cell of the table in full: every claim, whose page it is, its state in words, and the exact words a tap away.
//! A gap keeps its place and offers the question for it.

use yew::prelude::*;

use crate::app::asks::Ask;
use crate::app::route::Route;
use crate::app::store::Site;
use crate::bank::edition::{Cell, CellState, Edition, Fact, Index, Note, Procedure};
use crate::ui::parts::ask_button::AskButton;
use crate::ui::parts::icon::{Icon, icon, of_kind};
use crate::ui::parts::link::Link;
use crate::ui::parts::side_by_side::sources;
use crate::ui::parts::source_card::{labels, once, says};

/// Draws the cell of a treatment and an attribute. Nothing where there is no such cell.
pub fn cell(site: &Site, asks: &[Ask], procedure: &Procedure, attribute: Index) -> Html {
    match procedure.cell(attribute) {
        Some(cell) if cell.state == CellState::Silent => silent(site, asks, procedure, attribute),
        Some(cell) => speaking(site, procedure, attribute, cell),
        None => html! {},
    }
}

/// The class of a cell that is silent.
pub fn unsaid(procedure: &Procedure, attribute: Index) -> Option<&'static str> {
    let cell = procedure.cell(attribute)?;
    (cell.state == CellState::Silent).then_some("cell--unsaid")
}

/// What to ask where no source says anything.
pub fn gap(edition: &Edition, procedure: &Procedure, attribute: Index) -> Option<Ask> {
    Some(Ask::Gap {
        procedure: procedure.id.clone(),
        attribute: edition.attribute(attribute)?.id.clone(),
    })
}

fn silent(site: &Site, asks: &[Ask], procedure: &Procedure, attribute: Index) -> Html {
    let Some(ask) = gap(&site.edition, procedure, attribute) else {
        return html! {};
    };
    let added = asks.contains(&ask);
    html! {
        <div class="says">
            <span class="unsaid">{ icon(Icon::Missing) }<span>{ &*site.edition.words.cell_silent }</span></span>
            <AskButton site={site.clone()} {ask} {added} />
        </div>
    }
}

fn speaking(site: &Site, procedure: &Procedure, attribute: Index, cell: &Cell) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    let claims = match cell.claims.as_slice() {
        [one] => html! { <p>{ &*one.plain }</p> },
        many => html! {
            <ul class="claims">{ for many.iter().map(|claim| html! { <li>{ &*claim.plain }</li> }) }</ul>
        },
    };
    html! {
        <div class="says">
            { claims }
            { for sources(edition, cell) }
            if cell.state == CellState::Differ {
                <span class="differ">{ icon(Icon::Differ) }<span>{ &*words.cell_differ }</span></span>
            }
            if cell.state == CellState::Qualified {
                <span class="newer">{ icon(Icon::Shield) }<span>{ &*words.cell_qualified }</span></span>
            }
            { exact(site, procedure, attribute, cell) }
        </div>
    }
}

/// The words that a cell rests on, page by page, and what newer sources add.
fn exact(site: &Site, procedure: &Procedure, attribute: Index, cell: &Cell) -> Html {
    let edition = &*site.edition;
    let label = edition.attribute(attribute).map_or("", |row| &*row.label);
    let places = once(
        cell.claims
            .iter()
            .flat_map(|claim| claim.facts.iter().copied()),
    );
    let facts: Vec<&Fact> = places
        .into_iter()
        .filter_map(|place| edition.fact(place))
        .collect();
    let pages = once(facts.iter().map(|fact| fact.source));
    let notes = once(facts.iter().flat_map(|fact| fact.notes.iter().copied()));
    html! {
        <details class="exact">
            <summary>{ icon(Icon::Down) }<span>{ &*edition.words.exact_words }<span class="hide">{ ": " }{ &*procedure.short }{ ", " }{ label }</span></span></summary>
            <div class="exact__b">
                { for pages.into_iter().map(|place| page(site, place, &facts)) }
                { for notes.into_iter().filter_map(|place| edition.note(place)).map(|note| added(edition, note)) }
            </div>
        </details>
    }
}

fn page(site: &Site, place: Index, facts: &[&Fact]) -> Html {
    let edition = &*site.edition;
    let Some(source) = edition.source(place) else {
        return html! {};
    };
    let own = facts.iter().filter(|fact| fact.source == place);
    html! {
        <figure class="quote">
            <figcaption class="quote__who">{ icon(of_kind(source.kind)) }{ says(edition, source) }</figcaption>
            { for own.map(|fact| html! { <blockquote class="quote__q" lang="en">{ &*fact.quote }</blockquote> }) }
            <Link site={site.clone()} to={Route::Source(source.id.clone())} class="golink">{ edition.words.source_about(&source.spoken) }</Link>
        </figure>
    }
}

/// What a newer source adds. No heading, since a cell of a table stands below none.
fn added(edition: &Edition, note: &Note) -> Html {
    let words = &edition.words;
    html! {
        <div class="note">
            <p class="note__h">{ icon(Icon::Shield) }{ &*words.newer_title }</p>
            <p>{ &*note.plain }</p>
            <p>{ &*words.newer_from }{ " " }{ labels(edition, note) }</p>
        </div>
    }
}
