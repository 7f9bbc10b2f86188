//! Compiles the application to wasm.

use std::path::PathBuf;

use crate::checkout::Checkout;
use crate::files;
use crate::process;
use crate::say;
use crate::setup::wasm_std::Toolchain;
use crate::trouble::Trouble;

/// Rust's default of a megabyte is most of an app's memory; the deepest call of ours needs far less.
const STACK: u32 = 131_072;

/// Separates flags in `CARGO_ENCODED_RUSTFLAGS`, which, unlike `RUSTFLAGS`, allows spaces in paths.
const SEPARATOR: &str = "\u{1f}";

/// The wasm as the compiler wrote it. It is not stripped: wasm-bindgen needs its target-features section.
///
/// # Errors
/// `Failed` with the compiler's messages.
pub(crate) fn compile(
    checkout: &Checkout,
    toolchain: &Toolchain,
    release: bool,
) -> Result<(Vec<u8>, String), Trouble> {
    let profile = if release { "release" } else { "serve" };
    let mut command = toolchain.cargo();
    command
        .current_dir(checkout.root())
        .arg("build")
        .args(toolchain.arguments())
        .args([
            "--quiet",
            "--locked",
            "--package",
            "which-is-which",
            "--bin",
            "which-is-which",
        ])
        .args(["--no-default-features", "--features", "app"])
        .args(["--target", "wasm32-unknown-unknown", "--profile", profile])
        .arg("--target-dir")
        .arg(checkout.wasm_target())
        .env("CARGO_ENCODED_RUSTFLAGS", flags(checkout).join(SEPARATOR));
    process::output(&mut command)?;
    let wasm = checkout
        .wasm_target()
        .join("wasm32-unknown-unknown")
        .join(profile)
        .join("which-is-which.wasm");
    let bytes = files::bytes(&wasm)?;
    let note = say::kilobytes(bytes.len());
    Ok((bytes, note))
}

/// No path of this machine may end up in what is published, and two machines shall build the same bytes.
fn flags(checkout: &Checkout) -> Vec<String> {
    let mut flags = vec![
        format!("-Clink-arg=-zstack-size={STACK}"),
        format!("--remap-path-prefix={}=.", checkout.root().display()),
    ];
    if let Some(home) = cargo_home() {
        flags.push(format!("--remap-path-prefix={}=cargo", home.display()));
    }
    flags
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}
