//! One cell of the table in full: every claim, whose page it is, its state in words, and the exact words a tap away.
//! A gap keeps its place and offers the question for it.

use yew::prelude::*;

use crate::app::asks::Ask;
use crate::app::store::Site;
use crate::bank::edition::{Cell, CellState, Edition, Index, Mention, Procedure};
use crate::bank::id::Text;
use crate::ui::parts::ask_button::ask_button;
use crate::ui::parts::exact::exact;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::prose::{Prose, fresh};
use crate::ui::parts::say::say;
use crate::ui::parts::side_by_side::sources;

/// Draws the cell of a treatment and an attribute. Nothing where there is no such cell. `seen` are the hard words that
/// the page has explained above; none where cells stand side by side.
pub fn cell(
    site: &Site,
    asks: &[Ask],
    procedure: &Procedure,
    attribute: Index,
    seen: Option<&mut Vec<Index>>,
) -> Html {
    match procedure.cell(attribute) {
        Some(cell) if cell.state == CellState::Silent => silent(site, asks, procedure, attribute),
        Some(cell) => speaking(site, procedure, attribute, cell, seen),
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
    html! {
        <div class="says">
            <span class="unsaid">{ icon(Icon::Missing) }<span>{ say(&site.edition.words.cell_silent) }</span></span>
            { ask_button(site, ask, asks) }
        </div>
    }
}

fn speaking(
    site: &Site,
    procedure: &Procedure,
    attribute: Index,
    cell: &Cell,
    seen: Option<&mut Vec<Index>>,
) -> Html {
    let opens = seen.is_some();
    html! {
        <div class="says">
            { claims(site, attribute, cell, seen) }
            { backing(site, procedure, attribute, cell, opens) }
        </div>
    }
}

/// What is claimed.
pub fn claims(
    site: &Site,
    attribute: Index,
    cell: &Cell,
    mut seen: Option<&mut Vec<Index>>,
) -> Html {
    let said = (1..).zip(&cell.claims).map(|(number, claim): (u8, _)| {
        let id = format!("claim-{attribute}-{number}");
        told(site, id, &claim.plain, &claim.mentions, seen.as_deref_mut())
    });
    match cell.claims.len() {
        1 => said.collect(),
        _ => html! { <ul class="claims">{ for said.map(|text| html! { <li>{ text }</li> }) }</ul> },
    }
}

/// A text with its hard words, or without where none are to be opened.
fn told(
    site: &Site,
    id: String,
    text: &Text,
    mentions: &[Mention],
    seen: Option<&mut Vec<Index>>,
) -> Html {
    match seen {
        Some(seen) => html! {
            <Prose site={site.clone()} {id} text={text.clone()} mentions={fresh(mentions, seen)} />
        },
        None => html! { <p>{ say(text) }</p> },
    }
}

/// Whose pages a cell rests on, its state in words, and the exact words.
pub fn backing(
    site: &Site,
    procedure: &Procedure,
    attribute: Index,
    cell: &Cell,
    opens: bool,
) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    html! {
        <>
            { for sources(edition, cell) }
            if cell.state == CellState::Differ {
                <span class="differ">{ icon(Icon::Differ) }<span>{ say(&words.cell_differ) }</span></span>
            }
            if cell.state == CellState::Qualified {
                <span class="newer">{ icon(Icon::Shield) }<span>{ say(&words.cell_qualified) }</span></span>
            }
            { exact(site, procedure, attribute, cell, opens) }
        </>
    }
}
