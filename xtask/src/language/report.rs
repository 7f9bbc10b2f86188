//! What `cargo xtask check` says when all is well: how much there is, and how hard it is to read.

use std::collections::BTreeMap;

use which_is_which::bank::check::grade::{self, Graded};
use which_is_which::bank::check::lists;
use which_is_which::bank::edition::CellState;
use which_is_which::bank::knowledge::Bank;
use which_is_which::bank::proof;
use which_is_which::bank::reading::formula::Formula;

use crate::build::content::Translated;

/// More addresses than this are not named one by one.
const MOST_NAMED: usize = 20;

/// The report, one line an entry.
pub(crate) fn lines(bank: &Bank) -> Vec<String> {
    let mut lines = vec![
        format!(
            "{} facts, {} sources, {} notes, {} glossary terms",
            bank.facts.len(),
            bank.sources.len(),
            bank.notes.len(),
            bank.terms.len()
        ),
        format!("cells: {}", list(&cells(bank))),
        format!("questions: {}", bank.questions.len()),
        format!("  by kind: {}", list(&kinds(bank))),
        format!("  by pair: {}", list(&pairs(bank))),
    ];
    lines.extend(of_language(bank));
    lines
}

/// How far a translation has come, and how hard it is to read.
pub(crate) fn translated(language: &Translated) -> Vec<String> {
    let mut lines = vec![language.said()];
    for (what, addresses) in [
        ("missing", &language.progress.missing),
        ("stale", &language.progress.stale),
    ] {
        if addresses.len() <= MOST_NAMED {
            lines.extend(addresses.iter().map(|at| format!("  {what}: {at}")));
        } else {
            lines.push(format!(
                "  {} {what}: `cargo xtask translate {}` names them",
                addresses.len(),
                language.folder
            ));
        }
    }
    lines.extend(of_language(&language.bank));
    if lists::of(&language.bank).is_none() {
        lines.push(
            "not checked, since nobody has written the lists: words that sell or frighten, figures of survival, hedges \
             (src/bank/check/lists.rs)"
                .to_owned(),
        );
    }
    lines
}

fn of_language(bank: &Bank) -> Vec<String> {
    let mut lines = Vec::new();
    match Formula::of(bank) {
        Some(formula) => {
            let blocks = grade::blocks(bank);
            lines.push(format!(
                "{} of {} blocks (allowed: {}), terms as words of two syllables:",
                formula.name(),
                blocks.len(),
                formula.limit()
            ));
            lines.push(format!(
                "  {}",
                grades(formula, &blocks, |block| block.treated)
            ));
            lines.push("  with every term as it is:".to_owned());
            lines.push(format!(
                "  {}",
                grades(formula, &blocks, |block| block.untreated)
            ));
        }
        None => lines.push("reading grade: not checked, since there is no formula here".to_owned()),
    }
    lines.push(format!(
        "exceptions: {} hard texts, {} abbreviations; words of our own: {} medical, {} names",
        bank.allowed.hard_texts.len(),
        bank.allowed.abbreviations.len(),
        bank.allowed.medical.len(),
        bank.allowed.names.len()
    ));
    lines
}

fn cells(bank: &Bank) -> Vec<(String, usize)> {
    let names = [
        (CellState::Silent, "silent"),
        (CellState::OneSource, "one source"),
        (CellState::Agree, "agree"),
        (CellState::Differ, "differ"),
        (CellState::Qualified, "qualified"),
    ];
    let states: Vec<CellState> = bank
        .procedures
        .iter()
        .flat_map(|procedure| {
            bank.attributes
                .iter()
                .map(|attribute| proof::state(bank, &procedure.id, &attribute.id))
        })
        .collect();
    names
        .into_iter()
        .map(|(state, name)| {
            let count = states.iter().filter(|other| **other == state).count();
            (name.to_owned(), count)
        })
        .collect()
}

fn kinds(bank: &Bank) -> Vec<(String, usize)> {
    count(
        bank.questions
            .iter()
            .map(|question| question.kind.name().to_owned()),
    )
}

fn pairs(bank: &Bank) -> Vec<(String, usize)> {
    count(bank.questions.iter().map(|question| {
        let (first, second) = &question.pair;
        format!("{first}-{second}")
    }))
}

fn count(names: impl Iterator<Item = String>) -> Vec<(String, usize)> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    names.for_each(|name| *counts.entry(name).or_default() += 1);
    counts.into_iter().collect()
}

fn list(counts: &[(String, usize)]) -> String {
    let parts: Vec<String> = counts
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    parts.join(", ")
}

/// How many blocks have each grade, by its whole number; all below 1 together.
fn grades(formula: Formula, blocks: &[Graded], grade: impl Fn(&Graded) -> f64) -> String {
    let counts = count(blocks.iter().map(|block| {
        let whole = match formula {
            Formula::FleschKincaid => grade(block).floor(),
            // The steps of the scale lie on multiples of five.
            Formula::Inflesz => (grade(block) / 5.0).floor() * 5.0,
        };
        if whole < 1.0 {
            "under 1".to_owned()
        } else {
            format!("{whole:>3}")
        }
    }));
    // "under 1" sorts last by its letters, but is the lowest.
    let (low, rest): (Vec<_>, Vec<_>) = counts
        .into_iter()
        .partition(|(name, _)| name.starts_with("under"));
    let parts: Vec<String> = low
        .iter()
        .chain(&rest)
        .map(|(name, count)| format!("{}: {count}", name.trim()))
        .collect();
    parts.join("  ")
}
