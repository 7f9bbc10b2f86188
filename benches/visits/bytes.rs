//! What goes over the wire, from what the build wrote.

use std::fs;
use std::path::Path;

use crate::subject::Subject;

/// Bytes, compressed with brotli where that is smaller.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Bytes {
    /// The one response that holds the first question, or all files that are needed for it.
    pub(crate) first: u64,
    /// Everything that is loaded when the first question is opened and everything runs.
    pub(crate) all: u64,
    /// The heaviest page that holds a first question; the same as `first` where there is one.
    pub(crate) heaviest: u64,
}

/// Bytes of a subject.
pub(crate) fn of(subject: &Subject) -> Bytes {
    let folder = &subject.folder;
    let assets = folder.join("assets");
    if !assets.is_dir() {
        let sum = files(folder)
            .iter()
            .filter(|path| !path.ends_with("404.html"))
            .map(|path| wire(path))
            .sum();
        return Bytes {
            first: sum,
            all: sum,
            heaviest: sum,
        };
    }
    let first = wire(&folder.join("round/eight/mixed/index.html"));
    let rounds = files(&folder.join("round"));
    Bytes {
        first,
        all: first + files(&assets).iter().map(|path| wire(path)).sum::<u64>(),
        heaviest: rounds
            .iter()
            .map(|path| wire(path))
            .max()
            .unwrap_or_default(),
    }
}

fn wire(path: &Path) -> u64 {
    let mut brotli = path.as_os_str().to_owned();
    brotli.push(".br");
    let size = |path: &Path| fs::metadata(path).ok().map(|data| data.len());
    size(Path::new(&brotli))
        .or_else(|| size(path))
        .unwrap_or_else(|| panic!("no file {}", path.display()))
}

/// Every file that is not a compressed twin, at any depth.
fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path));
        } else if !name.ends_with(".br") && !name.ends_with(".gz") && !name.ends_with("_headers") {
            found.push(path);
        }
    }
    found
}
