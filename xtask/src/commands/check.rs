//! `cargo xtask check`

use crate::build::content;
use crate::checkout::Checkout;
use crate::commands::whole::whole;
use crate::language::{report, spelling};
use crate::say;
use crate::trouble::Trouble;
use crate::walls;

/// Prints every finding about content, spelling and walls, all at once, or how much there is.
///
/// # Errors
/// `Findings` when there is any; `Missing` when npm has to be installed by hand.
pub(crate) fn run(checkout: &Checkout, json: bool) -> Result<(), Trouble> {
    let (bank, mut findings) = content::checked(checkout)?;
    let english_is_whole = findings.is_empty();
    findings.extend(walls::all(checkout)?);
    let translated = content::translated(checkout)?;
    // What is wrong in English is wrong in every language: it is told once.
    if english_is_whole {
        findings.extend(
            translated
                .iter()
                .flat_map(|language| language.findings.clone()),
        );
    }
    // Without npm there is no dictionary; everything else is told all the same.
    let mut untold = None;
    for bank in std::iter::once(&bank).chain(translated.iter().map(|language| &language.bank)) {
        match spelling::check(checkout, bank) {
            Ok(misspelled) => findings.extend(misspelled),
            Err(trouble) => untold = Some(trouble),
        }
    }
    if json {
        say::line(whole(&bank, &findings));
    } else {
        findings.iter().for_each(say::line);
    }
    if let Some(trouble) = untold {
        return Err(trouble);
    }
    if !findings.is_empty() {
        return Err(Trouble::Findings(findings.len()));
    }
    if !json {
        say::line("nothing to mend");
        report::lines(&bank).iter().for_each(say::line);
        for language in &translated {
            report::translated(language).iter().for_each(say::line);
        }
    }
    Ok(())
}
