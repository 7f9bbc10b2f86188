//! Which is which? A quiz that teaches the differences between cancer procedures.
//!
//! Reading guide, from the inside out. `bank` is the knowledge and its checks, `quiz` plays a round,
//! `words` is interface text: these three are pure. `platform` alone touches the browser, `app`
//! alone has effects, `ui` draws. ARCHITECTURE.md numbers what must always hold.

pub mod bank;
pub mod quiz;
pub mod words;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod platform;
#[cfg(feature = "app")]
pub mod ui;
