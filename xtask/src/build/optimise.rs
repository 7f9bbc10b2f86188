//! Makes the wasm smaller with wasm-opt.

use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::process;
use crate::say;
use crate::setup::npm;
use crate::trouble::Trouble;

/// What every browser we build for can run. Never `--all-features`: wasm-opt then writes what Chromium refuses.
const FEATURES: &[&str] = &[
    "--mvp-features",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Chromium compiles a function when it is first called, all of it, in the page's own thread. So a function that has one caller
/// stays apart unless it is small, or one of 193 kB arises; and the smallest, which cost more to call than to hold, are
/// no functions of their own.
const FUNCTIONS: &[&str] = &[
    "--one-caller-inline-max-function-size=40",
    "--always-inline-max-function-size=6",
];

const STRIP: &[&str] = &[
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The same program in fewer bytes; the same bytes, with a note that says why, when wasm-opt cannot be set up.
///
/// # Errors
/// `Failed` with wasm-opt's message.
pub(crate) fn smaller(checkout: &Checkout, wasm: Vec<u8>) -> Result<(Vec<u8>, String), Trouble> {
    let program = match npm::tools(checkout) {
        Ok(tools) => tools.wasm_opt,
        Err(trouble) => {
            return Ok((
                wasm,
                format!("left out, so the wasm is about a fifth too big: {trouble}"),
            ));
        }
    };
    let before = say::kilobytes(wasm.len());
    let kept = checkout.kept().join("wasm-opt");
    let (input, output, key_file) = (
        kept.join("in.wasm"),
        kept.join("out.wasm"),
        kept.join("key"),
    );
    let key = format!(
        "{} {} {} {}",
        digest::hex(&wasm),
        FEATURES.join(" "),
        FUNCTIONS.join(" "),
        npm::lock_hash(checkout)?
    );
    let unchanged = key_file.is_file() && files::text(&key_file)? == key;
    if !unchanged {
        files::write(&input, &wasm)?;
        let mut command = process::command("node");
        command
            .arg(program)
            .arg("-Oz")
            .args(FUNCTIONS)
            .args(FEATURES)
            .args(STRIP)
            .arg(&input)
            .arg("-o")
            .arg(&output);
        process::output(&mut command)?;
        files::write(&key_file, key.as_bytes())?;
    }
    let bytes = files::bytes(&output)?;
    let after = say::kilobytes(bytes.len());
    let note = if unchanged { "unchanged, " } else { "" };
    Ok((bytes, format!("{note}{before} → {after}")))
}
