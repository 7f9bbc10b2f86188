//! Mutation proof: the real content is damaged in one place, and the right rule must see it.

use crate::project::{bank_of, files};

/// Replaces `old` by `new` in the file and expects a finding that names the file and says `expected`.
#[track_caller]
fn check(file: &str, old: &str, new: &str, expected: &str) {
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

const PHP: &str = "content/en/procedures/php.toml";

#[test]
fn an_altered_word_of_a_quotation() {
    check(
        PHP,
        "using two small balloons",
        "using two large balloons",
        "has no fingerprint",
    );
}

#[test]
fn an_unknown_field() {
    check(PHP, "short = ", "shortt = ", "shortt: is not a known field");
}
