//! The browser, and nothing but the browser.
//!
//! Limits: the only place that names web-sys or js-sys (invariant 2). Every function does nothing
//! where the browser lacks what it needs; none panics.

pub mod arrival;
pub mod chance;
pub mod clock;
pub mod dialog;
pub mod early;
pub mod fault;
pub mod file;
pub mod history;
pub mod idle;
pub mod keep;
mod listener;
pub mod offline;
pub mod outlet;
pub mod page;
pub mod room_corner;
pub mod room_guard;
pub mod room_wipe;
pub mod settings;
pub mod turn;
