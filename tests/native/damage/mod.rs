//! Mutation proof: the real content is damaged in one place, and the right rule must see it.

mod diagrams;
mod knowledge;
mod language;
mod questions;
mod traps;

use crate::project::{bank_of, files};

/// The file of most damages to questions.
pub(crate) const ASKED: &str = "content/en/questions/php-hai.toml";

/// Replaces `old` by `new` in the file and expects a finding that names the file and says `expected`.
#[track_caller]
pub(crate) fn check(file: &str, old: &str, new: &str, expected: &str) {
    let mut files = files();
    let (_, text) = files
        .iter_mut()
        .find(|(path, _)| path == file)
        .expect("the file");
    assert!(text.contains(old), "{file} does not hold {old}");
    *text = text.replacen(old, new, 1);
    let (_, findings) = bank_of(&files);
    let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(
        list.iter().any(|line| line.contains(expected)),
        "wanted: {expected}\nfound:\n{}",
        list.join("\n")
    );
}
