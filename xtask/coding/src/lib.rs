//! Content codings of HTTP (RFC 9110, section 8.4.1): brotli and gzip.
//!
//! A crate of its own because it is compiled with optimisation, also where everything else is not: both encoders are generic, so
//! they are compiled where they are called. Called from xtask, the strongest compression of the site took 100 s in place of 34.

use std::io::{Read, Result, Write};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

/// How hard to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// For looking at a change.
    Quick,
    /// For readers.
    Best,
}

/// These bytes as `br`.
///
/// # Errors
/// None of its own: what it writes to is memory.
pub fn brotli(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let quality = match effort {
        Effort::Quick => 4,
        Effort::Best => 11,
    };
    // A window of 4 MB: the packed pages are as long, and repeat themselves from one end to the other.
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, quality, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

/// These bytes as `gzip`.
///
/// # Errors
/// As [`brotli`].
pub fn gzip(bytes: &[u8], effort: Effort) -> Result<Vec<u8>> {
    let level = match effort {
        Effort::Quick => Compression::fast(),
        Effort::Best => Compression::best(),
    };
    // The header's time stays zero, so that two builds of the same text are the same bytes.
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// What was packed with this coding, or nothing when it is damaged or of another coding.
pub fn unpack(coding: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut back = Vec::new();
    let read = match coding {
        "br" => brotli::Decompressor::new(bytes, 4096).read_to_end(&mut back),
        "gzip" => GzDecoder::new(bytes).read_to_end(&mut back),
        _ => return None,
    };
    read.is_ok().then_some(back)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::{Effort, brotli, gzip, unpack};

    #[test]
    fn gives_back_the_same_bytes() {
        let text = "which is which? ".repeat(200).into_bytes();
        for effort in [Effort::Quick, Effort::Best] {
            let small = brotli(&text, effort).unwrap();
            assert!(small.len() < 200, "{}", small.len());
            assert_eq!(unpack("br", &small).unwrap(), text);
            let small = gzip(&text, effort).unwrap();
            assert_eq!(unpack("gzip", &small).unwrap(), text);
            assert_eq!(unpack("br", &small), None);
            assert_eq!(unpack("zstd", &small), None);
        }
    }
}
