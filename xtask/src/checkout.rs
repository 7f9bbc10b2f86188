//! Where things lie inside the checkout.

use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// The folder that holds the workspace's Cargo.toml.
#[derive(Debug, Clone)]
pub(crate) struct Checkout {
    root: PathBuf,
}

impl Checkout {
    /// The checkout around the current folder.
    ///
    /// # Errors
    /// `Missing` when the current folder is in no checkout.
    pub(crate) fn find() -> Result<Self, Trouble> {
        let here = std::env::current_dir().map_err(Trouble::file("find", Path::new(".")))?;
        here.ancestors()
            .find(|folder| folder.join("xtask/Cargo.toml").is_file())
            .map(|root| Self {
                root: root.to_owned(),
            })
            .ok_or_else(|| Trouble::Missing {
                what: "this folder is not inside a checkout of Which is which?".to_owned(),
                remedy: "go to the folder that holds xtask/ and try again".to_owned(),
            })
    }

    /// The top folder.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder, from the top.
    pub(crate) fn join(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// Its own folder, so that the wasm build and native builds do not wait for each other.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.join("target/wasm")
    }

    /// Where tools from npm are set up.
    pub(crate) fn tools(&self) -> PathBuf {
        self.join("target/tools")
    }

    /// What builds keep for the next build.
    pub(crate) fn kept(&self) -> PathBuf {
        self.join("target/kept")
    }
}
