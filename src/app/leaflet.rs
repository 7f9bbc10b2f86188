//! The leaflet: every question with its answer as plain pages, for browsers that cannot run the app, and for paper.
//!
//! Limits: rendered at build and never hydrated, so none of it is in the wasm, and no route of the app leads here.

use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::app::prerender::Page;
use crate::app::route;
use crate::bank::edition::{Edition, Index};
use crate::bank::id::Text;
use crate::quiz::draw::{self, Topic};
use crate::ui::leaflet::{Leaflet, LeafletProps};

/// Renders the sheet that lists all others, then one sheet for each pair that has questions.
pub async fn sheets(edition: Rc<Edition>, base: Text) -> Vec<Page> {
    let pairs = pairs(&edition).into_iter().map(Some);
    let mut pages = Vec::new();
    for pair in std::iter::once(None).chain(pairs) {
        let props = LeafletProps {
            edition: Rc::clone(&edition),
            base: base.clone(),
            pair,
        };
        pages.push(Page {
            path: path(&edition, pair),
            title: edition
                .words
                .title(&heading(&edition, pair), &edition.words.app_name),
            description: edition.words.leaflet_lead.to_string(),
            body: LocalServerRenderer::<Leaflet>::with_props(props)
                .hydratable(false)
                .render()
                .await,
        });
    }
    pages
}

/// The pairs that have questions, as places in the edition's list.
pub fn pairs(edition: &Edition) -> Vec<Index> {
    (0..)
        .zip(&edition.pairs)
        .map(|(place, _)| place)
        .filter(|place| !questions(edition, *place).is_empty())
        .collect()
}

/// The questions of a pair, in the order of the bank.
pub fn questions(edition: &Edition, pair: Index) -> Vec<Index> {
    route::topic_of(edition, pair).map_or_else(Vec::new, |topic| draw::pool(edition, &topic))
}

/// Where a sheet lies, under the site's root.
pub fn path(edition: &Edition, pair: Option<Index>) -> String {
    match pair.and_then(|pair| route::topic_of(edition, pair)) {
        Some(Topic::Pair(first, second)) => format!("/leaflet/{first}-{second}/"),
        _ => "/leaflet/".to_owned(),
    }
}

/// What a sheet is called.
pub fn heading(edition: &Edition, pair: Option<Index>) -> String {
    let words = &edition.words;
    match pair.and_then(|pair| edition.pair(pair)) {
        Some(pair) => words.round_title(&edition.names(&[pair.first, pair.second])),
        None => words.leaflet_title.to_string(),
    }
}
