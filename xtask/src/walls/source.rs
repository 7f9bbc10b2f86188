//! A file of Rust, as the walls see it.

use crate::checkout::Checkout;
use crate::files;
use crate::trouble::Trouble;
use crate::walls::code;

/// Folders with Rust of ours.
const FOLDERS: &[&str] = &["src", "tests", "xtask/src", "xtask/coding/src"];

/// Endings of static files that a browser reads as code or markup.
const READ: &[&str] = &[".css", ".html", ".js", ".json", ".svg", ".webmanifest"];

/// A file of Rust.
#[derive(Debug)]
pub(crate) struct Source {
    /// Path in the checkout.
    pub(crate) path: String,
    /// Its code, line by line: comments and the insides of strings are blank.
    pub(crate) lines: Vec<String>,
}

impl Source {
    /// Reads a text.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            lines: code::only(text).lines().map(str::to_owned).collect(),
        }
    }

    /// Line numbers, from 1, and code.
    pub(crate) fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        self.lines
            .iter()
            .enumerate()
            .map(|(index, line)| (index + 1, line.as_str()))
    }

    /// The layer of the house, such as `bank`; none outside `src/` and for `main.rs` and `lib.rs`.
    pub(crate) fn layer(&self) -> Option<&str> {
        let inside = self.path.strip_prefix("src/")?;
        let first = inside.split('/').next()?;
        let name = first.strip_suffix(".rs").unwrap_or(first);
        (name != "main" && name != "lib").then_some(name)
    }
}

/// Every file of Rust in the checkout.
///
/// # Errors
/// `File` when one cannot be read.
pub(crate) fn all(checkout: &Checkout) -> Result<Vec<Source>, Trouble> {
    let mut sources = Vec::new();
    for folder in FOLDERS {
        for path in files::under(&checkout.join(folder))? {
            let name = files::relative(checkout.root(), &path);
            if name.ends_with(".rs") {
                sources.push(Source::new(&name, &files::text(&path)?));
            }
        }
    }
    Ok(sources)
}

/// Every static file that a browser reads as code or markup: its path in the checkout and its text.
///
/// # Errors
/// `File` when one cannot be read.
pub(crate) fn statics(checkout: &Checkout) -> Result<Vec<(String, String)>, Trouble> {
    files::under(&checkout.join("static"))?
        .iter()
        .map(|path| (files::relative(checkout.root(), path), path))
        .filter(|(name, _)| READ.iter().any(|ending| name.ends_with(ending)))
        .map(|(name, path)| Ok((name, files::text(path)?)))
        .collect()
}

/// Every word of code in a line: letters, digits and `_`.
pub(crate) fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !c.is_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}
