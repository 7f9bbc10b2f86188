//! Traps that the review of the sources found: each is a named check, one function a trap.
//!
//! `asked` holds the traps of questions, `said` those of single texts.

mod asked;
mod said;

use crate::bank::authoring::finding::Finding;
use crate::bank::check::{lists, texts};
use crate::bank::knowledge::Bank;

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut findings: Vec<Finding> = Vec::new();
    // What stands in a question, and which terms there are, is the same in every language: English is looked at once.
    if bank.tongue.is_original() {
        let asked = bank
            .questions
            .iter()
            .flat_map(|question| asked::ALL.iter().filter_map(|trap| trap(bank, question)));
        findings.extend(asked);
        findings.extend(said::reach_stays_open(bank));
        findings.extend(said::latin_words_can_be_opened(bank));
    }
    let Some(lists) = lists::of(bank) else {
        return findings;
    };
    for question in &bank.questions {
        findings.extend(
            asked::WORDED
                .iter()
                .filter_map(|trap| trap(bank, lists, question)),
        );
    }
    for passage in texts::all(bank) {
        findings.extend(said::ALL.iter().filter_map(|trap| trap(lists, &passage)));
    }
    findings.extend(said::hedges_survive(bank, lists));
    findings.extend(said::the_quiz_gives_no_advice(bank, lists));
    findings
}
