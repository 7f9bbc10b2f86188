//! The data files: the content of one language, and the drawings of all: postcard, 2 kB of wasm where JSON would cost 14.

use std::fmt;
use std::rc::Rc;

use crate::bank::drawing::{Drawings, Shapes};
use crate::bank::edition::Edition;

/// Why a data file could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable(postcard::Error);

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "The content file is damaged or of another version ({}). Load the page again.",
            self.0
        )
    }
}

/// The bytes of an edition.
///
/// # Errors
/// When a list is longer than postcard can say, which no edition is.
pub fn encode(edition: &Edition) -> Result<Vec<u8>, Unreadable> {
    postcard::to_allocvec(edition).map_err(Unreadable)
}

/// The edition of these bytes.
///
/// # Errors
/// When the bytes are cut, damaged, or of another version of the app.
pub fn decode(bytes: &[u8]) -> Result<Edition, Unreadable> {
    postcard::from_bytes(bytes).map_err(Unreadable)
}

/// The bytes of the drawings.
///
/// # Errors
/// As [`encode`].
pub fn encode_shapes(drawings: &Drawings) -> Result<Vec<u8>, Unreadable> {
    postcard::to_allocvec(drawings).map_err(Unreadable)
}

/// The drawings of these bytes. Where they are cut or damaged, the app goes on without pictures and says so.
pub fn decode_shapes(bytes: &[u8]) -> Shapes {
    match postcard::from_bytes::<Drawings>(bytes) {
        Ok(drawings) if drawings.is_sound() => Shapes::Here(Rc::new(drawings)),
        _ => Shapes::Missing,
    }
}
