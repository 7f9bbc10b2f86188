//! What a reader sees after an answer.

pub mod chosen;
pub mod early;
pub mod rest;
pub mod screen;
pub mod top;
