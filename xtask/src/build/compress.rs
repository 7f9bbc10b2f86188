//! Writes brotli and gzip beside every file that gets smaller by it.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Mutex;
use std::thread;

use coding::Effort;

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

/// Compresses the written site.
///
/// # Errors
/// `File` when a compressed file cannot be written.
pub(crate) fn all(site: &Site, out: &Path, effort: Effort) -> Result<Weight, Trouble> {
    let mut files: Vec<_> = site
        .files()
        .iter()
        .filter(|(name, _)| *name != headers::FILE)
        .collect();
    // The largest first: one that came last would keep one processor busy alone.
    files.sort_by_key(|(_, bytes)| Reverse(bytes.len()));
    let queue = Mutex::new(files.into_iter());
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

fn one(path: &Path, bytes: &[u8], effort: Effort) -> Result<usize, Trouble> {
    if bytes.len() < SMALLEST {
        return Ok(bytes.len());
    }
    let brotli = coding::brotli(bytes, effort).map_err(Trouble::file("compress", path))?;
    let gzip = coding::gzip(bytes, effort).map_err(Trouble::file("compress", path))?;
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
