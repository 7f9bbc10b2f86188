//! Checks of language that need more than the bank: a dictionary. And the report of `cargo xtask check`.

pub(crate) mod report;
pub(crate) mod spelling;
