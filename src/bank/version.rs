//! Names exactly one content, so that a reported problem or a printed list can say which words it saw.

use sha2::{Digest, Sha256};

use crate::bank::edition::Edition;
use crate::bank::id::Text;

/// The beginning of the content's SHA-256, over the form that names every field in its order. 32 bits: a reader must
/// be able to read it aloud, and nobody has to be kept from making two alike.
pub(super) fn version(edition: &Edition) -> Text {
    let hash = Sha256::digest(format!("{edition:?}"));
    let digits = hash.iter().take(4).map(|byte| format!("{byte:02x}"));
    digits.collect::<String>().into()
}
