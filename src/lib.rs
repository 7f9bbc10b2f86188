//! Which is which? A quiz that teaches the differences between cancer procedures.
//!
//! Reading guide, from the inside out. `bank` is the knowledge, its words and its checks, `quiz`
//! plays a round: these two are pure. `platform` alone touches the browser, `app`
//! alone has effects, `ui` draws. ARCHITECTURE.md numbers what must always hold.

pub mod bank;
pub mod quiz;

#[cfg(feature = "app")]
pub mod app;
#[cfg(feature = "app")]
pub mod platform;
#[cfg(feature = "app")]
pub mod ui;
