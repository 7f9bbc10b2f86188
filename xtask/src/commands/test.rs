//! `cargo xtask test`: everything a change must pass. Nothing is ever skipped silently.

use std::ffi::OsString;
use std::net::Ipv4Addr;
use std::time::Instant;

use tokio::net::TcpListener;
use which_is_which::bank::authoring::finding::Finding;

use crate::args::BuildOptions;
use crate::build;
use crate::build::content;
use crate::checkout::Checkout;
use crate::language::spelling;
use crate::process;
use crate::say;
use crate::server::{self, Running};
use crate::setup::browser;
use crate::setup::npm;
use crate::tally::Tally;
use crate::trouble::Trouble;
use crate::walls;

/// Names and values of the environment in which tests find what they need.
type Places = Vec<(&'static str, OsString)>;

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
    let built = tools
        && step(&mut tally, "release build", || {
            say::line("");
            build::all(
                checkout,
                &BuildOptions {
                    release: true,
                    ..BuildOptions::default()
                },
            )
        });
    if built {
        in_browser(&mut tally, checkout);
    } else {
        tally.fail("browser tests", "there is no release build to test");
    }
    tally.end()
}

fn in_browser(tally: &mut Tally, checkout: &Checkout) {
    match serve_for_tests(checkout) {
        Err(trouble) => tally.fail("browser tests", trouble),
        // The server runs until `_running` goes.
        Ok((_running, places)) => {
            let arguments = [
                "--package",
                "which-is-which",
                "--features",
                "browser-tests",
                "--test",
                "browser",
            ];
            tests(tally, checkout, "browser tests", &arguments, &places);
        }
    }
}

/// Serves the built site, and says where the tests find it and what they drive.
fn serve_for_tests(checkout: &Checkout) -> Result<(Running, Places), Trouble> {
    let browser = browser::ready()?;
    let tools = npm::tools(checkout)?;
    let dist = checkout.join(BuildOptions::default().out);
    let runtime = server::runtime()?;
    let any = (Ipv4Addr::LOCALHOST, 0);
    let listener = runtime
        .block_on(TcpListener::bind(any))
        .map_err(server::not_started)?;
    let running = server::start(&dist, listener, runtime)?;
    let places = vec![
        ("WIQ_SITE", OsString::from(&running.address)),
        ("WIQ_DIST", dist.into_os_string()),
        ("WIQ_CHROMIUM", browser.chromium.into_os_string()),
        ("WIQ_CHROMEDRIVER", browser.driver.into_os_string()),
        ("WIQ_AXE", tools.axe.into_os_string()),
    ];
    Ok((running, places))
}

fn spelling(checkout: &Checkout) -> Result<(), Trouble> {
    let (bank, _) = content::checked(checkout)?;
    let mut findings = spelling::check(checkout, &bank)?;
    for language in content::translated(checkout)? {
        findings.extend(spelling::check(checkout, &language.bank)?);
    }
    none(&findings)
}

fn walls(checkout: &Checkout) -> Result<(), Trouble> {
    none(&walls::all(checkout)?)
}

/// Nothing, or all findings printed.
fn none(findings: &[Finding]) -> Result<(), Trouble> {
    if findings.is_empty() {
        return Ok(());
    }
    say::line("");
    findings.iter().for_each(say::line);
    Err(Trouble::Findings(findings.len()))
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
fn step(tally: &mut Tally, name: &str, work: impl FnOnce() -> Result<(), Trouble>) -> bool {
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
fn tests(
    tally: &mut Tally,
    checkout: &Checkout,
    name: &str,
    arguments: &[&str],
    places: &[(&str, OsString)],
) {
    say::line(name);
    let start = Instant::now();
    let mut command = process::cargo();
    command
        .current_dir(checkout.root())
        .args(["test", "--quiet", "--locked", "--no-fail-fast"])
        .args(arguments);
    command.envs(places.iter().map(|(name, place)| (name, place)));
    let (printed, trouble) = match process::shown(&mut command) {
        Ok(printed) => (printed, None),
        Err((trouble, printed)) => (printed, Some(trouble)),
    };
    tally.read(name, &printed, trouble);
    say::line(format!("{name:<16}{:>9}", say::seconds(start.elapsed())));
}
