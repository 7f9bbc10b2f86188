//! The engine: a round, its answers, their marking, what was learned.
//!
//! Limits: pure. Time and seed are arguments; no text of its own (invariants 1 and 9).

pub mod draw;
pub mod questions;
pub mod round;
pub mod summary;
