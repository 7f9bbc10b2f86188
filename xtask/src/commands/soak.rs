//! `cargo xtask soak`: every fault of docs/faults.md that can be made here, in every engine, and power cuts by the dozen;
//! the waiting room five hundred times in a row, and ten minutes of any touch.

use crate::checkout::Checkout;
use crate::commands::browsers::{self, Wanted};
use crate::commands::test::tests;
use crate::setup::npm;
use crate::tally::Tally;
use crate::trouble::Trouble;

/// The modules of tests/browser that make faults, or go on for long.
const FAULTS: &[&str] = &[
    "engines::",
    "offline::",
    "bad_host::",
    "update::",
    "crash::",
    "every::",
    "study::",
    "soak_room::",
    "soak_monkey::",
];

/// What is kept, with many more cases than `cargo xtask test` tries, and with other ones each time.
const PROPERTIES: &[&str] = &[
    "--package",
    "which-is-which",
    "--features",
    "soak-tests",
    "--test",
    "native",
    "--",
    "study::",
];

/// Runs those whose names contain one of the filters, such as `webkit::`; all of them, which takes an hour and a half,
/// when there is no filter.
///
/// # Errors
/// `Told` when anything failed.
pub(crate) fn run(checkout: &Checkout, filters: &[String]) -> Result<(), Trouble> {
    let mut tally = Tally::default();
    if filters.is_empty() {
        tests(&mut tally, checkout, "properties", PROPERTIES, &[]);
    }
    // wasm-opt comes with these.
    npm::tools(checkout)?;
    let mut filters: Vec<&str> = filters.iter().map(String::as_str).collect();
    if filters.is_empty() {
        filters.extend(FAULTS);
    }
    let wanted = Wanted {
        name: "soak",
        feature: "soak-tests",
        filters: &filters,
        second_try: false,
    };
    browsers::run(&mut tally, checkout, &wanted);
    tally.end()
}
