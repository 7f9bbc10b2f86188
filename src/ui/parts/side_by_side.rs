//! Two treatments beside each other: a table where there is room, lists where there is not.
//!
//! Both are in the page and the style sheet shows one, since width must not change the tree (invariant 3),
//! and a table turned into blocks by CSS is misread by screen readers (nhsuk-frontend 1092).

use yew::prelude::*;

use crate::bank::edition::{Attribute, Cell, CellState, Edition, Index, Procedure};
use crate::ui::parts::icon::{Icon, icon, of_kind};
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// What one row says of both.
struct Row<'a> {
    attribute: &'a Attribute,
    cells: [(&'a Procedure, &'a Cell); 2],
}

/// The difference between two treatments in one or two attributes. What was asked for comes first in its cell.
pub fn side_by_side(
    edition: &Edition,
    beside: (Index, Index),
    rows: &[Index],
    asked: &str,
) -> Html {
    let rows: Vec<Row<'_>> = rows
        .iter()
        .filter_map(|row| read(edition, beside, *row))
        .collect();
    let heads = [beside.0, beside.1];
    let heads: Vec<&Procedure> = heads
        .iter()
        .filter_map(|index| edition.procedure(*index))
        .collect();
    html! {
        <section class="panel">
            { table(edition, &heads, &rows, asked) }
            { blocks(edition, &rows, asked) }
        </section>
    }
}

fn read(edition: &Edition, beside: (Index, Index), row: Index) -> Option<Row<'_>> {
    let first = edition.procedure(beside.0)?;
    let second = edition.procedure(beside.1)?;
    Some(Row {
        attribute: edition.attribute(row)?,
        cells: [(first, first.cell(row)?), (second, second.cell(row)?)],
    })
}

fn table(edition: &Edition, heads: &[&Procedure], rows: &[Row<'_>], asked: &str) -> Html {
    html! {
        <table class="mini only-wide">
            <caption>{ say(&edition.words.difference) }</caption>
            <colgroup><col class="c0" /><col /><col /></colgroup>
            <thead><tr>
                <td></td>
                { for heads.iter().map(|procedure| html! {
                    <th scope="col" class={emblem::class(procedure.family)}><span>{ emblem::emblem(procedure.family) }{ names::short(procedure) }</span></th>
                }) }
            </tr></thead>
            <tbody>
                { for rows.iter().map(|row| html! {
                    <tr>
                        <th scope="row">{ say(&row.attribute.label) }</th>
                        { for row.cells.iter().map(|(_, cell)| html! { <td class={unsaid(cell)}>{ says(edition, cell, asked) }</td> }) }
                    </tr>
                }) }
            </tbody>
        </table>
    }
}

fn blocks(edition: &Edition, rows: &[Row<'_>], asked: &str) -> Html {
    html! {
        <div class="blocks only-narrow">
            <h2 class="blocks__t">{ say(&edition.words.difference) }</h2>
            { for rows.iter().map(|row| html! {
                <div>
                    <h3 class="small">{ say(&row.attribute.label) }</h3>
                    <dl>
                        { for row.cells.iter().map(|(procedure, cell)| html! {
                            <div class={classes!("blocks__cell", emblem::class(procedure.family), (cell.state == CellState::Silent).then_some("blocks__cell--unsaid"))}>
                                <dt>{ emblem::emblem(procedure.family) }{ names::short(procedure) }</dt>
                                <dd>{ says(edition, cell, asked) }</dd>
                            </div>
                        }) }
                    </dl>
                </div>
            }) }
        </div>
    }
}

fn unsaid(cell: &Cell) -> Option<&'static str> {
    (cell.state == CellState::Silent).then_some("cell--unsaid")
}

/// What a cell says, whose page it is, and its state in words.
pub fn says(edition: &Edition, cell: &Cell, asked: &str) -> Html {
    let words = &edition.words;
    match cell.state {
        CellState::Silent => html! {
            <span class="unsaid">{ icon(Icon::Missing) }<span>{ say(&words.cell_silent) }</span></span>
        },
        state => html! {
            <>
                { claims(cell, asked) }
                { for sources(edition, cell) }
                if state == CellState::Differ {
                    <span class="differ">{ icon(Icon::Differ) }<span>{ say(&words.cell_differ) }</span></span>
                }
                if state == CellState::Qualified {
                    <span class="mark">{ icon(Icon::Shield) }<span>{ say(&words.cell_qualified) }</span></span>
                }
            </>
        },
    }
}

/// More lines than this in one cell and nobody sees the difference. What was asked for comes first.
const MOST_CLAIMS: usize = 2;

fn claims(cell: &Cell, asked: &str) -> Html {
    let mut claims: Vec<&str> = cell.claims.iter().map(|claim| &*claim.plain).collect();
    claims.sort_by_key(|plain| *plain != asked);
    claims.truncate(MOST_CLAIMS);
    match claims.as_slice() {
        [one] => html! { <p>{ say(one) }</p> },
        many => {
            html! { <ul class="claims">{ for many.iter().map(|plain| html! { <li>{ say(plain) }</li> }) }</ul> }
        }
    }
}

/// Whose pages a cell rests on, each once.
pub fn sources<'a>(edition: &'a Edition, cell: &'a Cell) -> impl Iterator<Item = Html> + 'a {
    let mut seen = Vec::new();
    for fact in cell.claims.iter().flat_map(|claim| &claim.facts) {
        if let Some(source) = edition.fact(*fact).map(|fact| fact.source)
            && !seen.contains(&source)
        {
            seen.push(source);
        }
    }
    seen.into_iter().filter_map(|index| edition.source(index)).map(|source| {
        html! { <span class="mark">{ icon(of_kind(source.kind)) }<span>{ say(&source.label) }</span></span> }
    })
}
