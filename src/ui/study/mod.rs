//! Self-study at home: a reader's own page, a second try, a first guess, settings, carrying over.
//!
//! Limits: each is a view of the store. What is kept is decided in `app::keep`.

use yew::prelude::*;

use crate::app::place::Place;
use crate::app::route::Route;
use crate::app::store::{Site, Store};
use crate::ui::pages::lost::lost;
use crate::ui::study::carry::carry_page;
use crate::ui::study::home::home;
use crate::ui::study::nothing::nothing;
use crate::ui::study::settings::settings;

pub mod between;
pub mod carry;
pub mod carry_in;
pub mod changed;
pub mod choose;
pub mod hint;
pub mod home;
pub mod kept_panel;
pub mod note;
pub mod nothing;
pub mod pairs;
pub mod saved;
pub mod settings;
pub mod state;
pub mod today;
pub mod topics;

/// The page of the route, where it is one of these.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn page(store: &Store, site: &Site) -> Option<Html> {
    let keeping = &store.keeping;
    match &store.route {
        // In a waiting room nothing is kept, so there is nothing of one's own to see.
        Route::Home | Route::Settings | Route::Carry if store.place == Place::WaitingRoom => {
            Some(lost(site))
        }
        Route::Home => Some(home(site, keeping)),
        Route::Settings => Some(settings(site, keeping, store.looks)),
        Route::Carry => Some(carry_page(store, site)),
        Route::Round(_) | Route::Guess(_) => Some(nothing(site, store.knows())),
        _ => None,
    }
}
