//! Glue: addresses, the store, and every effect of the program.
//!
//! Limits: draws nothing; `ui` does. Pure decisions stay in `quiz`.

pub mod action;
pub mod asks;
pub mod brought;
pub mod carry;
pub mod content;
pub mod counts;
pub mod effects;
pub mod errand;
pub mod gradual;
pub mod idle;
pub mod keep;
mod keep_effects;
mod keep_round;
#[cfg(feature = "ssr")]
pub mod leaflet;
pub mod looks;
pub mod place;
#[cfg(feature = "ssr")]
pub mod prerender;
pub mod qr;
pub mod room;
mod room_effects;
pub mod room_settings;
mod room_staff;
mod room_store;
pub mod route;
mod say;
pub mod screen;
pub mod settings;
pub mod settings_text;
pub mod start;
pub mod store;
mod store_play;
pub mod take;
pub mod titles;
mod trail;
pub mod updates;
