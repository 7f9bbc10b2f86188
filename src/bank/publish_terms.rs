//! Hard words as the browser gets them: the list with its meanings, and where texts name them.

use unicode_normalization::UnicodeNormalization;

use crate::bank::edition::{Index, Mention, Term};
use crate::bank::english;
use crate::bank::id::Text;
use crate::bank::knowledge::Bank;
use crate::bank::publish::{Publisher, at};

/// The glossary by the alphabet.
pub(super) fn terms(bank: &Bank) -> Vec<Term> {
    let mut terms: Vec<Term> = bank
        .terms
        .iter()
        .map(|term| Term {
            id: term.id.clone(),
            term: term.term.clone(),
            plain: term.plain.clone(),
        })
        .collect();
    terms.sort_by_key(|term| sorted_as(&term.term));
    terms
}

/// What a word is sorted by: its letters without accents, since readers look for "índice" under "i".
fn sorted_as(text: &str) -> String {
    let plain =
        |c: &char| !unicode_normalization::char::is_combining_mark(*c) && *c != english::FROM;
    text.to_lowercase().nfd().filter(plain).collect()
}

impl Publisher<'_> {
    /// Where a text names a hard word for the first time. Names of treatments are left out, since each has its own page.
    pub(super) fn mentions(&self, text: &str) -> Vec<Mention> {
        let mut mentions = Vec::new();
        for span in self.lexicon.first(text) {
            let place = at(&self.terms, |term| term.id == span.of);
            let (start, length) = (
                u16::try_from(span.start),
                u8::try_from(span.end - span.start),
            );
            let named = text.get(span.start..span.end).unwrap_or_default();
            if let (Some(term), Ok(start), Ok(length), false) =
                (place, start, length, self.is_a_treatment(named))
            {
                mentions.push(Mention {
                    start,
                    length,
                    term,
                });
            }
        }
        mentions
    }

    fn is_a_treatment(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.bank.procedures.iter().any(|procedure| {
            let mut names = [&procedure.short, &procedure.name]
                .into_iter()
                .chain(&procedure.also);
            names.any(|name| name.to_lowercase() == word)
        })
    }

    /// The glossary's terms in these texts, each once. Names of treatments are left out: the app spells them out.
    pub(super) fn hard_words<'t>(&self, texts: impl IntoIterator<Item = &'t Text>) -> Vec<Index> {
        let mut found = Vec::new();
        for text in texts {
            for span in self.lexicon.first(text) {
                let place = at(&self.terms, |term| {
                    term.id == span.of && !self.names_a_treatment(term)
                });
                if let Some(place) = place.filter(|place| !found.contains(place)) {
                    found.push(place);
                }
            }
        }
        found
    }

    /// What a treatment is would answer the question; its own page says it.
    fn names_a_treatment(&self, term: &Term) -> bool {
        let word = term.term.to_lowercase();
        self.bank.procedures.iter().any(|procedure| {
            let mut names = [&procedure.short, &procedure.name]
                .into_iter()
                .chain(&procedure.also);
            names.any(|name| {
                word.contains(&name.to_lowercase()) || name.to_lowercase().contains(&word)
            })
        })
    }
}
