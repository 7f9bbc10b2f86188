//! Files of translations, written for translators: the English as a comment above each text, in the order of the content.

use std::fmt::Write;

use crate::bank::authoring::addresses::Wording;
use crate::bank::authoring::translation::{Entry, Known, Progress, Translation, hash};
use crate::bank::check::texts::translated_file;

/// What a new language begins with.
pub fn language(tag: &str) -> String {
    format!(
        "# The language, and what its checks allow, each with its reason.\n\n[language]\ntag = \"{tag}\"\n\
         # Its name in itself.\nname = \"{tag}\"\n# ltr or rtl\ndirection = \"ltr\"\n"
    )
}

/// Every file of a language with its text. Words and notes are kept; what has no English any more is dropped.
pub fn write(tag: &str, translation: &Translation, progress: &Progress) -> Vec<(String, String)> {
    let mut files: Vec<(String, String)> = Vec::new();
    for known in &progress.all {
        let path = translated_file(&known.file, tag);
        let stub = stub(known, translation.entry(&known.at));
        match files.iter_mut().find(|(other, _)| *other == path) {
            Some((_, text)) => text.push_str(&stub),
            None => files.push((path, format!("{}{stub}", head(tag)))),
        }
    }
    files
}

fn head(tag: &str) -> String {
    format!(
        "# `cargo xtask translate {tag} --write` writes this file anew: it keeps `text` and `note`, and sets the comments.\n\
         # `of` says which English a text translates. See content/README.md, \"A language\".\n"
    )
}

fn stub(known: &Known, entry: Option<&Entry>) -> String {
    let now = hash(&known.english);
    let stale = entry.filter(|entry| entry.of != now && !entry.text.is_empty());
    let mut out = String::from("\n");
    if stale.is_some() {
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "# STALE: the English has changed. Mend the text, then write of = \"{now}\". It says now:"
        );
    }
    match &known.english {
        Wording::One(text) => comment(&mut out, "# ", text),
        Wording::List(items) => items
            .iter()
            .for_each(|item| comment(&mut out, "# - ", item)),
    }
    let of = stale.map_or(now, |entry| entry.of.clone());
    let text = match entry {
        Some(entry) => entry.text.clone(),
        None => known.english.map(|_| String::new()),
    };
    let _ = writeln!(out, "[\"{}\"]\nof = \"{of}\"", known.at);
    let _ = writeln!(out, "text = {}", text.value());
    if let Some(entry) = entry.filter(|entry| !entry.note.is_empty()) {
        let note = toml::Value::String(entry.note.clone());
        let _ = writeln!(out, "note = {note}");
    }
    out
}

fn comment(out: &mut String, before: &str, text: &str) {
    for line in text.lines() {
        let _ = writeln!(out, "{before}{line}");
    }
}
