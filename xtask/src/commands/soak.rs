//! `cargo xtask soak`: every fault of docs/faults.md that can be made here, in every engine, and power cuts by the dozen;
//! the waiting room five hundred times in a row, and ten minutes of any touch.

use crate::checkout::Checkout;
use crate::commands::browsers;
use crate::setup::npm;
use crate::tally::Tally;
use crate::trouble::Trouble;

/// The modules of tests/browser that make faults, or go on for long.
const FAULTS: &[&str] = &[
    "engines::",
    "offline::",
    "update::",
    "crash::",
    "soak_room::",
    "soak_monkey::",
];

/// Runs them all, which takes an hour and a half.
///
/// # Errors
/// `Told` when anything failed.
pub(crate) fn run(checkout: &Checkout) -> Result<(), Trouble> {
    let mut tally = Tally::default();
    // wasm-opt comes with these.
    npm::tools(checkout)?;
    browsers::run(&mut tally, checkout, "soak", "soak-tests", FAULTS);
    tally.end()
}
