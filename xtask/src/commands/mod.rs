//! One file a command.

pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod fingerprint;
pub(crate) mod review;
pub(crate) mod serve;
pub(crate) mod test;
pub(crate) mod translate;
pub(crate) mod whole;
