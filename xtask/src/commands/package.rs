//! `cargo xtask package`
use crate::args::PackageOptions;
use crate::checkout::Checkout;
use crate::trouble::Trouble;
pub(crate) fn run(_: &Checkout, _: &PackageOptions) -> Result<(), Trouble> {
    Ok(())
}
