//! `cargo xtask test`: everything a change must pass. Nothing is ever skipped silently.

use std::ffi::OsString;
use std::time::Instant;

use crate::build::content;
use crate::checkout::Checkout;
use crate::commands::browsers::{self, Wanted};
use crate::language::spelling;
use crate::process;
use crate::say;
use crate::setup::npm;
use crate::tally::Tally;
use crate::trouble::Trouble;
use crate::walls;

/// Runs every step, also after one that failed, and counts.
///
/// # Errors
/// `Steps` when one failed.
pub(crate) fn run(checkout: &Checkout) -> Result<(), Trouble> {
    let mut tally = Tally::default();
    step(&mut tally, "format", || {
        cargo(checkout, &["fmt", "--all", "--check"])
    });
    step(&mut tally, "clippy", || {
        cargo(
            checkout,
            &[
                "clippy",
                "--quiet",
                "--locked",
                "--workspace",
                "--all-targets",
                "--",
                "-D",
                "warnings",
            ],
        )
    });
    step(&mut tally, "walls", || walls(checkout));
    step(&mut tally, "content", || {
        content::editions(checkout).map(drop)
    });
    tests(&mut tally, checkout, "native tests", &["--workspace"], &[]);

    let tools = step(&mut tally, "tools", || npm::tools(checkout).map(drop));
    step(&mut tally, "spelling", || spelling(checkout));
    if tools {
        let wanted = Wanted {
            name: "browser tests",
            feature: "browser-tests",
            filters: &[],
            second_try: true,
        };
        browsers::run(&mut tally, checkout, &wanted);
    } else {
        tally.fail(
            "browser tests",
            "there are no tools to build and to test with",
        );
    }
    tally.end()
}

fn spelling(checkout: &Checkout) -> Result<(), Trouble> {
    let (bank, _) = content::checked(checkout)?;
    let mut findings = spelling::check(checkout, &bank)?;
    for language in content::translated(checkout)? {
        findings.extend(spelling::check(checkout, &language.bank)?);
    }
    content::none(&findings)
}

fn walls(checkout: &Checkout) -> Result<(), Trouble> {
    content::none(&walls::all(checkout)?)
}

fn cargo(checkout: &Checkout, arguments: &[&str]) -> Result<(), Trouble> {
    process::output(
        process::cargo()
            .current_dir(checkout.root())
            .args(arguments),
    )
    .map(drop)
}

/// One step that passes or fails as a whole.
pub(crate) fn step(
    tally: &mut Tally,
    name: &str,
    work: impl FnOnce() -> Result<(), Trouble>,
) -> bool {
    match say::step(name, || work().map(|()| ((), String::new()))) {
        Ok(()) => {
            tally.pass();
            true
        }
        Err(trouble) => {
            tally.fail(name, trouble);
            false
        }
    }
}

/// Tests that Cargo runs: each counts.
pub(crate) fn tests(
    tally: &mut Tally,
    checkout: &Checkout,
    name: &str,
    arguments: &[&str],
    places: &[(&str, OsString)],
) {
    let (printed, trouble) = printed(checkout, name, arguments, places);
    tally.read(name, &printed, trouble);
}

/// What Cargo prints of a run of tests, and whether it went wrong.
pub(crate) fn printed(
    checkout: &Checkout,
    name: &str,
    arguments: &[&str],
    places: &[(&str, OsString)],
) -> (String, Option<Trouble>) {
    say::line(name);
    let start = Instant::now();
    let mut command = process::cargo();
    command
        .current_dir(checkout.root())
        .args(["test", "--quiet", "--locked", "--no-fail-fast"])
        .args(arguments);
    command.envs(places.iter().map(|(name, place)| (name, place)));
    let all = match process::shown(&mut command) {
        Ok(printed) => (printed, None),
        Err((trouble, printed)) => (printed, Some(trouble)),
    };
    say::line(format!("{name:<16}{:>9}", say::seconds(start.elapsed())));
    all
}
