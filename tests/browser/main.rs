//! The built site in a real browser. `cargo xtask test` builds it, serves it and says where it is.

// Tests may stop at the first thing that is not as expected; the rules against panics are for what readers run.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing
)]

// Its macro declares tests in the files below.
#[macro_use]
mod copies;

mod access;
mod asks;
mod bad_host;
mod bad_server;
#[cfg(feature = "soak-tests")]
mod bare;
mod broken;
mod colours;
mod conform;
mod contract;
mod crash;
mod drawings;
mod driver;
mod early;
mod emblems;
mod engines;
mod every;
mod faults;
mod first_style;
mod good_answer;
mod hands;
mod heard;
mod keys;
mod kinds;
mod languages;
mod leaflet;
mod learn;
mod listen;
mod looks;
mod offline;
mod paper;
mod play;
mod reader;
mod room;
mod room_ends;
mod room_file;
mod room_hands;
mod room_rest;
mod room_staff;
mod room_tongue;
mod room_ways;
mod room_wipe;
mod rounds;
mod screens;
#[cfg(feature = "soak-tests")]
mod soak_monkey;
#[cfg(feature = "soak-tests")]
mod soak_room;
mod study;
mod sub_path;
mod tab;
mod terms;
mod update;
