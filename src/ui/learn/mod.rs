//! Pages to read: treatments, comparisons, sources, words.
//!
//! Limits: each is a view of the edition. What the reader ticks or asks is in the store.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::{Site, Store};
use crate::bank::edition::Index;
use crate::ui::asks::page::ask_page;
use crate::ui::learn::about::about;
use crate::ui::learn::compare::compare;
use crate::ui::learn::glossary::glossary;
use crate::ui::learn::names_page::names_page;
use crate::ui::learn::procedure::procedure_page;
use crate::ui::learn::source::source_page;
use crate::ui::learn::sources::sources;

pub mod about;
pub mod audit;
pub mod balance;
pub mod chooser;
pub mod compare;
pub mod doors;
pub mod facts;
pub mod glossary;
pub mod joined;
pub mod key;
pub mod names_page;
pub mod only;
pub mod procedure;
pub mod rows;
pub mod source;
pub mod sources;
pub mod table;

/// The page of the route.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn page(store: &Store, site: &Site) -> Html {
    let edition = &*store.edition;
    match &store.route {
        Route::Procedure(id) => {
            let place = edition
                .find_procedure(id)
                .map_or(Index::MAX, |(place, _)| place);
            procedure_page(site, place, &store.asks)
        }
        Route::Compare(ids) => {
            let places = ids.iter().filter_map(|id| edition.find_procedure(id));
            let places: Vec<Index> = places.map(|(place, _)| place).collect();
            compare(store, site, &places)
        }
        Route::CompareUnknown => compare(store, site, &[]),
        Route::Source(id) => {
            let place = edition
                .find_source(id)
                .map_or(Index::MAX, |(place, _)| place);
            source_page(site, place)
        }
        Route::Sources => sources(site),
        Route::About => about(site),
        Route::Words => glossary(edition),
        Route::Asks => ask_page(store, site),
        _ => names_page(site),
    }
}
