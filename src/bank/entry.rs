//! What stands beside the table: sequences, pairs, notes, hard words, general questions, drawings and their words.
//!
//! Limits: plain data, as `knowledge`.

use serde::Serialize;

use crate::bank::authoring::finding::Place;
use crate::bank::diagram::Phase;
use crate::bank::id::{
    AttributeId, FactId, GeneralId, NoteId, ProcedureId, SequenceId, SourceId, TermId, Text,
};
use crate::bank::review::Review;

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

/// A treatment drawn in steps: the words.
#[derive(Debug, Clone, Serialize)]
pub struct Diagram {
    /// Where it is written.
    pub place: Place,
    /// The treatment.
    pub procedure: ProcedureId,
    /// Who checked it, and when.
    pub review: Review,
    /// Its steps in order.
    pub steps: Vec<Step>,
}

/// One step of a drawing: the words.
#[derive(Debug, Clone, Serialize)]
pub struct Step {
    /// Where it is written.
    pub place: Place,
    /// The part of the treatment it belongs to.
    pub phase: Phase,
    /// What is seen, at most 14 words.
    pub caption: Text,
    /// The same for those who do not see it, at most 40 words.
    pub alt: Text,
    /// What is drawn, without any name; empty where no question asks for it.
    pub neutral: Text,
    /// What it rests on.
    pub facts: Vec<FactId>,
    /// The words in the drawing by their ids.
    pub labels: Vec<(Text, Text)>,
}

/// A drawing: the shapes.
#[derive(Debug, Clone, Serialize)]
pub struct Drawn {
    /// Its file.
    pub place: Place,
    /// The treatment.
    pub procedure: ProcedureId,
    /// The `viewBox`.
    pub view: Text,
    /// Its elements, each after the one that holds it.
    pub shapes: Vec<Shape>,
}

/// One element of a drawing.
#[derive(Debug, Clone, Serialize)]
pub struct Shape {
    /// How deep it stands, from 0.
    pub depth: u8,
    /// Its name, as a place in `drawing::TAGS`.
    pub tag: u8,
    /// Names, as places in `drawing::ATTRIBUTES`, and values.
    pub attributes: Vec<(u8, Text)>,
    /// The steps in which it stands; none means all.
    pub steps: Vec<u8>,
    /// The id of the label whose words it shows.
    pub label: Option<Text>,
}

/// A question for the team that helps with any treatment.
#[derive(Debug, Clone, Serialize)]
pub struct General {
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub id: GeneralId,
    /// The question.
    pub ask: Text,
}
