//! Hashes in the spellings that file names, SRI and CSP want.

use std::fmt::Write;

use sha2::{Digest, Sha256, Sha384};

const BASE64: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// SHA-256 in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .fold(String::new(), |mut out, byte| {
            // Writing to a String cannot fail.
            let _ = write!(out, "{byte:02x}");
            out
        })
}

/// A CSP source for an inline block: `'sha256-…'`.
pub(crate) fn csp(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

/// The value of an `integrity` attribute.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// `icons/icon.svg` with the hash of its bytes: `icons/icon.0123456789abcdef.svg`.
///
/// 64 bits: names must differ between versions of one site, nobody has to be kept from making two alike.
pub(crate) fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let hash: String = hex(bytes).chars().take(16).collect();
    let (folder, file) = name
        .rsplit_once('/')
        .map_or(("", name), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    match file.rsplit_once('.') {
        Some((stem, ending)) => format!("{folder}{slash}{stem}.{hash}.{ending}"),
        None => format!("{folder}{slash}{file}.{hash}"),
    }
}

fn base64(bytes: &[u8]) -> String {
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let group = chunk
            .iter()
            .fold(0_u32, |group, byte| group << 8 | u32::from(*byte))
            << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let index = (group >> (18 - 6 * place) & 63) as usize;
            let letter = if place <= chunk.len() {
                BASE64.get(index)
            } else {
                None
            };
            out.push(letter.map_or('=', |byte| char::from(*byte)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{base64, csp, hashed_name};

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(base64(input.as_bytes()), expected);
    }

    #[test]
    fn writes_base64_as_the_standard_does() {
        check("", "");
        check("f", "Zg==");
        check("fo", "Zm8=");
        check("foo", "Zm9v");
        check("foobar", "Zm9vYmFy");
        check("???>>>", "Pz8/Pj4+");
    }

    #[test]
    fn spells_a_csp_hash() {
        assert_eq!(
            csp(""),
            "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
        );
    }

    #[test]
    fn puts_the_hash_before_the_ending() {
        assert_eq!(
            hashed_name("icons/a.svg", b""),
            "icons/a.e3b0c44298fc1c14.svg"
        );
        assert_eq!(hashed_name("data", b""), "data.e3b0c44298fc1c14");
        assert_eq!(hashed_name("b.d/data", b""), "b.d/data.e3b0c44298fc1c14");
    }
}
