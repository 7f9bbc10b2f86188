//! Runs wasm-bindgen as a library, so that its version is the one in Cargo.lock.

use wasm_bindgen_cli_support::Bindgen;

use crate::build::script;
use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::say;
use crate::trouble::Trouble;

/// What a browser loads.
#[derive(Debug)]
pub(crate) struct Glue {
    /// The module that loads the wasm; it exports `default` and `start`.
    pub(crate) js: String,
    /// The wasm that fits this module.
    pub(crate) wasm: Vec<u8>,
}

/// Makes the JavaScript module and the wasm that fits it, or takes the ones it made from the same input before.
///
/// # Errors
/// `Misfit` with wasm-bindgen's message.
pub(crate) fn make(
    checkout: &Checkout,
    raw: &[u8],
    release: bool,
) -> Result<(Glue, String), Trouble> {
    let key = format!("bare.{}.{release}", digest::hex(raw));
    let kept = checkout.kept().join("glue");
    let (js_file, wasm_file, key_file) =
        (kept.join("app.js"), kept.join("app.wasm"), kept.join("key"));
    if key_file.is_file() && files::text(&key_file)? == key {
        let glue = Glue {
            js: files::text(&js_file)?,
            wasm: files::bytes(&wasm_file)?,
        };
        return Ok((glue, "unchanged".to_owned()));
    }
    let glue = run(raw, release)?;
    files::write(&js_file, glue.js.as_bytes())?;
    files::write(&wasm_file, &glue.wasm)?;
    files::write(&key_file, key.as_bytes())?;
    let note = say::kilobytes(glue.wasm.len());
    Ok((glue, note))
}

fn run(raw: &[u8], release: bool) -> Result<Glue, Trouble> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_bytes("app", raw.to_vec())
        .web(true)
        .map_err(misfit)?
        .typescript(false)
        // boot.js says where the wasm is: its name carries a hash.
        .omit_default_module_path(true)
        // While building, names make a panic's stack readable.
        .remove_name_section(release)
        .remove_producers_section(true);
    let mut output = bindgen.generate_output().map_err(misfit)?;
    // Empty lists come from crates whose JavaScript was not used.
    let snippets = output
        .snippets()
        .iter()
        .filter(|(_, texts)| !texts.is_empty())
        .map(|(name, _)| name);
    let foreign: Vec<&String> = snippets
        .chain(output.local_modules().keys())
        .chain(output.npm_dependencies().keys())
        .collect();
    if !foreign.is_empty() {
        return Err(Trouble::misfit(
            "wasm-bindgen",
            format!(
                "crates bring JavaScript of their own, which would need a hash and an integrity too: {foreign:?}; use another crate, or write it in static/"
            ),
        ));
    }
    Ok(Glue {
        js: script::bare(output.js()),
        wasm: output.wasm_mut().emit_wasm(),
    })
}

fn misfit(error: impl std::fmt::Display) -> Trouble {
    Trouble::misfit("wasm-bindgen", format!("{error:#}"))
}
