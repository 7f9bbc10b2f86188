//! `cargo xtask soak`: every fault of docs/faults.md that can be made here, in every engine, and power cuts by the dozen.

use crate::checkout::Checkout;
use crate::commands::browsers;
use crate::setup::npm;
use crate::tally::Tally;
use crate::trouble::Trouble;

/// The modules of tests/browser that make faults.
const FAULTS: &[&str] = &["engines::", "offline::", "update::", "crash::"];

/// Runs them all, which takes the better part of an hour.
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
