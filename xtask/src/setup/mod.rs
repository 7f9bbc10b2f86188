//! Sets up what Cargo alone does not bring, or says exactly what to type.

pub(crate) mod apt;
pub(crate) mod browser;
pub(crate) mod debian;
pub(crate) mod deny;
pub(crate) mod hosts;
pub(crate) mod npm;
pub(crate) mod wasm_std;
