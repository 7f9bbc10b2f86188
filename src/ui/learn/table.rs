//! Two or three treatments row by row: a table where there is room, description lists where there is not.
//!
//! Both are in the page and the style sheet shows one, as in `ui::parts::side_by_side`.

use yew::prelude::*;

use crate::app::asks::Ask;
use crate::app::gradual::use_gradual;
use crate::app::store::Site;
use crate::bank::edition::{Edition, Index, Procedure};
use crate::ui::learn::joined::{column, joined};
use crate::ui::learn::key::key;
use crate::ui::learn::only::only;
use crate::ui::learn::rows::{Row, rows};
use crate::ui::parts::cell::{cell, unsaid};
use crate::ui::parts::hard_words::hard_words;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::parts::source_card::once;
use crate::ui::parts::{emblem, names};

/// See [`Table`].
#[derive(Properties, PartialEq)]
pub struct TableProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The places of two or three treatments.
    pub places: Vec<Index>,
    /// Only rows in which they differ.
    pub only_differing: bool,
    /// The reader's list.
    pub asks: Vec<Ask>,
}

/// So many rows are drawn with the page; where there are drawings, these fill the screen, and the table comes after them.
const FIRST: usize = 2;

/// So many more after each paint: on a slow tablet (6×) a row of three treatments takes about 40 ms.
const MORE: usize = 2;

/// The comparison with its filter and its key. A component, since it is the largest part of any page, and ticking
/// treatments in the chooser changes nothing in it.
#[component]
pub fn Table(props: &TableProps) -> Html {
    let edition = &*props.site.edition;
    let heads: Vec<&Procedure> = props
        .places
        .iter()
        .filter_map(|place| edition.procedure(*place))
        .collect();
    let mut rows = rows(edition, &heads);
    let total = rows.len();
    rows.retain(|row| row.differs || !props.only_differing);
    let shown = rows.len();
    let drawings = props
        .places
        .iter()
        .filter(|place| edition.diagram_of(**place).is_some());
    let first = if drawings.count() > 1 { 0 } else { FIRST };
    let drawn = use_gradual(&props.site, first, MORE, shown);
    if drawn == 0 && shown > 0 {
        return html! { <div class="cmppart"></div> };
    }
    rows.truncate(drawn);
    html! {
        <div class="cmppart">
            { only(&props.site, props.only_differing, shown, total) }
            { wide(props, &heads, &rows) }
            { narrow(props, &heads, &rows) }
            <p class="small soft" hidden={!rows.is_empty()}>{ say(&edition.words.compare_none) }</p>
            { key(edition) }
            { hard_words(edition, &terms(&heads, &rows)) }
        </div>
    }
}

fn wide(props: &TableProps, heads: &[&Procedure], rows: &[Row<'_>]) -> Html {
    let edition = &*props.site.edition;
    let words = &edition.words;
    let class = match heads.len() {
        2 => "cmp only-wide",
        _ => "cmp only-widest",
    };
    html! {
        <table {class}>
            <caption class="hide">{ say(&words.compare_of(&edition.names(&props.places))) }</caption>
            <colgroup><col class="c0" />{ for heads.iter().map(|_| html! { <col /> }) }</colgroup>
            <thead><tr>
                <th scope="col" class="cmp__corner">{ say(&words.compare_corner) }</th>
                { for heads.iter().map(|head| html! {
                    <th scope="col" id={column(head)} class={emblem::class(head.family)}><span class="ribbon"></span><span class="cmp__h">{ emblem::emblem(head.family) }<b>{ names::short(head) }</b><small>{ say(edition.way(head)) }</small></span></th>
                }) }
            </tr></thead>
            <tbody>{ for rows.iter().map(|row| html! {
                <tr key={row.attribute.id.as_str()}>
                    <th scope="row" id={format!("row-{}", row.attribute.id)}>{ say(&row.attribute.label) }</th>
                    { for row.runs(heads).into_iter().map(|run| match run {
                        [head] => html! { <td class={unsaid(head, row.place)}>{ cell(&props.site, &props.asks, head, row.place, None) }</td> },
                        run => joined(&props.site, run, row.place),
                    }) }
                </tr>
            }) }</tbody>
        </table>
    }
}

fn narrow(props: &TableProps, heads: &[&Procedure], rows: &[Row<'_>]) -> Html {
    let edition = &*props.site.edition;
    let class = match heads.len() {
        2 => "blocks only-narrow",
        _ => "blocks only-narrower",
    };
    html! {
        <div {class}>{ for rows.iter().map(|row| html! {
            <section key={row.attribute.id.as_str()}>
                <h2 class="blocks__t">{ say(&row.attribute.label) }</h2>
                { same(edition, row) }
                <dl>{ for heads.iter().map(|head| html! {
                    <div class={classes!("blocks__cell", emblem::class(head.family), unsaid(head, row.place).map(|_| "blocks__cell--unsaid"))}>
                        <dt>{ emblem::emblem(head.family) }{ names::short(head) }</dt>
                        <dd>{ cell(&props.site, &props.asks, head, row.place, None) }</dd>
                    </div>
                }) }</dl>
            </section>
        }) }</div>
    }
}

/// The hard words of the rows that are shown. They are listed once: in the cells each would be a button in each column.
fn terms(heads: &[&Procedure], rows: &[Row<'_>]) -> Vec<Index> {
    let cells = rows
        .iter()
        .flat_map(|row| heads.iter().filter_map(|head| head.cell(row.place)));
    let claims = cells.flat_map(|cell| &cell.claims);
    let mut terms =
        once(claims.flat_map(|claim| claim.mentions.iter().map(|mention| mention.term)));
    terms.sort_unstable();
    terms
}

fn same(edition: &Edition, row: &Row<'_>) -> Html {
    html! {
        <span class="same" hidden={!row.same}>{ icon(Icon::Same) }<span>{ say(&edition.words.compare_same) }</span></span>
    }
}
