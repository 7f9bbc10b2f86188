//! Finds hard words in a text: whole words, the longest form first.
//!
//! Limits: pure. What a term means, and how it looks, is not known here.

use std::collections::BTreeMap;

/// The forms of terms, each with what it stands for.
#[derive(Debug, Clone, Default)]
pub struct Lexicon<T> {
    /// By the first word of the form, in lower case: the words after it, and what the form stands for.
    forms: BTreeMap<String, Vec<(Vec<String>, T)>>,
}

/// A piece of a text that is one of the forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span<T> {
    /// The first byte.
    pub start: usize,
    /// The byte after the last.
    pub end: usize,
    /// What the form stands for.
    pub of: T,
}

/// A word of a text: letters and digits only.
struct Word {
    start: usize,
    end: usize,
    lower: String,
}

impl<T: Clone + PartialEq> Lexicon<T> {
    /// A lexicon of these forms. Case does not count, nor whether a hyphen or a space joins words.
    pub fn new<'a>(forms: impl IntoIterator<Item = (&'a str, T)>) -> Self {
        let mut all: BTreeMap<String, Vec<(Vec<String>, T)>> = BTreeMap::new();
        for (form, of) in forms {
            let mut words = words(form).into_iter().map(|word| word.lower);
            if let Some(first) = words.next() {
                all.entry(first).or_default().push((words.collect(), of));
            }
        }
        for rests in all.values_mut() {
            rests.sort_by_key(|(rest, _)| std::cmp::Reverse(rest.len()));
        }
        Self { forms: all }
    }

    /// Every form in the text, in order, none inside another.
    pub fn all(&self, text: &str) -> Vec<Span<T>> {
        let words = words(text);
        let mut rest = words.as_slice();
        let mut spans = Vec::new();
        while let Some((word, after)) = rest.split_first() {
            match self.longest(text, word, after) {
                Some((span, used)) => {
                    spans.push(span);
                    rest = after.get(used..).unwrap_or_default();
                }
                None => rest = after,
            }
        }
        spans
    }

    /// The forms in the text where their term is met for the first time: what a view makes a link of.
    pub fn first(&self, text: &str) -> Vec<Span<T>> {
        let mut spans: Vec<Span<T>> = Vec::new();
        for span in self.all(text) {
            if spans.iter().all(|earlier| earlier.of != span.of) {
                spans.push(span);
            }
        }
        spans
    }

    /// The longest form that begins with this word, and how many of the words after it belong to it.
    fn longest(&self, text: &str, word: &Word, after: &[Word]) -> Option<(Span<T>, usize)> {
        self.forms.get(&word.lower)?.iter().find_map(|(rest, of)| {
            let mut end = word.end;
            for (wanted, next) in rest.iter().zip(after) {
                let joined = matches!(text.get(end..next.start), Some(" " | "-" | "\u{a0}" | "’"));
                if !joined || *wanted != next.lower {
                    return None;
                }
                end = next.end;
            }
            let span = Span {
                start: word.start,
                end,
                of: of.clone(),
            };
            (rest.len() <= after.len()).then_some((span, rest.len()))
        })
    }
}

/// The words of a text.
fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    for (place, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, c.is_alphanumeric()) {
            (None, true) => start = Some(place),
            (Some(begun), false) => {
                words.push(Word {
                    start: begun,
                    end: place,
                    lower: text.get(begun..place).unwrap_or_default().to_lowercase(),
                });
                start = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{Lexicon, Span};

    fn lexicon() -> Lexicon<u8> {
        Lexicon::new([
            ("ascites", 1),
            ("malignant ascites", 2),
            ("artery", 3),
            ("arteries", 3),
            ("hepatic artery", 4),
            ("whole-body", 5),
            ("HAI", 6),
        ])
    }

    #[track_caller]
    fn check(spans: Vec<Span<u8>>, text: &str, expected: &[(&str, u8)]) {
        let found: Vec<(&str, u8)> = spans
            .iter()
            .map(|span| (text.get(span.start..span.end).unwrap(), span.of))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn the_longest_form_wins() {
        let text = "Malignant ascites, then ascites alone.";
        check(
            lexicon().all(text),
            text,
            &[("Malignant ascites", 2), ("ascites", 1)],
        );
        let text = "a hepatic vein";
        check(lexicon().all(text), text, &[]);
    }

    #[test]
    fn only_whole_words_count() {
        let text = "The arteryx and hait; an artery’s wall.";
        check(lexicon().all(text), text, &[("artery", 3)]);
    }

    #[test]
    fn punctuation_ends_a_form() {
        let text = "malignant. Ascites";
        check(lexicon().all(text), text, &[("Ascites", 1)]);
        let text = "malignant";
        check(lexicon().all(text), text, &[]);
    }

    #[test]
    fn a_hyphen_is_as_good_as_a_space() {
        let text = "whole body, and whole-body in HAI";
        check(
            lexicon().all(text),
            text,
            &[("whole body", 5), ("whole-body", 5), ("HAI", 6)],
        );
    }

    #[test]
    fn only_the_first_use_of_a_term_is_linked() {
        let text = "An artery, other arteries, the hepatic artery, “ein” Ärztin.";
        check(
            lexicon().first(text),
            text,
            &[("artery", 3), ("hepatic artery", 4)],
        );
    }
}
