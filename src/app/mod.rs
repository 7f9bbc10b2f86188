//! Glue: addresses, the store, and every effect of the program.
//!
//! Limits: draws nothing; `ui` does. Pure decisions stay in `quiz`.

pub mod action;
pub mod asks;
pub mod content;
pub mod effects;
#[cfg(feature = "ssr")]
pub mod leaflet;
pub mod looks;
pub mod place;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod route;
pub mod screen;
pub mod start;
pub mod store;
pub mod titles;
