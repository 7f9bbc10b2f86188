//! Pages to read: treatments, comparisons, sources, words.
//!
//! Limits: each is a view of the edition. What the reader ticks or asks is in the store.

use yew::prelude::*;

use crate::app::route::{self, Route};
use crate::app::store::{Site, Store};
use crate::bank::edition::Index;
use crate::ui::asks::page::AskPage;
use crate::ui::learn::about::About;
use crate::ui::learn::compare::Compare;
use crate::ui::learn::glossary::Glossary;
use crate::ui::learn::names_page::NamesPage;
use crate::ui::learn::procedure::ProcedurePage;
use crate::ui::learn::source::SourcePage;
use crate::ui::learn::sources::Sources;

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
pub mod source;
pub mod sources;
pub mod table;

/// The page of the route. The key makes a new page of each address, so that nothing stays open from another one.
pub fn page(store: &Store, site: &Site) -> Html {
    let edition = &store.edition;
    let key = route::path(&store.route);
    let site = site.clone();
    let asks = store.asks.clone();
    match &store.route {
        Route::Procedure(id) => {
            let place = edition
                .find_procedure(id)
                .map_or(Index::MAX, |(place, _)| place);
            html! { <ProcedurePage {key} {site} {place} {asks} /> }
        }
        Route::Compare(ids) => {
            let places = ids.iter().filter_map(|id| edition.find_procedure(id));
            let places: Vec<Index> = places.map(|(place, _)| place).collect();
            html! { <Compare {key} {site} {places} comparing={store.comparing.clone()} {asks} /> }
        }
        Route::CompareUnknown => html! {
            <Compare {key} {site} places={Vec::new()} unknown=true comparing={store.comparing.clone()} {asks} />
        },
        Route::Source(id) => {
            let place = edition
                .find_source(id)
                .map_or(Index::MAX, |(place, _)| place);
            html! { <SourcePage {key} {site} {place} /> }
        }
        Route::Sources => html! { <Sources {key} {site} /> },
        Route::About => html! { <About {key} {site} /> },
        Route::Words => html! { <Glossary {key} {site} /> },
        Route::Asks => html! {
            <AskPage {key} {site} {asks} address={store.address.to_string()} outcome={store.errands.outcome} />
        },
        _ => html! { <NamesPage {key} {site} /> },
    }
}
