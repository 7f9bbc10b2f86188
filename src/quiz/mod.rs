//! The engine: a round, its answers, their marking, what was learned.
//!
//! Limits: pure. Time and seed are arguments; no text of its own (invariants 1 and 9).

pub mod draw;
mod moves;
pub mod questions;
#[cfg(feature = "keep")]
pub mod review;
pub mod round;
#[cfg(feature = "keep")]
pub mod saved;
pub mod sorted;
pub mod summary;
