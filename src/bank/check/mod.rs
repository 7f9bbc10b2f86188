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

/// NHS content guide: sentences up to 20 words.
pub const MOST_WORDS_OF_A_SENTENCE: usize = 20;

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

/// All findings of all rules, sorted by file and item.
pub fn all(bank: &Bank) -> Vec<Finding> {
    let mut findings: Vec<Finding> = RULES.iter().flat_map(|rule| rule(bank)).collect();
    findings.sort();
    findings.dedup();
    findings
}
