//! Everything that can be tested without a browser, in one binary.

// Tests may stop at the first thing that is not as expected; the rules against panics are for what readers run.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod about;
mod asks;
mod codes;
mod conformance;
mod content;
mod damage;
mod drawings;
mod faults;
mod journeys;
mod languages;
mod links;
mod markup;
mod project;
mod reading;
mod room_idle;
mod room_settings;
mod room_store;
mod said;
mod spanish;
mod speed;
mod study;
mod terms;
mod trail;
mod translations;
