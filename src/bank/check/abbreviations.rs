//! No abbreviation without its plain name on the same screen.
//!
//! Short names of treatments are spelled out by the app, glossary words can be opened where they stand, and what stands in
//! brackets follows its plain name. Everything else needs an entry in `content/en/language.toml`, with a reason.

use std::collections::BTreeSet;

use crate::bank::authoring::finding::Finding;
use crate::bank::check::texts;
use crate::bank::knowledge::Bank;

/// Every abbreviation that stands alone, and every exception that is not needed.
pub fn check(bank: &Bank) -> Vec<Finding> {
    let explained = explained(bank);
    let mut used = BTreeSet::new();
    let mut findings = Vec::new();
    for passage in texts::all(bank) {
        for (short, before) in capitals(passage.text) {
            used.insert(short.to_owned());
            if before.ends_with('(') || explained.contains(short) || is_accepted(bank, short) {
                continue;
            }
            findings.push(passage.finding(
                format!("says \"{short}\" without its plain name"),
                "write the plain name before it, add it to content/en/glossary.toml, or accept it with a reason in content/en/language.toml",
            ));
        }
    }
    let accepted = &bank.allowed.abbreviations;
    findings.extend(
        accepted
            .iter()
            .filter(|accepted| !used.contains(&*accepted.short))
            .map(|accepted| {
                accepted.place.finding(
                    "short",
                    format!("no text says \"{}\"", accepted.short),
                    "remove the entry",
                )
            }),
    );
    findings
}

fn is_accepted(bank: &Bank, short: &str) -> bool {
    bank.allowed
        .abbreviations
        .iter()
        .any(|accepted| &*accepted.short == short)
}

/// Every abbreviation in a treatment's short name or in a glossary term.
fn explained(bank: &Bank) -> BTreeSet<&str> {
    let shorts = bank.procedures.iter().map(|procedure| &procedure.short);
    let terms = bank
        .terms
        .iter()
        .flat_map(|term| std::iter::once(&term.term).chain(&term.also));
    shorts
        .chain(terms)
        .flat_map(|text| capitals(text))
        .map(|(short, _)| short)
        .collect()
}

/// Every word of two or more capitals, without a plural's "s", and the text before it.
fn capitals(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    let mut from = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let start = from;
        from += word.len();
        let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let short = word.strip_suffix('s').unwrap_or(word);
        let letters = short.chars().filter(|c| c.is_alphabetic()).count();
        let shouts = short
            .chars()
            .all(|c| c.is_uppercase() || c.is_ascii_digit());
        if letters >= 2 && shouts {
            found.push((short, text.get(..start).unwrap_or_default()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::capitals;

    #[test]
    fn finds_capitals() {
        let found: Vec<&str> = capitals("A US guide (NICE, 2021) on MRIs, X-rays and PHP’s use")
            .into_iter()
            .map(|(short, _)| short)
            .collect();
        assert_eq!(found, ["US", "NICE", "MRI", "PHP"]);
    }
}
