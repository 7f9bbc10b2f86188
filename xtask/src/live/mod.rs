//! Looks at a running host: does it send what the table says, and the bytes that were built?

mod fetch;
mod look;
mod site;
#[cfg(test)]
mod tests;
mod values;

use std::fmt;
use std::path::Path;

use crate::trouble::Trouble;
use fetch::Host;

/// Where to look.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish<'a> {
    /// The address of the start page.
    pub(crate) address: &'a str,
    /// The folder of the build that should be there.
    pub(crate) dist: Option<&'a Path>,
    /// A certificate to trust, where a private network has its own.
    pub(crate) ca: Option<&'a Path>,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// How much is as it should be.
    pub(crate) passed: usize,
    /// What is not.
    pub(crate) faults: Vec<Fault>,
    /// What is worth knowing.
    pub(crate) notes: Vec<String>,
}

/// Something that a host does wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Where.
    pub(crate) address: String,
    /// What.
    pub(crate) problem: String,
    /// What to do.
    pub(crate) remedy: &'static str,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {} → {}", self.address, self.problem, self.remedy)
    }
}

impl Found {
    /// One more thing is right, or is not.
    fn note(&mut self, right: bool, fault: impl FnOnce() -> Fault) {
        if right {
            self.passed += 1;
        } else {
            self.faults.push(fault());
        }
    }
}

/// Looks at the host.
///
/// # Errors
/// `Usage` for no address; `Misfit` when the host does not answer.
pub(crate) fn look(wish: &Wish<'_>) -> Result<Found, Trouble> {
    let host = Host::new(wish.address, wish.ca)?;
    look::at(&host, wish.dist)
}
