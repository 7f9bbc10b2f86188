//! What the build wrote, as it goes over the wire: compressed with brotli where that is smaller.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The heaviest of all pages that hold a first question.
pub(crate) fn heaviest(folder: &Path) -> f64 {
    let pages = files(&folder.join("round"));
    let sizes = pages.iter().map(|path| wire(path));
    exact(sizes.max().expect("a page with a question"))
}

/// Everything that is kept for one language to be read offline: what the list in the worker names, and the worker.
pub(crate) fn whole(folder: &Path) -> f64 {
    let worker = folder.join("sw.js");
    let text = fs::read_to_string(&worker).expect("the worker");
    let line = text.lines().find_map(|line| {
        let list = line.trim().strip_prefix("const COPY = ")?;
        Some(list.trim_end_matches(';'))
    });
    let list: Value = serde_json::from_str(line.expect("the list in the worker")).expect("JSON");
    let files = list["files"].as_object().expect("files").keys();
    let pack = list["pack"]["path"].as_str().expect("a path");
    let sizes = files
        .map(String::as_str)
        .chain([pack])
        .map(|path| wire(&folder.join(path.trim_start_matches('/'))));
    exact(sizes.sum::<u64>() + wire(&worker))
}

/// Sizes of files are far below the 2^53 from which a float leaves out numbers.
fn exact(bytes: u64) -> f64 {
    f64::from(u32::try_from(bytes).expect("less than 4 GB"))
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
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.to_string_lossy().into_owned();
        if path.is_dir() {
            found.extend(files(&path));
        } else if !name.ends_with(".br") && !name.ends_with(".gz") {
            found.push(path);
        }
    }
    found
}
