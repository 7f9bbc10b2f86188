//! Writes brotli and gzip beside every file that gets smaller by it.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::path::Path;
use std::sync::Mutex;
use std::thread;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::build::site::Site;
use crate::files;
use crate::headers;
use crate::trouble::Trouble;

/// Below this a response fits one packet as it is.
const SMALLEST: usize = 200;

/// What compressing brought.
#[derive(Debug, Default, Clone)]
pub(crate) struct Weight {
    /// Bytes of all files.
    pub(crate) plain: usize,
    /// Bytes on the wire of each file for a browser that knows brotli.
    pub(crate) wire: BTreeMap<String, usize>,
}

/// How hard to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// For looking at a change.
    Quick,
    /// For readers.
    Best,
}

/// Compresses the written site.
///
/// # Errors
/// `File` when a compressed file cannot be written.
pub(crate) fn all(site: &Site, out: &Path, effort: Effort) -> Result<Weight, Trouble> {
    let queue = Mutex::new(
        site.files()
            .iter()
            .filter(|(name, _)| *name != headers::FILE),
    );
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let work = || {
        let mut sum = Weight::default();
        loop {
            // A poisoned lock means that another thread has panicked: its join tells.
            let Some((name, bytes)) = queue.lock().ok().and_then(|mut queue| queue.next()) else {
                return Ok(sum);
            };
            sum.plain += bytes.len();
            let wire = one(&out.join(name), bytes, effort)?;
            sum.wire.insert(name.clone(), wire);
        }
    };
    thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers
            .into_iter()
            .try_fold(Weight::default(), |mut sum, worker| {
                let weight = worker.join().unwrap_or_else(|_| {
                    Err(Trouble::misfit(
                        "compress",
                        "a worker stopped; run it again",
                    ))
                })?;
                sum.plain += weight.plain;
                sum.wire.extend(weight.wire);
                Ok(sum)
            })
    })
}

/// What was packed with this coding, or nothing when it is damaged or of another coding.
pub(crate) fn unpack(coding: &str, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut back = Vec::new();
    let read = match coding {
        "br" => brotli::Decompressor::new(bytes, 4096).read_to_end(&mut back),
        "gzip" => GzDecoder::new(bytes).read_to_end(&mut back),
        _ => return None,
    };
    read.is_ok().then_some(back)
}

fn one(path: &Path, bytes: &[u8], effort: Effort) -> Result<usize, Trouble> {
    if bytes.len() < SMALLEST {
        return Ok(bytes.len());
    }
    let brotli = brotli(bytes, effort).map_err(Trouble::file("compress", path))?;
    let gzip = gzip(bytes, effort).map_err(Trouble::file("compress", path))?;
    let mut wire = bytes.len();
    for (ending, smaller) in [("gz", gzip), ("br", brotli)] {
        if smaller.len() < bytes.len() {
            wire = smaller.len();
            let mut name = path.as_os_str().to_owned();
            name.push(".");
            name.push(ending);
            files::write(Path::new(&name), &smaller)?;
        }
    }
    Ok(wire)
}

fn brotli(bytes: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let quality = match effort {
        Effort::Quick => 4,
        Effort::Best => 11,
    };
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, quality, 22);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let level = match effort {
        Effort::Quick => Compression::fast(),
        Effort::Best => Compression::best(),
    };
    // The header's time stays zero, so that two builds of the same text are the same bytes.
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
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
