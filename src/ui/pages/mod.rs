//! Screens that are no question.

pub mod end;
pub mod lost;
pub mod start;
