//! The whole checked bank as JSON, so that anyone's own script can read it.

use serde_json::{Value, json};
use which_is_which::bank::authoring::finding::Finding;
use which_is_which::bank::knowledge::Bank;
use which_is_which::bank::proof;

/// Everything the bank knows, derived states included, and what is to be mended.
pub(crate) fn whole(bank: &Bank, findings: &[Finding]) -> Value {
    json!({
        "findings": findings,
        "sources": bank.sources,
        "procedures": bank.procedures,
        "facts": bank.facts,
        "attributes": bank.attributes,
        "values": bank.attributes.iter().flat_map(|attribute| {
            attribute.values.iter().map(|value| json!({ "attribute": attribute.id, "value": value }))
        }).collect::<Vec<_>>(),
        "cells": cells(bank),
        "sequences": bank.sequences,
        "pairs": bank.pairs,
        "questions": bank.questions,
        "notes": bank.notes,
        "glossary": bank.terms,
        "general": bank.general,
        "audit": bank.audit,
    })
}

/// Every cell of the table, the silent ones too.
fn cells(bank: &Bank) -> Vec<Value> {
    let mut cells = Vec::new();
    for procedure in &bank.procedures {
        for attribute in &bank.attributes {
            let cell = bank.cell(&procedure.id, &attribute.id);
            cells.push(json!({
                "procedure": procedure.id,
                "attribute": attribute.id,
                "state": proof::state(bank, &procedure.id, &attribute.id),
                "claims": cell.map(|cell| &cell.claims),
            }));
        }
    }
    cells
}
