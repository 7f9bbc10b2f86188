//! Spelling of every text of our own, by the Hunspell dictionary of its language.
//!
//! Limits: quotations, titles and publishers are not ours to mend. A word that is spelled right but is the wrong word is
//! not found.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use spellbook::Dictionary;
use which_is_which::bank::authoring::finding::Finding;
use which_is_which::bank::check::texts;
use which_is_which::bank::knowledge::Bank;

use crate::checkout::Checkout;
use crate::files;
use crate::setup::npm;
use crate::trouble::Trouble;

/// More than this nobody reads.
const MOST_SUGGESTIONS: usize = 3;

/// Languages and the npm packages of their dictionaries. English is British; Spanish is that of all countries.
const DICTIONARIES: &[(&str, &str)] = &[("en", "dictionary-en-gb"), ("es", "dictionary-es")];

/// Every word that neither the dictionary nor the `language.toml` of its language knows. A language without a dictionary
/// is not checked.
///
/// # Errors
/// `Missing` when npm has to be installed by hand, `Misfit` when the dictionary cannot be used.
pub(crate) fn check(checkout: &Checkout, bank: &Bank) -> Result<Vec<Finding>, Trouble> {
    let language = bank.tongue.tag.split('-').next().unwrap_or_default();
    let Some((_, package)) = DICTIONARIES.iter().find(|(tag, _)| *tag == language) else {
        return Ok(Vec::new());
    };
    let dictionary = dictionary(&npm::tools(checkout)?.modules.join(package))?;
    let mut findings = findings(bank, &dictionary);
    if !bank.tongue.is_original() {
        for finding in &mut findings {
            finding.file = texts::translated_file(&finding.file, &bank.tongue.tag);
        }
    }
    Ok(findings)
}

fn dictionary(folder: &Path) -> Result<Dictionary, Trouble> {
    let rules = files::text(&folder.join("index.aff"))?;
    let words = files::text(&folder.join("index.dic"))?;
    Dictionary::new(&rules, &words)
        .map_err(|error| Trouble::misfit("spelling dictionary", format!("cannot be read: {error}")))
}

fn findings(bank: &Bank, dictionary: &Dictionary) -> Vec<Finding> {
    let accepted = accepted(bank);
    let mut known: BTreeMap<String, bool> = BTreeMap::new();
    let mut findings = Vec::new();
    for passage in texts::all(bank) {
        let mut told = BTreeSet::new();
        for word in words(passage.text) {
            let right = *known.entry(word.clone()).or_insert_with(|| {
                accepted.contains(&word)
                    || accepted.contains(&word.to_lowercase())
                    || dictionary.check(&word)
            });
            if !right && told.insert(word.clone()) {
                findings.push(passage.finding(
                    format!("\"{word}\" is not in the dictionary"),
                    &remedy(&word, dictionary, &bank.tongue.tag),
                ));
            }
        }
    }
    findings
}

fn remedy(word: &str, dictionary: &Dictionary, tag: &str) -> String {
    let mut suggestions = Vec::new();
    dictionary.suggest(word, &mut suggestions);
    suggestions.truncate(MOST_SUGGESTIONS);
    let list = format!("add it to `medical` or `names` in content/{tag}/language.toml");
    if suggestions.is_empty() {
        return format!("mend it, or {list}");
    }
    format!(
        "did you mean {}? If it is right, {list}",
        suggestions.join(", ")
    )
}

/// Words that our own lists know: those of language.toml, of glossary terms and of treatments' names.
fn accepted(bank: &Bank) -> BTreeSet<String> {
    let lists = bank.allowed.medical.iter().chain(&bank.allowed.names);
    let terms = bank.terms.iter().map(|term| &term.term);
    let names = bank
        .procedures
        .iter()
        .flat_map(|p| [&p.short, &p.name].into_iter().chain(&p.also));
    lists
        .chain(terms)
        .chain(names)
        .flat_map(|text| words(text))
        .collect()
}

/// The words of a text that are spelled: no figures, no abbreviations, no {gaps}, no possessive ending.
fn words(text: &str) -> Vec<String> {
    let mut text = text.to_owned();
    while let Some((before, rest)) = text.split_once('{') {
        let after = rest.split_once('}').map_or("", |(_, after)| after);
        text = format!("{before} {after}");
    }
    text.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'')
        .map(|word| word.trim_matches(['’', '\'']).replace('’', "'"))
        .map(|word| word.strip_suffix("'s").map_or(word.clone(), str::to_owned))
        .filter(|word| word.chars().any(char::is_lowercase))
        .filter(|word| !word.chars().any(|c| c.is_ascii_digit()))
        .collect()
}

#[cfg(test)]
mod tests {
    use spellbook::Dictionary;
    use which_is_which::bank::authoring;
    use which_is_which::bank::check::texts;
    use which_is_which::bank::knowledge::Bank;

    use super::{findings, words};
    use crate::build::content;
    use crate::checkout::Checkout;

    /// A dictionary of exactly the words that a bank uses, so that this test needs no npm.
    fn dictionary_of(bank: &Bank) -> Dictionary {
        let mut list: Vec<String> = texts::all(bank)
            .iter()
            .flat_map(|passage| words(passage.text))
            .collect();
        list.sort();
        list.dedup();
        let text = format!("{}\n{}", list.len(), list.join("\n"));
        Dictionary::new("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz", &text).unwrap()
    }

    #[test]
    fn a_misspelled_word_of_the_real_content_is_found() {
        let mut files = content::texts(&Checkout::find().unwrap()).unwrap();
        let (bank, _) = authoring::load(&files);
        let dictionary = dictionary_of(&bank);
        assert!(findings(&bank, &dictionary).is_empty());

        let (_, notes) = files
            .iter_mut()
            .find(|(path, _)| path == "content/en/notes.toml")
            .unwrap();
        *notes = notes.replacen("UK guidance", "UK guidnace", 1);
        let (bank, _) = authoring::load(&files);
        let found = findings(&bank, &dictionary);
        let [finding] = found.as_slice() else {
            panic!("{found:?}");
        };
        assert_eq!(finding.file, "content/en/notes.toml");
        assert_eq!(finding.field, "plain");
        assert_eq!(finding.problem, "\"guidnace\" is not in the dictionary");
        assert!(
            finding.remedy.contains("did you mean guidance"),
            "{}",
            finding.remedy
        );
    }

    #[test]
    fn figures_gaps_and_abbreviations_are_not_spelled() {
        assert_eq!(
            words("The liver’s {name}, at 42.5 in 2nd “NICE” texts; isn’t"),
            ["The", "liver", "at", "in", "texts", "isn't"]
        );
    }
}
