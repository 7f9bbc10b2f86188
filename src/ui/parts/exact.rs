//! The exact words that a cell rests on, and what newer sources add, a tap away.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::bank::edition::{Cell, Fact, Index, Note, Procedure};
use crate::ui::parts::icon::{Icon, icon, of_kind};
use crate::ui::parts::link::Link;
use crate::ui::parts::prose::Prose;
use crate::ui::parts::say::say;
use crate::ui::parts::source_card::{labels, once, says};

/// The words that a cell rests on, page by page, and what newer sources add. `opens` where hard words open in place.
pub fn exact(
    site: &Site,
    procedure: &Procedure,
    attribute: Index,
    cell: &Cell,
    opens: bool,
) -> Html {
    let edition = &*site.edition;
    let label = edition.attribute(attribute).map_or("", |row| &*row.label);
    let facts = cell.claims.iter().flat_map(|claim| &claim.facts);
    let facts: Vec<&Fact> = once(facts.copied())
        .into_iter()
        .filter_map(|place| edition.fact(place))
        .collect();
    let pages = once(facts.iter().map(|fact| fact.source));
    let notes = once(facts.iter().flat_map(|fact| fact.notes.iter().copied()));
    let notes = notes.into_iter().filter_map(|place| edition.note(place));
    html! {
        <details class="exact">
            <summary>{ icon(Icon::Down) }<span>{ say(&edition.words.exact_words) }<span class="hide">{ ": " }{ say(&procedure.short) }{ ", " }{ say(label) }</span></span></summary>
            <div class="exact__b">
                { for pages.into_iter().map(|place| page(site, place, &facts)) }
                { for notes.map(|note| added(site, attribute, note, opens)) }
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
            <figcaption class="quote__who">{ icon(of_kind(source.kind)) }{ say(&says(edition, source)) }</figcaption>
            { for own.map(|fact| html! { <blockquote class="quote__q" lang="en">{ &*fact.quote }</blockquote> }) }
            { Link::to(site, Route::Source(source.id.clone())).class("golink").draw(say(&edition.words.source_about(&source.spoken))) }
        </figure>
    }
}

/// What a newer source adds. No heading, since a cell of a table stands below none.
/// Its hard words open here whatever the page has explained: it is behind a tap, and may be all that is read.
fn added(site: &Site, attribute: Index, note: &Note, opens: bool) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    html! {
        <div class="note">
            <p class="note__h">{ icon(Icon::Shield) }{ say(&words.newer_title) }</p>
            if opens {
                <Prose site={site.clone()} id={format!("{}-{attribute}-word", note.id)} text={note.plain.clone()} mentions={note.mentions.clone()} />
            } else {
                <p>{ say(&note.plain) }</p>
            }
            <p>{ say(&words.newer_from) }{ " " }{ say(&labels(edition, note)) }</p>
        </div>
    }
}
