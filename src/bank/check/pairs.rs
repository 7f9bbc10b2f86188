//! A pair shows a difference: the earlier treatment first, one or two rows in which somebody speaks.

use crate::bank::authoring::finding::Finding;
use crate::bank::entry::Pair;
use crate::bank::knowledge::Bank;

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    bank.pairs
        .iter()
        .flat_map(|pair| of_pair(bank, pair))
        .collect()
}

fn of_pair(bank: &Bank, pair: &Pair) -> Vec<Finding> {
    let mut findings = Vec::new();
    let place = |id| {
        bank.procedures
            .iter()
            .position(|procedure| &procedure.id == id)
    };
    if place(&pair.first) >= place(&pair.second) {
        findings.push(pair.place.finding(
            "first",
            "comes after `second` in the fixed order of treatments",
            "swap the two",
        ));
    }
    if bank
        .pairs
        .iter()
        .filter(|other| other.place == pair.place)
        .count()
        > 1
    {
        findings.push(
            pair.place
                .finding("first", "this pair is written twice", "remove one"),
        );
    }
    findings.extend(rows(bank, pair));
    findings
}

fn rows(bank: &Bank, pair: &Pair) -> Vec<Finding> {
    let mut findings = Vec::new();
    if pair.rows.is_empty() || pair.rows.len() > 2 {
        findings.push(pair.place.finding(
            "rows",
            "needs one or two attributes",
            "choose those that show the difference",
        ));
    }
    for row in &pair.rows {
        if bank.cell(&pair.first, row).is_none() && bank.cell(&pair.second, row).is_none() {
            findings.push(pair.place.finding(
                "rows",
                format!("both are silent on {row}"),
                "choose a row in which at least one speaks",
            ));
        }
    }
    findings
}
