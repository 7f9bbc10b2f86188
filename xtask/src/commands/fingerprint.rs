//! `cargo xtask fingerprint FOLDER`

use std::path::Path;

use which_is_which::bank::authoring::{self, prints};
use which_is_which::bank::knowledge::Fact;

use crate::build::content;
use crate::checkout::Checkout;
use crate::files;
use crate::say;
use crate::trouble::Trouble;

/// Makes `content/sources/*.prints` from the texts in `folder`.
///
/// # Errors
/// `Findings`, after printing them, when a quotation is not in its source; nothing is written then.
pub(crate) fn run(checkout: &Checkout, folder: &Path) -> Result<(), Trouble> {
    // What else is wrong with the content is for `check` to say; quotations can be proven before.
    let (bank, _) = authoring::load(&content::texts(checkout)?);
    let mut made = Vec::new();
    let mut findings = Vec::new();
    for source in bank.sources.iter().filter(|source| source.main) {
        let Some(file) = &source.file else { continue };
        let text = files::text(&folder.join(file.to_string()))?;
        let facts: Vec<&Fact> = bank
            .facts
            .iter()
            .filter(|fact| fact.source == source.id)
            .collect();
        match prints::make(&text, &facts) {
            Ok(prints) => made.push((source.id.to_string(), facts.len(), prints)),
            Err(found) => findings.extend(found),
        }
    }
    if !findings.is_empty() {
        findings.iter().for_each(say::line);
        return Err(Trouble::Findings(findings.len()));
    }
    for (id, facts, prints) in made {
        let name = format!("content/sources/{id}.prints");
        files::write(&checkout.join(&name), prints::write(&prints).as_bytes())?;
        say::line(format!(
            "{name}: {} pieces of {facts} facts, {} words",
            prints.pieces.len(),
            prints.words
        ));
    }
    Ok(())
}
