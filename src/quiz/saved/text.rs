//! Bytes as text that survives storage, a clipboard and a QR code: base 32, capital letters and the figures 2 to 7.
//!
//! Such text is read in either case and with blanks, since people copy it.

use data_encoding::BASE32_NOPAD;

/// The text of these bytes.
pub fn encode(bytes: &[u8]) -> String {
    BASE32_NOPAD.encode(bytes)
}

/// The bytes of this text; nothing where it is no such text.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let plain: String = text
        .chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .map(|letter| letter.to_ascii_uppercase())
        .collect();
    BASE32_NOPAD.decode(plain.as_bytes()).ok()
}
