//! What stands beside the table: sequences, pairs, notes, hard words.
//!
//! Limits: plain data, as `knowledge`.

use serde::Serialize;

use crate::bank::authoring::finding::Place;
use crate::bank::id::{
    AttributeId, FactId, NoteId, ProcedureId, SequenceId, SourceId, TermId, Text,
};

/// The order in which one source tells the steps of a procedure.
#[derive(Debug, Clone, Serialize)]
pub struct Sequence {
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub id: SequenceId,
    /// The procedure.
    pub procedure: ProcedureId,
    /// Who tells it so.
    pub source: SourceId,
    /// The steps in order.
    pub steps: Vec<FactId>,
}

/// Two treatments that are learned together.
#[derive(Debug, Clone, Serialize)]
pub struct Pair {
    /// Where it is written.
    pub place: Place,
    /// The earlier one in the fixed order.
    pub first: ProcedureId,
    /// The later one.
    pub second: ProcedureId,
    /// Their difference in one line.
    pub line: Text,
    /// The rows that show it.
    pub rows: Vec<AttributeId>,
}

/// What a newer or better source adds.
#[derive(Debug, Clone, Serialize)]
pub struct Note {
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub id: NoteId,
    /// At most two sentences.
    pub plain: Text,
    /// Who says so.
    pub sources: Vec<SourceId>,
    /// The facts beside which it is shown.
    pub facts: Vec<FactId>,
}

/// A hard word and what it means.
#[derive(Debug, Clone, Serialize)]
pub struct Term {
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub id: TermId,
    /// The word as listed.
    pub term: Text,
    /// Other spellings and plurals.
    pub also: Vec<Text>,
    /// What it means.
    pub plain: Text,
}
