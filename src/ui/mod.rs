//! The view: shell, pages, one file a question kind, feedback, parts.
//!
//! Limits: no effects and no text of its own. Every component has one permanent root element, and
//! conditions live inside elements (Yew 0.23, issue 4092: anything else can break the page).

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
