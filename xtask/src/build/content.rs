//! Reads `content/` and hands it to the library, which checks and publishes it.

use which_is_which::bank::authoring;
use which_is_which::bank::authoring::finding::Finding;
use which_is_which::bank::edition::Edition;
use which_is_which::bank::knowledge::Bank;
use which_is_which::bank::{check, publish};

use crate::build::statics;
use crate::checkout::Checkout;
use crate::files;
use crate::say;
use crate::trouble::Trouble;

/// Every content file and every drawing: its path in the checkout and its text.
///
/// # Errors
/// `File` when one cannot be read.
pub(crate) fn texts(checkout: &Checkout) -> Result<Vec<(String, String)>, Trouble> {
    let mut paths = files::under(&checkout.join("content"))?;
    paths.extend(files::under(&checkout.join(statics::DRAWINGS))?);
    paths
        .iter()
        .map(|path| (files::relative(checkout.root(), path), path))
        .filter(|(name, _)| {
            [".toml", ".prints", ".svg"]
                .iter()
                .any(|end| name.ends_with(end))
        })
        .map(|(name, path)| Ok((name, files::text(path)?)))
        .collect()
}

/// The bank and everything that is wrong with it.
///
/// # Errors
/// `File` when a content file cannot be read.
pub(crate) fn checked(checkout: &Checkout) -> Result<(Bank, Vec<Finding>), Trouble> {
    let (bank, mut findings) = authoring::load(&texts(checkout)?);
    findings.extend(check::all(&bank));
    Ok((bank, findings))
}

/// What is shipped to readers.
///
/// # Errors
/// `Findings`, after printing them: nothing unproven is published.
pub(crate) fn edition(checkout: &Checkout) -> Result<(Edition, String), Trouble> {
    let (bank, findings) = checked(checkout)?;
    if !findings.is_empty() {
        say::line("");
        findings.iter().for_each(say::line);
        return Err(Trouble::Findings(findings.len()));
    }
    let note = format!(
        "{} questions, {} facts, {} sources",
        bank.questions.len(),
        bank.facts.len(),
        bank.sources.len()
    );
    Ok((publish::edition(&bank), note))
}
