//! Debian's own Rust: a compiler and the source of its standard library, which it builds for wasm.
//!
//! Debian ships its newest Rust under `-web` names, for building browsers; nothing has to be downloaded but packages.

use std::process::Command;

use crate::process;
use crate::setup::apt;
use crate::trouble::Trouble;

/// The packages, but for the linker, whose name depends on the compiler's version of LLVM.
pub(crate) const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm"];

/// What `cargo build` needs to build the standard library too.
pub(crate) const ARGUMENTS: &[&str] = &[
    "-Zbuild-std=std,panic_abort",
    // Shorter code in place of faster: sorting above all. 8 kB brotli of 293 (docs/speed.md).
    "-Zbuild-std-features=optimize_for_size",
];

// By path: a rustup on the PATH must not be taken for Debian's.
const CARGO: &str = "/usr/bin/cargo";
const RUSTC: &str = "/usr/bin/rustc";

/// Debian's Cargo with Debian's compiler.
pub(crate) fn cargo() -> Command {
    let mut cargo = process::command(CARGO);
    cargo
        .env("RUSTC", RUSTC)
        // Building the standard library is not stable yet; this asks a stable compiler to do it all the same.
        .env("RUSTC_BOOTSTRAP", "1")
        // A link of rust-web-llvm to the lld that fits.
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "rust-lld")
        .env_remove("RUSTUP_TOOLCHAIN");
    cargo
}

/// Whether everything is installed.
pub(crate) fn is_ready() -> bool {
    apt::missing(PACKAGES).is_empty()
        && linker().is_ok_and(|linker| apt::missing(&[&linker]).is_empty())
}

/// Installs what is missing.
///
/// # Errors
/// `Missing` with the command to type, `Failed` with apt's message.
pub(crate) fn set_up() -> Result<(), Trouble> {
    let why = "to build Rust's standard library for wasm";
    apt::install(PACKAGES, why)?;
    apt::install(&[&linker()?], why)
}

fn linker() -> Result<String, Trouble> {
    let version = process::output(process::command(RUSTC).args(["--version", "--verbose"]))?;
    linker_for(&version).ok_or_else(|| Trouble::Missing {
        what: format!("{RUSTC} does not tell its version of LLVM"),
        remedy: "install Debian's rustc-web, which does".to_owned(),
    })
}

/// The package with the linker for the LLVM that this compiler names.
fn linker_for(version: &str) -> Option<String> {
    let llvm = version
        .lines()
        .find_map(|line| line.strip_prefix("LLVM version: "))?;
    let major = llvm.split('.').next()?.trim();
    let number = !major.is_empty() && major.chars().all(|c| c.is_ascii_digit());
    number.then(|| format!("lld-{major}"))
}

#[cfg(test)]
mod tests {
    use super::linker_for;

    #[track_caller]
    fn check(version: &str, expected: Option<&str>) {
        assert_eq!(linker_for(version).as_deref(), expected);
    }

    #[test]
    fn reads_the_linker_from_the_compilers_version() {
        check(
            "rustc 1.96.0 (built from a source tarball)\nhost: x\nLLVM version: 22.1.8\n",
            Some("lld-22"),
        );
        check("LLVM version: 19\n", Some("lld-19"));
        check("rustc 1.96.0\n", None);
        check("LLVM version: unknown\n", None);
    }
}
