//! A language of the site.
//!
//! Limits: plain data.

use serde::{Deserialize, Serialize};

use crate::bank::id::Text;

/// The language that the content is written in; all others are translated from it.
pub const ORIGINAL: &str = "en";

/// A language of the site.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tongue {
    /// Its tag (BCP 47), such as `es`.
    pub tag: Text,
    /// Its name in itself, such as "Español".
    pub name: Text,
    /// `ltr` or `rtl`.
    pub direction: Text,
    /// Who has checked the translation of medical words; empty until somebody does.
    pub translator: Text,
}

impl Tongue {
    /// Nothing here was translated.
    pub fn is_original(&self) -> bool {
        &*self.tag == ORIGINAL
    }

    /// The folder of its pages under the site's root: none for English, `es/` for Spanish.
    pub fn folder(&self) -> String {
        if self.is_original() {
            String::new()
        } else {
            format!("{}/", self.tag.to_ascii_lowercase())
        }
    }
}
