//! How hard a text is to read, by the formula of its language.
//!
//! English: the Flesch-Kincaid grade. Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas", Naval
//! Technical Training Command, Research Branch Report 8-75, 1975. What counts as a word, a sentence and a syllable: Flesch,
//! "How to write plain English", 1979, chapter 2. Syllables of words: the CMU Pronouncing Dictionary, by the crate
//! `syllarust`; it is American, so a British spelling is looked up as the American one too.
//!
//! Spanish: the index of Szigriszt-Pazos ("Sistemas predictivos de legibilidad del mensaje escrito", Madrid 1993) on the
//! INFLESZ scale (Barrio-Cantalejo and others, "Validación de la Escala INFLESZ para evaluar la legibilidad de los textos
//! dirigidos a pacientes", Anales del Sistema Sanitario de Navarra 31(2), 2008). Syllables: `reading::spanish`.
//!
//! Limits: other languages have no formula here, and the report says so. Says nothing about whether a text can be
//! understood; that takes readers.

pub mod formula;
pub mod spanish;

use std::cell::RefCell;
use std::collections::BTreeMap;

use crate::bank::knowledge::Bank;
use crate::bank::reading::formula::{Formula, Measure};
use crate::bank::terms::Lexicon;

/// A known term is learned as one piece, so it weighs no more than this.
const SYLLABLES_OF_A_TERM: usize = 2;

/// Measures texts, and remembers the syllables of words.
pub struct Ruler<'a> {
    terms: Lexicon<()>,
    of_word: fn(&str) -> usize,
    spoken: &'a BTreeMap<String, usize>,
    known: RefCell<BTreeMap<String, usize>>,
}

impl<'a> Ruler<'a> {
    /// A ruler that knows the terms of this bank: its glossary and the names of its treatments.
    pub fn new(bank: &'a Bank) -> Self {
        let glossary = bank
            .terms
            .iter()
            .flat_map(|term| std::iter::once(&term.term).chain(&term.also));
        let names = bank
            .procedures
            .iter()
            .flat_map(|p| [&p.short, &p.name].into_iter().chain(&p.also));
        Self {
            terms: Lexicon::new(glossary.chain(names).map(|form| (&**form, ()))),
            of_word: match Formula::of(bank) {
                Some(Formula::Inflesz) => spanish::syllables,
                _ => of_word,
            },
            spoken: &bank.allowed.syllables,
            known: RefCell::default(),
        }
    }

    /// The text as it is.
    pub fn plain(&self, text: &str) -> Measure {
        let words: Vec<&str> = text
            .split_whitespace()
            .filter(|word| is_word(word))
            .collect();
        Measure {
            words: words.len(),
            sentences: sentences(text).len(),
            syllables: words.iter().map(|word| self.syllables(word)).sum(),
        }
    }

    /// The text with every term as one word of two syllables.
    pub fn treated(&self, text: &str) -> Measure {
        let mut measure = Measure {
            sentences: sentences(text).len(),
            ..Measure::default()
        };
        let mut rest = String::new();
        let mut from = 0;
        for span in self.terms.all(text) {
            let term = text.get(span.start..span.end).unwrap_or_default();
            measure.words += 1;
            measure.syllables += self.plain(term).syllables.min(SYLLABLES_OF_A_TERM);
            rest.push_str(text.get(from..span.start).unwrap_or_default());
            from = span.end;
        }
        rest.push_str(text.get(from..).unwrap_or_default());
        // What is left of "liver-artery’s" when the term is gone is no word of its own.
        let rest = rest.replace(" ’s", " ").replace(" -", " ");
        let rest = self.plain(&rest);
        measure.and(Measure {
            sentences: 0,
            ..rest
        })
    }

    /// Syllables of what stands between two spaces.
    fn syllables(&self, word: &str) -> usize {
        word.split(|c: char| !c.is_alphanumeric() && c != '’')
            .map(|part| self.part(part.trim_matches('’')))
            .sum::<usize>()
            .max(1)
    }

    fn part(&self, part: &str) -> usize {
        let lower = part.to_lowercase().replace('’', "'");
        if lower.is_empty() {
            return 0;
        }
        if let Some(count) = self.spoken.get(&lower) {
            return *count;
        }
        let figures = part.chars().any(|c| c.is_ascii_digit());
        let capitals = part.chars().count() > 1 && part.chars().all(char::is_uppercase);
        if figures || capitals {
            return part.chars().count();
        }
        if let Some(count) = self.known.borrow().get(&lower) {
            return *count;
        }
        let count = (self.of_word)(&lower);
        self.known.borrow_mut().insert(lower, count);
        count
    }
}

/// Syllables of a word in lower case.
fn of_word(word: &str) -> usize {
    let own = word.strip_suffix("'s").unwrap_or(word);
    american(own)
        .iter()
        .find_map(|spelling| syllarust::try_count_syllables(spelling))
        .unwrap_or_else(|| syllarust::count_syllables(own).max(1))
}

/// The word, and how it is spelled in America.
fn american(word: &str) -> Vec<String> {
    let mut spellings = vec![word.to_owned()];
    for (british, other) in [
        ("our", "or"),
        ("isation", "ization"),
        ("ise", "ize"),
        ("ising", "izing"),
        ("yse", "yze"),
        ("ae", "e"),
        ("oe", "e"),
        ("tre", "ter"),
        ("lled", "led"),
        ("lling", "ling"),
        ("ogue", "og"),
        ("mme", "m"),
        ("ence", "ense"),
    ] {
        if word.contains(british) {
            spellings.push(word.replace(british, other));
        }
    }
    spellings
}

/// Whether anything in it is spoken.
fn is_word(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// The sentences of a text, as Flesch counts them.
fn sentences(text: &str) -> Vec<&str> {
    pieces(text, &['.', '?', '!', ':', ';'])
}

/// The text cut after each of these marks. A stop inside a figure, such as 42.5, ends nothing.
pub fn pieces<'a>(text: &'a str, marks: &[char]) -> Vec<&'a str> {
    let mut pieces = Vec::new();
    let mut from = 0;
    for (place, mark) in text.match_indices(marks) {
        let end = place + mark.len();
        let inside = text
            .get(end..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(char::is_alphanumeric);
        if !inside {
            pieces.push(text.get(from..end).unwrap_or_default());
            from = end;
        }
    }
    pieces.push(text.get(from..).unwrap_or_default());
    pieces.retain(|piece| is_word(piece));
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Measure, Ruler, american, of_word, sentences};
    use crate::bank::knowledge::Bank;

    #[track_caller]
    fn check(text: &str, words: usize, sentences: usize, syllables: usize) {
        let bank = Bank::default();
        assert_eq!(
            Ruler::new(&bank).plain(text),
            Measure {
                words,
                sentences,
                syllables
            }
        );
    }

    #[test]
    fn counts_as_flesch_did() {
        check("The cat sat on the mat.", 6, 1, 6);
        check("Well-known tumours, at 42.5 degrees; stop", 6, 2, 11);
        check("In 1918, the US did it", 6, 1, 10);
        check("“It” - isn’t", 2, 1, 3);
    }

    #[test]
    fn british_words_are_known() {
        assert!(american("tumour").contains(&"tumor".to_owned()));
        for (word, count) in [
            ("tumours", 2),
            ("anaemia", 4),
            ("centre", 2),
            ("liver's", 2),
        ] {
            assert_eq!(of_word(word), count, "{word}");
        }
    }

    #[test]
    fn a_full_stop_inside_a_figure_ends_no_sentence() {
        assert_eq!(sentences("At 42.5 degrees. Then: stop").len(), 3);
    }
}
