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
    findings.extend(walls::all(checkout)?);
    // Without npm there is no dictionary; everything else is told all the same.
    let untold = spelling::check(checkout, &bank)
        .map(|misspelled| findings.extend(misspelled))
        .err();
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
    }
    Ok(())
}
