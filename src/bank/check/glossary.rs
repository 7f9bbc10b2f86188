//! Every form of a glossary term leads to one term.

use std::collections::BTreeMap;

use crate::bank::authoring::finding::Finding;
use crate::bank::check::texts;
use crate::bank::id::TermId;
use crate::bank::knowledge::Bank;
use crate::bank::terms::Lexicon;

/// The glossary as the view looks words up in it.
pub fn lexicon(bank: &Bank) -> Lexicon<TermId> {
    Lexicon::new(bank.terms.iter().flat_map(|term| {
        std::iter::once(&term.term)
            .chain(&term.also)
            .map(|form| (&**form, term.id.clone()))
    }))
}

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut owners: BTreeMap<String, &TermId> = BTreeMap::new();
    for term in &bank.terms {
        let forms = std::iter::once(("term", &term.term))
            .chain(term.also.iter().map(|form| ("also", form)));
        for (field, form) in forms {
            // The lexicon makes no difference between a hyphen and a space.
            let form = texts::lower_words(&form.replace('-', " "));
            if let Some(owner) = owners.insert(form.clone(), &term.id) {
                findings.push(term.place.finding(
                    field,
                    format!("\"{}\" already leads to {owner}", form.trim()),
                    "take the form off one of the two terms",
                ));
            }
        }
    }
    findings
}
