//! What each command can be told.

use std::path::PathBuf;

use crate::build::address::Address;
use crate::build::base::Base;

/// How to make the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BuildOptions {
    /// Small and slow to make, as patients get it.
    pub(crate) release: bool,
    /// The path under which the host serves the site.
    pub(crate) base: Base,
    /// Where readers will find it, if that is known.
    pub(crate) address: Option<Address>,
    /// Where the site goes; relative to the checkout.
    pub(crate) out: PathBuf,
    /// In languages that nobody speaks, for looking at longer texts and at the other direction.
    pub(crate) pseudo: bool,
    /// With other bytes in every file, as a later version would have: tests of updates need two versions.
    pub(crate) as_next: bool,
    /// Without compressed twins of the files: for sites that tests alone serve.
    pub(crate) uncompressed: bool,
    /// Whatever it weighs: for the bench, which says itself what weighs more than it should.
    pub(crate) any_weight: bool,
}

/// How to serve the site.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// The port on this computer.
    pub(crate) port: u16,
    /// Serve what patients get.
    pub(crate) release: bool,
    /// The path under which to serve.
    pub(crate) base: Base,
    /// Serve languages that nobody speaks.
    pub(crate) pseudo: bool,
}

/// How to make the zip.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct PackageOptions {
    /// The path under which the host serves the site.
    pub(crate) base: Base,
    /// The address that the host gives the site, where it is known.
    pub(crate) address: Option<Address>,
    /// The folder for the zip; relative to the checkout.
    pub(crate) out: PathBuf,
}

/// Which host to look at.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct HostOptions {
    /// The address of the start page.
    pub(crate) address: String,
    /// The build that should be there; `dist` when it is not named.
    pub(crate) dist: Option<PathBuf>,
    /// A certificate to trust.
    pub(crate) ca: Option<PathBuf>,
}

impl Default for BuildOptions {
    fn default() -> Self {
        Self {
            release: false,
            base: Base::root(),
            address: None,
            out: PathBuf::from("dist"),
            pseudo: false,
            as_next: false,
            uncompressed: false,
            any_weight: false,
        }
    }
}
