//! One file a command.

pub(crate) mod bench;
pub(crate) mod browsers;
pub(crate) mod build;
pub(crate) mod check;
pub(crate) mod check_host;
pub(crate) mod fingerprint;
pub(crate) mod hosts;
pub(crate) mod package;
pub(crate) mod review;
pub(crate) mod serve;
pub(crate) mod soak;
pub(crate) mod supply;
pub(crate) mod test;
pub(crate) mod translate;
pub(crate) mod weigh;
pub(crate) mod whole;
