//! A language, and what its checks allow, each with its reason: `content/en/language.toml` and its like.
//!
//! Limits: plain data; the rules that ask it are in `check`.

use std::collections::BTreeMap;

use crate::bank::authoring::finding::Place;
use crate::bank::authoring::reader::Reader;
use crate::bank::id::Text;
use crate::bank::tongue::Tongue;

/// Exceptions and accepted words.
#[derive(Debug, Default)]
pub struct Allowed {
    /// The language itself.
    pub tongue: Tongue,
    /// Texts that may be harder to read.
    pub hard_texts: Vec<HardText>,
    /// Abbreviations that need no explanation.
    pub abbreviations: Vec<Abbreviation>,
    /// Syllables of words that the pronouncing dictionary lacks, by the word in lower case.
    pub syllables: BTreeMap<String, usize>,
    /// Words that a voice would say wrongly, and how it shall say them.
    pub said: Vec<(Text, Text)>,
    /// Medical words that the spelling dictionary lacks.
    pub medical: Vec<Text>,
    /// Names and other words that the spelling dictionary lacks.
    pub names: Vec<Text>,
}

/// A text whose reading grade may be above the limit.
#[derive(Debug, Clone)]
pub struct HardText {
    /// Where the exception is written.
    pub place: Place,
    /// The item that is excepted, as findings call it.
    pub item: Text,
    /// Its field.
    pub field: Text,
    /// Why it cannot be made easier.
    pub reason: Text,
}

/// An abbreviation that readers know, or that is only a name.
#[derive(Debug, Clone)]
pub struct Abbreviation {
    /// Where it is written.
    pub place: Place,
    /// The capitals.
    pub short: Text,
    /// Why it may stand alone.
    pub reason: Text,
}

/// Reads `language.toml`.
pub(super) fn read(reader: &mut Reader<'_>) -> Allowed {
    let mut allowed = Allowed::default();
    match reader.inner("language") {
        Some(mut reader) => {
            let direction = reader.one_of("direction", &[("ltr", "ltr"), ("rtl", "rtl")], "ltr");
            allowed.tongue = Tongue {
                tag: reader.text("tag"),
                name: reader.text("name"),
                direction: direction.into(),
                translator: reader.text_or_empty("translator"),
            };
            reader.finish();
        }
        None => reader.find(
            "language",
            "is missing",
            "write [language] with tag, name and direction",
        ),
    }
    for mut reader in reader.tables("hard_text", "hard_text") {
        allowed.hard_texts.push(HardText {
            place: reader.place.clone(),
            item: reader.text("item"),
            field: reader.text("field"),
            reason: reader.text("reason"),
        });
        reader.finish();
    }
    for mut reader in reader.tables("abbreviation", "abbreviation") {
        allowed.abbreviations.push(Abbreviation {
            place: reader.place.clone(),
            short: reader.text("short"),
            reason: reader.text("reason"),
        });
        reader.finish();
    }
    for mut reader in reader.tables("spoken", "spoken") {
        let word = reader.text("word").to_lowercase();
        let count = reader.number("syllables", 1, 9);
        allowed.syllables.insert(word, usize::from(count));
        reader.finish();
    }
    for mut reader in reader.tables("said", "said") {
        allowed.said.push((reader.text("word"), reader.text("as")));
        reader.finish();
    }
    if let Some(mut spelling) = reader.inner("spelling") {
        allowed.medical = spelling.list("medical");
        allowed.names = spelling.list("names");
        spelling.finish();
    }
    allowed
}
