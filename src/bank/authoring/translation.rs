//! A language other than English: only texts, each with the address of its English and a hash of what it translates.
//!
//! It is laid over the English content before that is read, so that every rule holds for the result. A text that is
//! missing, or whose English has changed since, stays English and is marked so: rather English than wrong.

use std::collections::{BTreeMap, BTreeSet};

use sha2::{Digest, Sha256};
use toml::{Table, Value};

use crate::bank::authoring::addresses::{Addressed, Wording};
use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::english;

/// Letters of a hash: 32 bits. Two wordings of one sentence have the same once in four thousand million times.
const HASH: usize = 8;

/// All texts of one language.
#[derive(Debug, Default)]
pub struct Translation {
    entries: BTreeMap<String, Entry>,
}

/// The translation of one text.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it is written.
    pub place: Place,
    /// The hash of the English that it translates.
    pub of: String,
    /// The words; empty until somebody writes them.
    pub text: Wording,
    /// What translators want to remember.
    pub note: String,
}

/// How far a translation has come.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Progress {
    /// All English texts, in the order of the files.
    pub all: Vec<Known>,
    /// Addresses of texts that nobody has translated.
    pub missing: Vec<String>,
    /// Addresses of texts whose English has changed since.
    pub stale: Vec<String>,
}

/// A text of the English content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// The file that it stands in.
    pub file: String,
    /// Its address.
    pub at: String,
    /// What it says.
    pub english: Wording,
}

/// The hash of an English text, as translations name it.
pub fn hash(english: &Wording) -> String {
    let text = match english {
        Wording::One(text) => text.clone(),
        Wording::List(items) => items.join("\n"),
    };
    let hash = Sha256::digest(text.as_bytes());
    let letters: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    letters.chars().take(HASH).collect()
}

impl Translation {
    /// Reads one file of translations. What is wrong in it is found with file, address and remedy; the rest is kept.
    pub fn read(&mut self, path: &str, table: &Table) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (at, value) in table {
            let place = Place::new(path, at);
            match entry(&place, value) {
                Ok(entry) => {
                    if let Some(earlier) = self.entries.insert(at.clone(), entry) {
                        findings.push(place.finding(
                            "",
                            format!("is translated in {} too", earlier.place.file),
                            "remove one of the two",
                        ));
                    }
                }
                Err(finding) => findings.push(finding),
            }
        }
        findings
    }

    /// The translation of an address.
    pub fn entry(&self, at: &str) -> Option<&Entry> {
        self.entries.get(at)
    }

    /// What stands in a text's place: its translation where there is one of just this English, else the English, marked.
    pub fn words(
        &self,
        text: Addressed<'_>,
        progress: &mut Progress,
        findings: &mut Vec<Finding>,
    ) -> Wording {
        let Addressed {
            file,
            at,
            english,
            free,
        } = text;
        progress.all.push(Known {
            file: file.to_owned(),
            at: at.to_owned(),
            english: english.clone(),
        });
        let fallback = || english.map(english::mark);
        let Some(entry) = self.entries.get(at).filter(|entry| !entry.text.is_empty()) else {
            progress.missing.push(at.to_owned());
            return fallback();
        };
        if entry.of != hash(&english) {
            progress.stale.push(at.to_owned());
            return fallback();
        }
        if !fits(&english, &entry.text, free) {
            findings.push(entry.place.finding(
                "text",
                "has another shape than its English",
                "write a text for a text, and a list with as many texts for a list",
            ));
            return fallback();
        }
        entry.text.clone()
    }

    /// Translations of what the English content does not hold.
    pub fn unknown(&self, progress: &Progress) -> Vec<Finding> {
        let known: BTreeSet<&str> = progress.all.iter().map(|known| known.at.as_str()).collect();
        self.entries
            .iter()
            .filter(|(at, _)| !known.contains(at.as_str()))
            .map(|(_, entry)| {
                entry.place.finding(
                    "",
                    "is the address of no English text",
                    "mend it, or run `cargo xtask translate LANGUAGE --write`, which drops it",
                )
            })
            .collect()
    }
}

impl Progress {
    /// How many texts are translated.
    pub fn done(&self) -> usize {
        self.all.len() - self.missing.len() - self.stale.len()
    }
}

fn entry(place: &Place, value: &Value) -> Result<Entry, Finding> {
    let Value::Table(table) = value else {
        return Err(place.finding(
            "",
            "is no translation",
            "write [\"address\"], then of = \"…\" and text = \"…\"",
        ));
    };
    if let Some(field) = table
        .keys()
        .find(|field| !["of", "text", "note"].contains(&field.as_str()))
    {
        return Err(place.finding(field, "is not a known field", "use of, text and note alone"));
    }
    let text = |field: &str| table.get(field).and_then(Value::as_str).unwrap_or_default();
    let of = text("of");
    if of.len() != HASH || !of.chars().all(|c| c.is_ascii_hexdigit()) {
        return Err(place.finding(
            "of",
            "is no hash of an English text",
            "copy it from `cargo xtask translate LANGUAGE`",
        ));
    }
    let words = table.get("text").and_then(Wording::of).ok_or_else(|| {
        place.finding(
            "text",
            "is missing or of the wrong type",
            "write a text in quotation marks, or a list of texts",
        )
    })?;
    for piece in match &words {
        Wording::One(text) => std::slice::from_ref(text),
        Wording::List(items) => items.as_slice(),
    } {
        if piece.contains([english::FROM, english::TO]) {
            return Err(place.finding(
                "text",
                "holds an invisible mark that the app gives a meaning",
                "type the text anew, without copying it from a page",
            ));
        }
    }
    Ok(Entry {
        place: place.clone(),
        of: of.to_owned(),
        text: words,
        note: text("note").to_owned(),
    })
}

fn fits(english: &Wording, own: &Wording, free: bool) -> bool {
    match (english, own) {
        (Wording::One(_), Wording::One(_)) => true,
        (Wording::List(english), Wording::List(own)) => {
            (free || english.len() == own.len()) && own.iter().all(|text| !text.is_empty())
        }
        _ => false,
    }
}
