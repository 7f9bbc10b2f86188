//! What the table proves.
//!
//! Limits: an open world. A silent cell proves nothing, neither that a value holds nor that it does not.

use crate::bank::edition::CellState;
use crate::bank::id::{AttributeId, ProcedureId, SourceId, ValueId};
use crate::bank::knowledge::{Bank, Cell, Claim};

/// What the table says about one value of one procedure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Truth {
    /// The cell claims it.
    Claimed,
    /// The attribute is exclusive and another value is claimed, or a claimed value excludes it, or a fact denies it.
    KnownFalse,
    /// Neither.
    Unknown,
}

/// Whether `value` holds of `procedure`.
pub fn truth(
    bank: &Bank,
    procedure: &ProcedureId,
    attribute: &AttributeId,
    value: &ValueId,
) -> Truth {
    let claims = claims(bank, procedure, attribute);
    if claims.iter().any(|claim| &claim.value == value) {
        return Truth::Claimed;
    }
    let exclusive = bank
        .attribute(attribute)
        .is_some_and(|attribute| attribute.exclusive);
    let ruled_out = (exclusive && !claims.is_empty())
        || claims
            .iter()
            .any(|claim| exclude(bank, attribute, &claim.value, value))
        || bank
            .facts
            .iter()
            .any(|fact| fact.procedures.contains(procedure) && fact.denies.contains(value));
    if ruled_out {
        Truth::KnownFalse
    } else {
        Truth::Unknown
    }
}

/// Whether two values of an attribute cannot both be true of one procedure.
pub fn exclude(bank: &Bank, attribute: &AttributeId, a: &ValueId, b: &ValueId) -> bool {
    let one_way = |from: &ValueId, to: &ValueId| {
        bank.value(attribute, from)
            .is_some_and(|value| value.excludes.contains(to))
    };
    a != b && (one_way(a, b) || one_way(b, a))
}

/// The state of a cell, derived from its claims.
pub fn state(bank: &Bank, procedure: &ProcedureId, attribute: &AttributeId) -> CellState {
    let claims = claims(bank, procedure, attribute);
    if claims.is_empty() {
        return CellState::Silent;
    }
    let differ = claims.iter().enumerate().any(|(place, a)| {
        claims
            .iter()
            .skip(place + 1)
            .any(|b| exclude(bank, attribute, &a.value, &b.value))
    });
    let noted = claims
        .iter()
        .flat_map(|claim| &claim.facts)
        .any(|fact| bank.notes_on(fact).next().is_some());
    if differ {
        CellState::Differ
    } else if noted {
        CellState::Qualified
    } else if claims.iter().any(|claim| independent(bank, claim)) {
        CellState::Agree
    } else {
        CellState::OneSource
    }
}

/// The sources of a cell's facts, in order, each once.
pub fn sources<'a>(bank: &'a Bank, cell: &'a Cell) -> Vec<&'a SourceId> {
    let mut sources = Vec::new();
    for fact in cell.claims.iter().flat_map(|claim| &claim.facts) {
        if let Some(fact) = bank.fact(fact)
            && !sources.contains(&&fact.source)
        {
            sources.push(&fact.source);
        }
    }
    sources
}

/// Two sources are independent when different publishers stand behind them: two pages of one wiki are not.
fn independent(bank: &Bank, claim: &Claim) -> bool {
    let mut publishers: Vec<_> = claim
        .facts
        .iter()
        .filter_map(|fact| bank.fact(fact))
        .filter_map(|fact| bank.source(&fact.source))
        .map(|source| &source.publisher)
        .collect();
    publishers.sort();
    publishers.dedup();
    publishers.len() > 1
}

fn claims<'a>(bank: &'a Bank, procedure: &ProcedureId, attribute: &AttributeId) -> &'a [Claim] {
    bank.cell(procedure, attribute)
        .map_or(&[], |cell| cell.claims.as_slice())
}
