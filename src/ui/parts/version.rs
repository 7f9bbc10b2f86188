//! What names exactly the words that are read.

use crate::bank::edition::Edition;

/// "Content: en, version 3f2a9c1b."
pub fn version(edition: &Edition) -> String {
    edition
        .words
        .content_version(&edition.tongue.tag, &edition.version)
}
