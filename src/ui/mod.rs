//! The view: shell, pages, one file a question kind, feedback, parts.
//!
//! What is drawn is a function that returns `Html`. A component costs 2.9 kB of wasm before optimisation and a turn of
//! the scheduler at hydration, so it is left to what has a state of its own, to the roots of renderers, and to what is
//! large and seldom changes.
//!
//! Limits: no effects and no text of its own. What can come and go stands inside one permanent element, since Yew 0.23
//! can break the page otherwise (issue 4092). Two elements of one tag that take turns in one place have different keys,
//! or the second would inherit what the browser keeps of the first: what is open, what is ticked, the focus.

pub mod asks;
pub mod diagram;
pub mod feedback;
pub mod frame;
#[cfg(feature = "ssr")]
pub mod leaflet;
pub mod learn;
pub mod pages;
pub mod parts;
pub mod questions;
pub mod room;
pub mod shell;
pub mod study;
