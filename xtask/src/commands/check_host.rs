//! `cargo xtask check-host URL`

use std::path::PathBuf;

use crate::checkout::Checkout;
use crate::headers;
use crate::live::{self, Wish};
use crate::options::HostOptions;
use crate::say;
use crate::tally::Tally;
use crate::trouble::Trouble;

/// Looks at a live host, and says what it does wrong and what to do about it.
///
/// # Errors
/// As `live::look`; `Told` when anything is wrong.
pub(crate) fn run(checkout: &Checkout, options: &HostOptions) -> Result<(), Trouble> {
    let dist = dist(checkout, options)?;
    let found = live::look(&Wish {
        address: &options.address,
        dist: dist.as_deref(),
        ca: options.ca.as_deref(),
    })?;
    for note in &found.notes {
        say::line(format!("note: {note}"));
    }
    let mut tally = Tally::default();
    (0..found.passed).for_each(|_| tally.pass());
    for fault in &found.faults {
        tally.fault(fault);
    }
    tally.end()
}

/// The build to compare with: the one that is named, or the usual one when there is any.
fn dist(checkout: &Checkout, options: &HostOptions) -> Result<Option<PathBuf>, Trouble> {
    let is_build = |folder: &PathBuf| folder.join(headers::FILE).is_file();
    match &options.dist {
        None => Ok(Some(checkout.join("dist")).filter(is_build)),
        Some(folder) if is_build(folder) => Ok(Some(folder.clone())),
        Some(folder) => Err(Trouble::Missing {
            what: format!("{} holds no build", folder.display()),
            remedy: "name the folder that `cargo xtask build` wrote".to_owned(),
        }),
    }
}
