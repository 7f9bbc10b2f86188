//! What the content files say, read but not yet checked.
//!
//! Limits: plain data. What follows from it is in `proof`, what is wrong with it in `check`.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::bank::allowed::Allowed;
use crate::bank::audit::Checklist;
use crate::bank::authoring::finding::Place;
use crate::bank::authoring::prints::Prints;
use crate::bank::entry::{Diagram, Drawn, General, Note, Pair, Sequence, Term};
use crate::bank::id::{AttributeId, FactId, ProcedureId, SequenceId, SourceId, Text, ValueId};
use crate::bank::marks::{DateKnown, Family, SourceKind};
use crate::bank::question::Question;
use crate::bank::review::Review;
use crate::bank::tongue::Tongue;
use crate::bank::words::Words;

/// All knowledge of one language, as its authors wrote it.
#[derive(Debug, Default)]
pub struct Bank {
    /// Pages, main and newer.
    pub sources: Vec<Source>,
    /// The fourteen things to compare, in the order of the table's rows.
    pub attributes: Vec<Attribute>,
    /// Treatments in their fixed order.
    pub procedures: Vec<Procedure>,
    /// Every fact, wherever it was written.
    pub facts: Vec<Fact>,
    /// The cells that speak. A cell that is not here is silent.
    pub cells: Vec<Cell>,
    /// The orders in which sources tell steps.
    pub sequences: Vec<Sequence>,
    /// Which treatments are learned together.
    pub pairs: Vec<Pair>,
    /// The questions, in the order of their files.
    pub questions: Vec<Question>,
    /// What newer sources add.
    pub notes: Vec<Note>,
    /// Hard words.
    pub terms: Vec<Term>,
    /// The words of drawings.
    pub diagrams: Vec<Diagram>,
    /// The shapes of drawings.
    pub drawings: Vec<Drawn>,
    /// Questions for the team that help with any treatment.
    pub general: Vec<General>,
    /// What checklists ask for.
    pub audit: Vec<Checklist>,
    /// The language.
    pub tongue: Tongue,
    /// Some texts are still in English.
    pub partial: bool,
    /// Interface text.
    pub words: Words,
    /// What the checks of language allow.
    pub allowed: Allowed,
    /// For each source, the proof of its quotations.
    pub prints: BTreeMap<SourceId, Prints>,
}

/// A page that says something.
#[derive(Debug, Clone, Serialize)]
pub struct Source {
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub id: SourceId,
    /// One of the five that the quiz rests on; otherwise it appears in notes alone.
    pub main: bool,
    /// At most five words, shown beside a cell.
    pub label: Text,
    /// How a stem may name it; the first is used in captions.
    pub spoken: Vec<Text>,
    /// The file of the text that `fingerprint` reads; main sources only.
    pub file: Option<Text>,
    /// Title as printed, or as worked out.
    pub title: Text,
    /// Who publishes it.
    pub publisher: Text,
    /// What kind of page it is.
    pub kind: SourceKind,
    /// The date in words.
    pub date: Text,
    /// How the date is known.
    pub date_known: DateKnown,
    /// Web address, empty when nobody could verify one.
    pub address: Text,
    /// Somebody has read the page at this address.
    pub address_verified: bool,
    /// Kind of page in a sentence.
    pub kind_plain: Text,
    /// Who gains.
    pub interest: Text,
    /// What it does not say.
    pub leaves_out: Vec<Text>,
    /// What it is good for.
    pub good_for: Text,
    /// What it is not enough for.
    pub not_enough_for: Text,
    /// Who last compared it with our words, and when.
    pub review: Review,
}

/// One thing to compare.
#[derive(Debug, Clone, Serialize)]
pub struct Attribute {
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub id: AttributeId,
    /// The heading of its row.
    pub label: Text,
    /// What to ask the team when sources are silent; `{name}` is the procedure.
    pub ask: Text,
    /// A procedure with one value cannot have another.
    pub exclusive: bool,
    /// Possible answers.
    pub values: Vec<Value>,
}

/// One possible answer to an attribute.
#[derive(Debug, Clone, Serialize)]
pub struct Value {
    /// Its name.
    pub id: ValueId,
    /// What a cell shows.
    pub plain: Text,
    /// Values that cannot be true of the same procedure. Works both ways.
    pub excludes: Vec<ValueId>,
}

/// A treatment.
#[derive(Debug, Clone, Serialize)]
pub struct Procedure {
    /// Where it is written.
    pub place: Place,
    /// Its name in the files.
    pub id: ProcedureId,
    /// The short name people hear, or the name where there is none.
    pub short: Text,
    /// The plain or full name.
    pub name: Text,
    /// Other names.
    pub also: Vec<Text>,
    /// The way of working it belongs to.
    pub family: Family,
    /// What it is, in a sentence or two.
    pub plain: Text,
    /// The main sources that speak of it.
    pub sources: Vec<SourceId>,
    /// When its file was last checked.
    pub review: Review,
}

/// A plain sentence with the exact words that it rests on.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub id: FactId,
    /// The procedures it speaks of; none for facts about pages or liver spread in general.
    pub procedures: Vec<ProcedureId>,
    /// What it is about; none for facts about pages.
    pub attribute: Option<AttributeId>,
    /// What a patient reads.
    pub plain: Text,
    /// The exact words.
    pub quote: Text,
    /// Who says it.
    pub source: SourceId,
    /// How far it may be leaned on.
    pub standing: Standing,
    /// Values that its words rule out.
    pub denies: Vec<ValueId>,
}

/// How far a fact may be leaned on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Standing {
    /// The source says it, and nothing better contradicts it.
    Stated,
    /// Praise or advertising: can hold no claim.
    Promotional,
    /// True of the source, but newer or better sources add something: at least one note names it.
    Noted,
}

/// One procedure × one attribute that speaks.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// Where it is written.
    pub place: Place,
    /// The row.
    pub procedure: ProcedureId,
    /// The column.
    pub attribute: AttributeId,
    /// What is claimed, and on which facts.
    pub claims: Vec<Claim>,
}

/// A value with the facts that carry it.
#[derive(Debug, Clone, Serialize)]
pub struct Claim {
    /// What is claimed.
    pub value: ValueId,
    /// Why.
    pub facts: Vec<FactId>,
}

impl Bank {
    /// The source of this id.
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| &source.id == id)
    }

    /// The attribute of this id.
    pub fn attribute(&self, id: &AttributeId) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| &attribute.id == id)
    }

    /// The procedure of this id.
    pub fn procedure(&self, id: &ProcedureId) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| &procedure.id == id)
    }

    /// The fact of this id.
    pub fn fact(&self, id: &FactId) -> Option<&Fact> {
        self.facts.iter().find(|fact| &fact.id == id)
    }

    /// The value of this id under this attribute.
    pub fn value(&self, attribute: &AttributeId, id: &ValueId) -> Option<&Value> {
        self.attribute(attribute)?
            .values
            .iter()
            .find(|value| &value.id == id)
    }

    /// The cell, where it speaks.
    pub fn cell(&self, procedure: &ProcedureId, attribute: &AttributeId) -> Option<&Cell> {
        self.cells
            .iter()
            .find(|cell| &cell.procedure == procedure && &cell.attribute == attribute)
    }

    /// The sequence of this id.
    pub fn sequence(&self, id: &SequenceId) -> Option<&Sequence> {
        self.sequences.iter().find(|sequence| &sequence.id == id)
    }

    /// The notes that name this fact.
    pub fn notes_on<'a>(&'a self, fact: &'a FactId) -> impl Iterator<Item = &'a Note> {
        self.notes
            .iter()
            .filter(move |note| note.facts.contains(fact))
    }

    /// The pair of these two, in either order.
    pub fn pair(&self, a: &ProcedureId, b: &ProcedureId) -> Option<&Pair> {
        self.pairs.iter().find(|pair| {
            (&pair.first == a && &pair.second == b) || (&pair.first == b && &pair.second == a)
        })
    }
}
