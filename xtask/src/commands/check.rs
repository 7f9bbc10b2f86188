//! `cargo xtask check`

use crate::build::content;
use crate::checkout::Checkout;
use crate::commands::whole::whole;
use crate::say;
use crate::trouble::Trouble;
use crate::walls;

/// Prints every finding about content and walls, all at once.
///
/// # Errors
/// `Findings` when there is any.
pub(crate) fn run(checkout: &Checkout, json: bool) -> Result<(), Trouble> {
    let (bank, mut findings) = content::checked(checkout)?;
    findings.extend(walls::all(checkout)?);
    if json {
        say::line(whole(&bank, &findings));
    } else {
        findings.iter().for_each(say::line);
    }
    if findings.is_empty() {
        if !json {
            say::line(format!(
                "nothing to mend: {} questions, {} facts",
                bank.questions.len(),
                bank.facts.len()
            ));
        }
        Ok(())
    } else {
        Err(Trouble::Findings(findings.len()))
    }
}
