//! Everything that may be wrong with the knowledge: one named rule a file, each returns all its findings.
//!
//! Limits: rules read the bank and nothing else. The damage that each must see is in tests/native/damage.rs.

pub mod abbreviations;
mod audit;
mod cells;
mod diagrams;
pub mod figures;
pub mod glossary;
pub mod grade;
mod ids;
mod keys;
mod kinds;
mod language;
pub mod lists;
mod pairs;
mod questions;
mod quotations;
mod sources;
mod statements;
mod stems;
pub mod texts;
mod traps;

use crate::bank::authoring::finding::Finding;
use crate::bank::knowledge::Bank;

/// A rule: all its findings about a bank.
type Rule = fn(&Bank) -> Vec<Finding>;

const RULES: &[Rule] = &[
    ids::check,
    sources::check,
    quotations::check,
    cells::check,
    pairs::check,
    questions::check,
    keys::check,
    kinds::check,
    language::check,
    grade::check,
    abbreviations::check,
    figures::check,
    glossary::check,
    traps::check,
    stems::check,
    diagrams::check,
    audit::check,
];

/// The rules about words. What is proven by ids alone is proven in English for every language.
const RULES_OF_WORDS: &[Rule] = &[
    questions::check,
    kinds::check,
    language::check,
    grade::check,
    abbreviations::check,
    figures::check,
    glossary::check,
    traps::check,
    stems::check,
];

/// All findings of all rules, sorted by file and item.
pub fn all(bank: &Bank) -> Vec<Finding> {
    let rules = if bank.tongue.is_original() {
        RULES
    } else {
        RULES_OF_WORDS
    };
    let mut findings: Vec<Finding> = rules.iter().flat_map(|rule| rule(bank)).collect();
    if !bank.tongue.is_original() {
        for finding in &mut findings {
            finding.file = texts::translated_file(&finding.file, &bank.tongue.tag);
        }
    }
    findings.sort();
    findings.dedup();
    findings
}
