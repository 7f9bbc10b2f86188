//! Installs Debian packages.

use std::path::Path;
use std::sync::Once;

use crate::process;
use crate::say;
use crate::trouble::Trouble;

static UPDATED: Once = Once::new();

/// Whether this is a system with Debian's packages.
pub(crate) fn is_here() -> bool {
    Path::new("/usr/bin/apt-get").exists() && Path::new("/usr/bin/dpkg-query").exists()
}

/// Whether packages can be installed without asking anybody.
pub(crate) fn is_root() -> bool {
    process::output(process::command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Those of the packages that are not installed.
pub(crate) fn missing<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    packages
        .iter()
        .copied()
        .filter(|package| !is_installed(package))
        .collect()
}

/// Installs those of the packages that are missing. `why` completes "needed …".
///
/// # Errors
/// `Missing` with the command to type when this is not root or not Debian; `Failed` with apt's message.
pub(crate) fn install(packages: &[&str], why: &str) -> Result<(), Trouble> {
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    if !is_here() {
        return Err(Trouble::Missing {
            what: format!("{names} is needed {why}, and this system has no apt"),
            remedy: format!("install what your system calls {names}"),
        });
    }
    if !is_root() {
        return Err(Trouble::Missing {
            what: format!("{names} is needed {why}"),
            remedy: format!(
                "type: sudo apt-get update && sudo apt-get install -y --no-install-recommends {names}"
            ),
        });
    }
    say::line(format!(
        "installing {names}, needed {why} (once, up to a few minutes)"
    ));
    // An old list is no reason to stop: what is wanted may be in it, and if not, the next step says so.
    UPDATED.call_once(|| drop(process::output(apt().arg("update"))));
    process::output(
        apt()
            .args(["install", "-y", "--no-install-recommends"])
            .args(&missing),
    )?;
    Ok(())
}

fn is_installed(package: &str) -> bool {
    let mut query = process::command("dpkg-query");
    query.args(["-W", "-f=${Status}", package]);
    process::output(&mut query).is_ok_and(|status| status.trim() == "install ok installed")
}

fn apt() -> std::process::Command {
    let mut apt = process::command("apt-get");
    apt.arg("-q").env("DEBIAN_FRONTEND", "noninteractive");
    apt
}
