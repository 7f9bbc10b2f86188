//! Sets up the browser that the tests drive.

use std::path::PathBuf;

use crate::setup::apt;
use crate::trouble::Trouble;

const PACKAGES: &[&str] = &["chromium", "chromium-driver"];
const CHROMIUM: &str = "/usr/bin/chromium";
const DRIVER: &str = "/usr/bin/chromedriver";

/// Where the browser and its driver are.
#[derive(Debug)]
pub(crate) struct Browser {
    /// The browser.
    pub(crate) chromium: PathBuf,
    /// What drives it.
    pub(crate) driver: PathBuf,
}

/// The browser, set up if it is not. `WIQ_CHROMIUM` and `WIQ_CHROMEDRIVER` name others.
///
/// # Errors
/// `Missing` with what to install.
pub(crate) fn ready() -> Result<Browser, Trouble> {
    if let Some(browser) = find() {
        return Ok(browser);
    }
    apt::install(PACKAGES, "for the tests in a browser")?;
    find().ok_or_else(|| Trouble::Missing {
        what: "Chromium or its driver is not where Debian puts it".to_owned(),
        remedy: "set WIQ_CHROMIUM and WIQ_CHROMEDRIVER to the two programs".to_owned(),
    })
}

fn find() -> Option<Browser> {
    Some(Browser {
        chromium: one("WIQ_CHROMIUM", CHROMIUM)?,
        driver: one("WIQ_CHROMEDRIVER", DRIVER)?,
    })
}

fn one(variable: &str, usual: &str) -> Option<PathBuf> {
    let path = std::env::var_os(variable).map_or_else(|| PathBuf::from(usual), PathBuf::from);
    path.is_file().then_some(path)
}
