//! Reading and writing files, with messages that name the file.

use std::fs;
use std::path::{Path, PathBuf};

use crate::trouble::Trouble;

/// The bytes of a file.
///
/// # Errors
/// `File` when it cannot be read.
pub(crate) fn bytes(path: &Path) -> Result<Vec<u8>, Trouble> {
    fs::read(path).map_err(Trouble::file("read", path))
}

/// The text of a file.
///
/// # Errors
/// `File` when it cannot be read or is not UTF-8.
pub(crate) fn text(path: &Path) -> Result<String, Trouble> {
    fs::read_to_string(path).map_err(Trouble::file("read", path))
}

/// Writes a file and makes the folders above it.
///
/// # Errors
/// `File` when it cannot be written.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(Trouble::file("make", folder))?;
    }
    fs::write(path, bytes).map_err(Trouble::file("write", path))
}

/// Makes `to` lead to `from`.
///
/// # Errors
/// `File` when it cannot be made; systems other than Unix have no such links for everybody.
#[cfg(unix)]
pub(crate) fn link(from: &Path, to: &Path) -> Result<(), Trouble> {
    std::os::unix::fs::symlink(from, to).map_err(Trouble::file("link", to))
}

/// As on Unix.
///
/// # Errors
/// Always.
#[cfg(not(unix))]
pub(crate) fn link(_: &Path, to: &Path) -> Result<(), Trouble> {
    let source = std::io::Error::from(std::io::ErrorKind::Unsupported);
    Err(Trouble::file("link", to)(source))
}

/// Every file under a folder, in a fixed order; none when the folder is not there.
///
/// # Errors
/// `File` when a folder cannot be read.
pub(crate) fn under(folder: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let mut found = Vec::new();
    if folder.is_dir() {
        gather(folder, &mut found)?;
        found.sort();
    }
    Ok(found)
}

/// The path from `folder` to `path`, with `/` on every system.
pub(crate) fn relative(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let parts: Vec<_> = inside
        .components()
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    parts.join("/")
}

fn gather(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Trouble> {
    for entry in fs::read_dir(folder).map_err(Trouble::file("read", folder))? {
        let path = entry.map_err(Trouble::file("read", folder))?.path();
        if path.is_dir() {
            gather(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}
