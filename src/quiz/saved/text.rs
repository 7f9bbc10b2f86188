//! Bytes as text that survives storage and a clipboard: base 64 with the letters that addresses may have.
//!
//! `base64ct` is the smallest: in wasm `data-encoding` took 56 kB.

use base64ct::{Base64UrlUnpadded, Encoding};

/// The text of these bytes.
pub fn encode(bytes: &[u8]) -> String {
    Base64UrlUnpadded::encode_string(bytes)
}

/// Why a text stands for no bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// It has letters that ours never have.
    Foreign,
    /// Its letters are ours, but some are missing.
    Cut,
}

/// The bytes of this text; blanks do not matter.
///
/// # Errors
/// Why there are none.
pub fn decode(text: &str) -> Result<Vec<u8>, Unread> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let ours = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    if !plain.chars().all(ours) {
        return Err(Unread::Foreign);
    }
    Base64UrlUnpadded::decode_vec(&plain).map_err(|_| Unread::Cut)
}
