//! Every quotation is in its source, and short: at most 25 words, and at least four in each joined piece.

use crate::bank::authoring::finding::Finding;
use crate::bank::authoring::normal::pieces;
use crate::bank::authoring::prints;
use crate::bank::knowledge::Bank;

/// The most that is quoted in one piece: what fair use of a page that is not ours bears (CONTRIBUTING.md).
const MOST_WORDS: usize = 25;
/// Fewer words prove nothing, since they stand in any text.
const LEAST_WORDS_OF_A_PIECE: usize = 4;

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut findings = Vec::new();
    for fact in &bank.facts {
        let words: Vec<usize> = pieces(&fact.quote)
            .iter()
            .map(|piece| piece.split(' ').count())
            .collect();
        if words.iter().sum::<usize>() > MOST_WORDS {
            findings.push(fact.place.finding(
                "quote",
                format!("has more than {MOST_WORDS} words"),
                "quote less",
            ));
        }
        if words.len() > 1 && words.iter().any(|words| *words < LEAST_WORDS_OF_A_PIECE) {
            findings.push(fact.place.finding(
                "quote",
                format!("has a joined piece of fewer than {LEAST_WORDS_OF_A_PIECE} words"),
                "quote more on that side of the …",
            ));
        }
        let held = bank
            .prints
            .get(&fact.source)
            .is_some_and(|prints| prints::holds(prints, &fact.quote));
        if !held {
            findings.push(fact.place.finding(
                "quote",
                format!(
                    "has no fingerprint in content/sources/{}.prints",
                    fact.source
                ),
                "compare it with the source, then run `cargo xtask fingerprint FOLDER`",
            ));
        }
    }
    findings
}
