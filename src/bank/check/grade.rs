//! How hard each block that a patient reads may be, quotations apart: reading grade 6, or what another language has for it.
//!
//! A block is a text of ten words or more. Shorter texts say little alone, so those of one screen or item are graded
//! together; the cells of the table are joined by treatment. Terms count as one word of two syllables (`bank::reading`).

use std::collections::BTreeMap;

use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::check::texts::{self, Passage};
use crate::bank::english;
use crate::bank::knowledge::Bank;
use crate::bank::reading::Ruler;
use crate::bank::reading::formula::{Formula, Measure};

/// More exceptions than this would be another rule.
pub const MOST_EXCEPTIONS: usize = 10;

/// Fewer words than this are graded with their neighbours.
const LEAST_WORDS: usize = 10;

/// A block with its two grades.
#[derive(Debug, Clone)]
pub struct Graded {
    /// Where to mend it.
    pub place: Place,
    /// The field, or what was joined.
    pub field: String,
    /// The beginning of its text.
    pub text: String,
    /// The grade that counts.
    pub treated: f64,
    /// The grade with every term as it is.
    pub untreated: f64,
}

/// A block that is being gathered.
struct Block {
    place: Place,
    field: String,
    text: String,
    treated: Measure,
    untreated: Measure,
}

/// Every block that is harder than grade 6, exceptions apart.
pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let Some(formula) = Formula::of(bank) else {
        return Vec::new();
    };
    let blocks = blocks(bank);
    let mut findings = exceptions(bank, formula, &blocks);
    findings.extend(too_hard(bank, formula, &blocks));
    findings
}

fn too_hard(bank: &Bank, formula: Formula, blocks: &[Graded]) -> Vec<Finding> {
    blocks
        .iter()
        .filter(|block| formula.is_hard(block.treated) && !is_excepted(bank, block))
        .map(|block| {
            block.place.finding(
                &block.field,
                format!(
                    "has {} {:.1} instead of {}: \"{}\"",
                    formula.name(),
                    block.treated,
                    formula.limit(),
                    block.text
                ),
                "use shorter words, or make two sentences",
            )
        })
        .collect()
}

fn is_excepted(bank: &Bank, block: &Graded) -> bool {
    bank.allowed
        .hard_texts
        .iter()
        .any(|hard| *hard.item == *block.place.item && *hard.field == *block.field)
}

/// Exceptions are few, and each is still needed.
fn exceptions(bank: &Bank, formula: Formula, blocks: &[Graded]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, hard) in bank.allowed.hard_texts.iter().enumerate() {
        if number >= MOST_EXCEPTIONS {
            findings.push(hard.place.finding(
                "item",
                format!("is exception {} of at most {MOST_EXCEPTIONS}", number + 1),
                "make the text easier instead",
            ));
        }
        let needed = blocks.iter().any(|block| {
            formula.is_hard(block.treated)
                && *hard.item == *block.place.item
                && *hard.field == *block.field
        });
        if !needed {
            findings.push(hard.place.finding(
                "item",
                format!("{}, {}: is no hard text", hard.item, hard.field),
                "remove the exception, or mend its item and field",
            ));
        }
    }
    findings
}

/// Every block of the bank with its grades.
pub fn blocks(bank: &Bank) -> Vec<Graded> {
    let Some(formula) = Formula::of(bank) else {
        return Vec::new();
    };
    let ruler = Ruler::new(bank);
    let mut long = Vec::new();
    let mut short: BTreeMap<String, Block> = BTreeMap::new();
    let read = texts::all(bank)
        .into_iter()
        .filter(|passage| passage.screen != texts::NAMES);
    for passage in read {
        let block = alone(&ruler, &passage);
        if block.untreated.words >= LEAST_WORDS {
            long.push(block);
        } else if passage.screen != texts::CELLS {
            join(&mut short, &passage.screen, block);
        }
    }
    cells(bank, &ruler, &mut short);
    long.into_iter()
        .chain(short.into_values())
        .filter_map(|block| {
            Some(Graded {
                treated: formula.score(block.treated)?,
                untreated: formula.score(block.untreated)?,
                place: block.place,
                field: block.field,
                text: block.text,
            })
        })
        .collect()
}

/// The short cells of each treatment, as its page shows them.
fn cells(bank: &Bank, ruler: &Ruler<'_>, short: &mut BTreeMap<String, Block>) {
    for cell in &bank.cells {
        let Some(procedure) = bank.procedure(&cell.procedure) else {
            continue;
        };
        let values = cell
            .claims
            .iter()
            .filter_map(|claim| bank.value(&cell.attribute, &claim.value));
        for value in values.filter(|value| !english::is_in(&value.plain)) {
            let screen = format!("cells of {}", procedure.id);
            let block = block(ruler, &procedure.place, "cells", &value.plain);
            if block.untreated.words < LEAST_WORDS {
                join(short, &screen, block);
            }
        }
    }
}

fn alone(ruler: &Ruler<'_>, passage: &Passage<'_>) -> Block {
    block(ruler, &passage.place, passage.field, passage.text)
}

fn block(ruler: &Ruler<'_>, place: &Place, field: &str, text: &str) -> Block {
    let own = texts::own_words(text);
    Block {
        place: place.clone(),
        field: field.to_owned(),
        text: text.to_owned(),
        treated: ruler.treated(&own),
        untreated: ruler.plain(&own),
    }
}

fn join(short: &mut BTreeMap<String, Block>, screen: &str, block: Block) {
    match short.get_mut(screen) {
        Some(joined) => {
            joined.treated = joined.treated.and(block.treated);
            joined.untreated = joined.untreated.and(block.untreated);
            if joined.place != block.place {
                joined.place.item = screen.to_owned();
            }
            joined.field = "short texts together".to_owned();
            joined.text = format!("{} / {}", joined.text, block.text);
        }
        None => {
            short.insert(screen.to_owned(), block);
        }
    }
}
