//! Makes the wasm smaller with wasm-opt.

use wasmparser::{Parser, Payload};

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

/// The most bytes a function may have: the largest that a start needs has 30 kB, and the one of 193 kB took 90 ms at 6×.
const LARGEST: usize = 40_000;

const STRIP: &[&str] = &[
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// The same program in fewer bytes; the same bytes, with a note that says why, when wasm-opt cannot be set up.
///
/// # Errors
/// `Failed` with wasm-opt's message; `Misfit` when a function is too large.
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
    let largest = within(&bytes, LARGEST)?;
    let note = if unchanged { "unchanged, " } else { "" };
    Ok((
        bytes,
        format!("{note}{before} → {after}, the largest function {largest}"),
    ))
}

/// What the largest function weighs, which must not be over this.
fn within(wasm: &[u8], most: usize) -> Result<String, Trouble> {
    let misfit = |problem: String| Trouble::misfit("wasm", problem);
    let mut largest = 0;
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::CodeSectionEntry(body) =
            payload.map_err(|error| misfit(error.to_string()))?
        {
            largest = largest.max(body.range().len());
        }
    }
    let weight = say::kilobytes(largest);
    if largest > most {
        return Err(misfit(format!(
            "the largest function has {weight} of at most {}, and browsers compile it whole on the page's thread; \
             `cargo xtask weigh` names it: keep what a start does not need out of it with #[inline(never)]",
            say::kilobytes(most)
        )));
    }
    Ok(weight)
}

#[cfg(test)]
mod tests {
    use super::within;

    /// A module with one function of two bytes: no locals, the end.
    const SMALLEST: &[u8] = &[
        0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 4, 1, 2, 0, 11,
    ];

    #[test]
    fn a_function_over_the_limit_stops_the_build() {
        assert_eq!(within(SMALLEST, 2).unwrap(), "0.0 kB");
        let trouble = within(SMALLEST, 1).unwrap_err().to_string();
        assert!(trouble.contains("#[inline(never)]"), "{trouble}");
        assert!(within(b"no wasm", 2).is_err());
    }
}
