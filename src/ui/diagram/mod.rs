//! Drawings: one in steps, several side by side, one beside an explanation, and as the choices of a question.
//!
//! Limits: shapes come from the data file of drawings, words from the edition. Nothing moves and nothing plays by itself.

pub mod beside;
pub mod drawing;
pub mod glimpse;
pub mod in_words;
pub mod stepped;
