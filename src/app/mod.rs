//! Glue: addresses, the store, and every effect of the program.
//!
//! Limits: draws nothing; `ui` does. Pure decisions stay in `quiz`.

pub mod action;
pub mod asks;
pub mod brought;
pub mod content;
pub mod effects;
pub mod errand;
#[cfg(feature = "ssr")]
pub mod leaflet;
pub mod looks;
pub mod place;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod qr;
pub mod route;
pub mod screen;
pub mod start;
pub mod store;
pub mod take;
pub mod titles;
mod trail;
pub mod updates;
