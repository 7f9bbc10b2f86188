//! Spaced review: what a reader tried, when each question comes back, and how well a pair can be told apart.
//!
//! Limits: pure. The day is an argument, and no count of days in a row is kept: nobody is to feel late.

pub mod choose;
pub mod day;
pub mod memory;
pub mod standing;
pub mod tries;
