//! Sets up the tools that npm alone ships, into `target/tools`, from the committed lock file.

use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::process;
use crate::say;
use crate::setup::apt;
use crate::trouble::Trouble;

const MANIFEST: &str = "xtask/npm/package.json";
const LOCK: &str = "xtask/npm/package-lock.json";
const BENCH: [&str; 2] = [
    "xtask/npm-bench/package.json",
    "xtask/npm-bench/package-lock.json",
];

/// Where the tools are.
#[derive(Debug)]
pub(crate) struct Tools {
    /// Binaryen's optimiser, to be run by node.
    pub(crate) wasm_opt: PathBuf,
    /// The accessibility checker that browser tests put into pages.
    pub(crate) axe: PathBuf,
    /// The folder of all packages, spelling dictionaries among them.
    pub(crate) modules: PathBuf,
}

/// The tools, set up if they are not.
///
/// # Errors
/// `Missing` when npm has to be installed by hand; `Failed` with npm's message.
pub(crate) fn tools(checkout: &Checkout) -> Result<Tools, Trouble> {
    let folder = checkout.tools();
    let modules = folder.join("node_modules");
    let tools = Tools {
        wasm_opt: modules.join("binaryen/bin/wasm-opt"),
        axe: modules.join("axe-core/axe.min.js"),
        modules,
    };
    let stamp = folder.join("lock-hash");
    let hash = lock_hash(checkout)?;
    let fresh = stamp.is_file() && files::text(&stamp)? == hash;
    need_npm()?;
    let there = [
        &tools.wasm_opt,
        &tools.axe,
        &tools.modules.join("dictionary-en-gb/index.dic"),
        &tools.modules.join("dictionary-es/index.dic"),
    ]
    .iter()
    .all(|file| file.is_file());
    if fresh && there {
        return Ok(tools);
    }
    say::line("setting up wasm-opt, axe and dictionaries with npm (once, about half a minute)");
    install(checkout, &folder, [MANIFEST, LOCK])?;
    files::write(&stamp, hash.as_bytes())?;
    Ok(tools)
}

/// The folder of the packages that the bench alone needs.
///
/// # Errors
/// `Missing` when npm has to be installed by hand; `Failed` with npm's message.
pub(crate) fn bench(checkout: &Checkout) -> Result<PathBuf, Trouble> {
    let folder = checkout.join("target/bench/npm");
    need_npm()?;
    say::line("setting up SurveyJS with npm, for the bench alone");
    install(checkout, &folder, BENCH)?;
    Ok(folder.join("node_modules"))
}

/// Installs what a lock file names.
fn install(checkout: &Checkout, folder: &Path, names: [&str; 2]) -> Result<(), Trouble> {
    for name in names {
        let file = name.rsplit('/').next().unwrap_or(name);
        files::write(&folder.join(file), &files::bytes(&checkout.join(name))?)?;
    }
    // No script of a package runs here: these need none.
    let mut npm = process::command("npm");
    npm.current_dir(folder)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    process::output(&mut npm).map(drop)
}

/// Tells one set of tools from another.
///
/// # Errors
/// `File` when the lock file cannot be read.
pub(crate) fn lock_hash(checkout: &Checkout) -> Result<String, Trouble> {
    Ok(digest::hex(&files::bytes(&checkout.join(LOCK))?))
}

fn need_npm() -> Result<(), Trouble> {
    let there = |program| process::output(process::command(program).arg("--version")).is_ok();
    if there("node") && there("npm") {
        return Ok(());
    }
    apt::install(
        &["nodejs", "npm"],
        "for wasm-opt, axe and the spelling dictionaries",
    )
}

#[cfg(test)]
mod tests {
    use super::{BENCH, LOCK};
    use crate::checkout::Checkout;
    use crate::files;

    #[test]
    fn no_lock_file_names_a_registry() {
        for lock in [LOCK, BENCH[1]] {
            let text = files::text(&Checkout::find().unwrap().join(lock)).unwrap();
            assert!(text.contains("\"integrity\""));
            assert!(
                !text.contains("\"resolved\"") && !text.contains("://"),
                "remove the addresses from {lock}"
            );
        }
    }
}
