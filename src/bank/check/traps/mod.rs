//! Traps that the review of the sources found: each is a named check, one function a trap.
//!
//! `asked` holds the traps of questions, `said` those of single texts.

mod asked;
mod said;

use crate::bank::authoring::finding::Finding;
use crate::bank::check::texts;
use crate::bank::knowledge::Bank;

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut findings: Vec<Finding> = bank
        .questions
        .iter()
        .flat_map(|question| asked::ALL.iter().filter_map(|trap| trap(bank, question)))
        .collect();
    for passage in texts::all(bank) {
        findings.extend(said::ALL.iter().filter_map(|trap| trap(&passage)));
    }
    findings.extend(said::hedges_survive(bank));
    findings.extend(said::reach_stays_open(bank));
    findings.extend(said::latin_words_can_be_opened(bank));
    findings.extend(said::the_quiz_gives_no_advice(bank));
    findings
}
