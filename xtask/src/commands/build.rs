//! `cargo xtask build`

use std::time::Instant;

use crate::build;
use crate::checkout::Checkout;
use crate::options::BuildOptions;
use crate::say;
use crate::trouble::Trouble;

/// Makes the site.
///
/// # Errors
/// As the steps.
pub(crate) fn run(checkout: &Checkout, options: &BuildOptions) -> Result<(), Trouble> {
    let start = Instant::now();
    build::all(checkout, options)?;
    say::line(format!(
        "built {} in {}",
        options.out.display(),
        say::seconds(start.elapsed())
    ));
    Ok(())
}
