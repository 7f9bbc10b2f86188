//! `cargo xtask translate LANGUAGE`

use which_is_which::bank::authoring::translation::hash;
use which_is_which::bank::authoring::{self, stubs};

use crate::build::content;
use crate::checkout::Checkout;
use crate::files;
use crate::say;
use crate::trouble::Trouble;

/// Lists what is missing and what is stale. With `write`, puts all of it into the language's files as work to do.
///
/// # Errors
/// `Findings`, after printing them, when a file cannot be understood: nothing is written then.
pub(crate) fn run(checkout: &Checkout, language: &str, write: bool) -> Result<(), Trouble> {
    let mut texts = content::texts(checkout)?;
    let settings = format!("content/{language}/language.toml");
    if texts.iter().all(|(path, _)| *path != settings) {
        let stub = stubs::language(language);
        if write {
            files::write(&checkout.join(&settings), stub.as_bytes())?;
            say::line(format!("{settings}: new; fill in its name and direction"));
        }
        texts.push((settings, stub));
    }
    let (translation, findings) = authoring::translation(&texts, language);
    if !findings.is_empty() {
        findings.iter().for_each(say::line);
        return Err(Trouble::Findings(findings.len()));
    }
    let (_, progress, _) = authoring::load_language(&texts, language);
    if write {
        let mut written = 0;
        for (path, text) in stubs::write(language, &translation, &progress) {
            let old = texts.iter().find(|(other, _)| *other == path);
            if old.is_none_or(|(_, old)| *old != text) {
                files::write(&checkout.join(&path), text.as_bytes())?;
                say::line(format!("{path}: written"));
                written += 1;
            }
        }
        say::line(format!("{written} files written"));
    } else {
        let todo = |at: &String| progress.missing.contains(at) || progress.stale.contains(at);
        for known in progress.all.iter().filter(|known| todo(&known.at)) {
            let stale = progress.stale.contains(&known.at);
            let state = if stale { "stale" } else { "missing" };
            let of = hash(&known.english);
            say::line(format!(
                "{state}: {} of {of}: {:?}",
                known.at, known.english
            ));
        }
    }
    let total = progress.all.len();
    say::line(format!(
        "{language}: {} of {total} texts translated, {} missing, {} stale",
        progress.done(),
        progress.missing.len(),
        progress.stale.len()
    ));
    Ok(())
}
