//! Sets up the three browsers that the tests drive. One that cannot be had is a failure, never a test that is skipped.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::process;
use crate::say;
use crate::setup::apt;
use crate::trouble::Trouble;

const WHY: &str = "for the tests in browsers";

/// The version is pinned, so that every machine drives Firefox alike.
const GECKODRIVER: &str = "geckodriver@0.36.0";

/// A program that tests start: the variable that names it, and where it usually is.
type Program = (&'static str, PathBuf);

/// The names under which tests look for the programs, with where they are; all of them are there.
///
/// # Errors
/// `Missing` with what to install, `Failed` with what the installer said.
pub(crate) fn ready(checkout: &Checkout) -> Result<Vec<(&'static str, OsString)>, Trouble> {
    let mut programs = chromium()?;
    programs.extend(firefox(checkout)?);
    programs.extend(webkit()?);
    Ok(programs)
}

/// The same for Chromium alone, which is all that the bench needs.
///
/// # Errors
/// As `ready`.
pub(crate) fn chromium() -> Result<Vec<(&'static str, OsString)>, Trouble> {
    let programs = || {
        [
            ("WIQ_CHROMIUM", PathBuf::from("/usr/bin/chromium")),
            ("WIQ_CHROMEDRIVER", PathBuf::from("/usr/bin/chromedriver")),
        ]
    };
    installed(&["chromium", "chromium-driver"], programs)
}

/// Debian has no driver for Firefox, so Cargo builds it, once.
fn firefox(checkout: &Checkout) -> Result<Vec<(&'static str, OsString)>, Trouble> {
    let programs = || [("WIQ_FIREFOX", PathBuf::from("/usr/bin/firefox-esr"))];
    let mut found = installed(&["firefox-esr"], programs)?;
    let folder = checkout.tools().join("geckodriver");
    let driver = ("WIQ_GECKODRIVER", folder.join("bin/geckodriver"));
    if there(&driver).is_none() {
        say::line(format!(
            "building {GECKODRIVER} with Cargo, needed {WHY} (once, a few minutes)"
        ));
        let mut cargo = process::cargo();
        cargo
            // It only passes on what is said to it: unoptimised it is built in half of the time.
            .args(["install", GECKODRIVER, "--locked", "--debug", "--quiet"])
            .arg("--root")
            .arg(&folder);
        process::output(&mut cargo)?;
    }
    found.push(there(&driver).ok_or_else(|| missing(&driver))?);
    Ok(found)
}

/// The nearest thing to an iPad that Debian has. It draws on a screen, which Xvfb keeps in memory.
fn webkit() -> Result<Vec<(&'static str, OsString)>, Trouble> {
    let programs = || {
        [
            (
                "WIQ_WEBKITDRIVER",
                PathBuf::from("/usr/bin/WebKitWebDriver"),
            ),
            ("WIQ_XVFB", PathBuf::from("/usr/bin/Xvfb")),
            ("WIQ_WEBKIT", mini_browser().unwrap_or_default()),
        ]
    };
    installed(&["webkit2gtk-driver", "xvfb"], programs)
}

/// The programs of these packages, which are installed if one of them is not there.
fn installed<const N: usize>(
    packages: &[&str],
    programs: impl Fn() -> [Program; N],
) -> Result<Vec<(&'static str, OsString)>, Trouble> {
    if programs().iter().any(|program| there(program).is_none()) {
        apt::install(packages, WHY)?;
    }
    programs()
        .iter()
        .map(|program| there(program).ok_or_else(|| missing(program)))
        .collect()
}

/// The program, where it is a file: the one that the variable names, else the usual one.
fn there(program: &Program) -> Option<(&'static str, OsString)> {
    let path = path(program);
    path.is_file().then(|| (program.0, path.into_os_string()))
}

fn path((variable, usual): &Program) -> PathBuf {
    std::env::var_os(variable).map_or_else(|| usual.clone(), PathBuf::from)
}

fn missing(program: &Program) -> Trouble {
    let (variable, _) = program;
    Trouble::Missing {
        what: format!("{} is not there", path(program).display()),
        remedy: format!("set {variable} to the program"),
    }
}

/// The small browser that lies beside WebKit's library, whose package the driver's package names.
fn mini_browser() -> Option<PathBuf> {
    let mut query = process::command("dpkg-query");
    query.args(["-W", "-f=${Depends}", "webkit2gtk-driver"]);
    let depends = process::output(&mut query).ok()?;
    let mut list = process::command("dpkg");
    list.args(["-L", library(&depends)?]);
    let files = process::output(&mut list).ok()?;
    let program = files.lines().find(|file| file.ends_with("/MiniBrowser"));
    program.map(|file| Path::new(file).to_owned())
}

/// The library among the packages that another one depends on.
fn library(depends: &str) -> Option<&str> {
    depends
        .split([',', '|'])
        .filter_map(|package| package.split_whitespace().next())
        .find(|package| package.starts_with("libwebkit"))
}

#[cfg(test)]
mod tests {
    use super::library;

    #[track_caller]
    fn check(depends: &str, expected: Option<&str>) {
        assert_eq!(library(depends), expected);
    }

    #[test]
    fn finds_the_library_of_webkit() {
        check(
            "libwebkit2gtk-4.1-0 (= 2.50.6-1~deb12u2), libatomic1 (>= 4.8), libc6 (>= 2.34)",
            Some("libwebkit2gtk-4.1-0"),
        );
        check(
            "libc6 (>= 2.34), libwebkitgtk-6.0-4",
            Some("libwebkitgtk-6.0-4"),
        );
        check("libc6", None);
    }
}
