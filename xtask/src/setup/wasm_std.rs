//! Finds or builds Rust's standard library for wasm, in one of three ways.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::files;
use crate::process;
use crate::setup::apt;
use crate::setup::debian;
use crate::trouble::Trouble;

/// Chooses a way by hand.
const VARIABLE: &str = "XTASK_WASM_STD";

const TARGET: &str = "wasm32-unknown-unknown";

/// Where rustup cannot download, it should not be waited for.
const RUSTUP_LIMIT: Duration = Duration::from_secs(20);

/// Where the standard library for wasm comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// The toolchain in use has it.
    Installed,
    /// rustup adds it to the toolchain in use.
    Rustup,
    /// Debian's own compiler builds it from Debian's own source.
    Debian,
}

/// A compiler that can build for wasm.
#[derive(Debug)]
pub(crate) struct Toolchain {
    way: Way,
}

/// What this computer has.
#[derive(Debug, Clone, Copy, Default)]
struct Computer {
    installed: bool,
    rustup: bool,
    /// Debian's packages are there, or can be installed.
    debian: bool,
}

impl Toolchain {
    /// A Cargo that builds for wasm when it is given `--target`.
    pub(crate) fn cargo(&self) -> Command {
        match self.way {
            Way::Installed | Way::Rustup => process::cargo(),
            Way::Debian => debian::cargo(),
        }
    }

    /// The arguments that its `build` needs besides.
    pub(crate) fn arguments(&self) -> &'static [&'static str] {
        match self.way {
            Way::Installed | Way::Rustup => &[],
            Way::Debian => debian::ARGUMENTS,
        }
    }
}

/// A toolchain, set up if there is none.
///
/// # Errors
/// `Usage` for an unknown way, `Missing` with what to install, `Failed` with what a way's program said.
pub(crate) fn ready() -> Result<(Toolchain, String), Trouble> {
    let wish = std::env::var(VARIABLE).ok();
    let computer = Computer {
        installed: is_installed(),
        rustup: process::output(process::command("rustup").arg("--version")).is_ok(),
        debian: apt::is_here() && (apt::is_root() || debian::is_ready()),
    };
    let mut refused = Vec::new();
    for way in ways(wish.as_deref(), computer)? {
        match set_up(way, computer) {
            Ok(()) => return Ok((Toolchain { way }, way.to_string())),
            Err(trouble) => refused.push(trouble.to_string()),
        }
    }
    Err(Trouble::Missing {
        what: format!(
            "there is no standard library for {TARGET}{}",
            refused
                .iter()
                .map(|trouble| format!("\n  {trouble}"))
                .collect::<String>()
        ),
        remedy: format!(
            "type `rustup target add {TARGET}`; or, on Debian, `sudo apt-get install {}`",
            debian::PACKAGES.join(" ")
        ),
    })
}

/// The ways to try, in order.
fn ways(wish: Option<&str>, computer: Computer) -> Result<Vec<Way>, Trouble> {
    match wish {
        Some("installed") => Ok(vec![Way::Installed]),
        Some("rustup") => Ok(vec![Way::Rustup]),
        Some("debian") => Ok(vec![Way::Debian]),
        Some(other) => Err(Trouble::Usage(format!(
            "{VARIABLE} is `{other}`; it must be installed, rustup or debian"
        ))),
        None => Ok([
            (computer.installed, Way::Installed),
            (computer.rustup && !computer.installed, Way::Rustup),
            (computer.debian && !computer.installed, Way::Debian),
        ]
        .into_iter()
        .filter_map(|(there, way)| there.then_some(way))
        .collect()),
    }
}

fn set_up(way: Way, computer: Computer) -> Result<(), Trouble> {
    match way {
        Way::Installed if computer.installed => Ok(()),
        Way::Installed => Err(Trouble::Missing {
            what: format!("the toolchain in use has no {TARGET}"),
            remedy: format!("type `rustup target add {TARGET}`"),
        }),
        Way::Rustup => {
            let mut rustup = process::command("rustup");
            process::output_within(rustup.args(["target", "add", TARGET]), RUSTUP_LIMIT)?;
            Ok(())
        }
        Way::Debian => debian::set_up(),
    }
}

fn is_installed() -> bool {
    let mut rustc = process::command("rustc");
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    process::output(&mut rustc).is_ok_and(|folder| holds_std(Path::new(folder.trim())))
}

fn holds_std(folder: &Path) -> bool {
    let name = |path: &PathBuf| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
    };
    files::under(folder).is_ok_and(|files| {
        files
            .iter()
            .filter_map(name)
            .any(|name| name.starts_with("libstd-"))
    })
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Installed => "installed",
            Self::Rustup => "from rustup",
            Self::Debian => "built with Debian's compiler",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Computer, Way, ways};

    const ALL: Computer = Computer {
        installed: true,
        rustup: true,
        debian: true,
    };

    #[track_caller]
    fn check(wish: Option<&str>, computer: Computer, expected: Option<&[Way]>) {
        assert_eq!(ways(wish, computer).ok().as_deref(), expected);
    }

    #[test]
    fn a_wish_is_the_only_way() {
        check(Some("installed"), ALL, Some(&[Way::Installed]));
        check(Some("rustup"), ALL, Some(&[Way::Rustup]));
        check(Some("debian"), ALL, Some(&[Way::Debian]));
        check(Some("debain"), ALL, None);
        check(Some(""), ALL, None);
    }

    #[test]
    fn the_nearest_way_comes_first() {
        check(None, ALL, Some(&[Way::Installed]));
        check(
            None,
            Computer {
                installed: false,
                ..ALL
            },
            Some(&[Way::Rustup, Way::Debian]),
        );
        check(
            None,
            Computer {
                debian: true,
                ..Computer::default()
            },
            Some(&[Way::Debian]),
        );
        check(None, Computer::default(), Some(&[]));
    }
}
