//! Tells whether anything that a build reads has changed since the last one.

use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::headers;
use crate::options::BuildOptions;
use crate::trouble::Trouble;

const FOLDERS: &[&str] = &[
    "content",
    "src",
    "static",
    "xtask/src",
    "xtask/coding",
    "xtask/npm",
];
const FILES: &[&str] = &["Cargo.toml", "Cargo.lock", "index.html", "xtask/Cargo.toml"];

/// The hash of everything that a build with these options reads.
///
/// # Errors
/// `File` when an input cannot be read.
pub(crate) fn hash(checkout: &Checkout, options: &BuildOptions) -> Result<String, Trouble> {
    let mut paths: Vec<_> = FILES.iter().map(|file| checkout.join(file)).collect();
    for folder in FOLDERS {
        paths.extend(files::under(&checkout.join(folder))?);
    }
    let mut all = format!(
        "{options:?} {}\n",
        std::env::var("XTASK_WASM_STD").unwrap_or_default()
    );
    for path in paths {
        let name = files::relative(checkout.root(), &path);
        all.push_str(&format!("{name} {}\n", digest::hex(&files::bytes(&path)?)));
    }
    Ok(digest::hex(all.as_bytes()))
}

/// Whether the output folder holds the site of this hash.
///
/// # Errors
/// `File` when the note of the last build cannot be read.
pub(crate) fn are_built(
    checkout: &Checkout,
    options: &BuildOptions,
    hash: &str,
) -> Result<bool, Trouble> {
    let note = checkout.kept().join("inputs");
    let there = checkout.join(&options.out).join(headers::FILE).is_file();
    Ok(there && note.is_file() && files::text(&note)? == hash)
}

/// Notes that the output folder holds the site of this hash.
///
/// # Errors
/// `File` when the note cannot be written.
pub(crate) fn note(checkout: &Checkout, hash: &str) -> Result<(), Trouble> {
    files::write(&checkout.kept().join("inputs"), hash.as_bytes())
}
