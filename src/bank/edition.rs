//! What is shipped to the browser: one language, checked, with everything looked up beforehand.
//!
//! Limits: postcard cannot read tagged or flattened enums, so these types stay plain. Numbers are
//! places in the edition's own lists; a number that leads nowhere yields nothing, never a panic.

use serde::{Deserialize, Serialize};

use crate::bank::diagram::Diagram;
use crate::bank::drawing::Shapes;
use crate::bank::id::{
    AttributeId, FactId, GeneralId, NoteId, ProcedureId, SourceId, TermId, Text,
};
use crate::bank::instrument::Instrument;
use crate::bank::item::{Label, Question};
use crate::bank::marks::{DateKnown, Family, SourceKind};
use crate::bank::review::Review;
use crate::bank::tongue::Tongue;
use crate::bank::words::Words;

/// Everything that one language needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// What names exactly this content, such as `3f2a9c1b`: it changes with every word.
    pub version: Text,
    /// Its language.
    pub tongue: Tongue,
    /// All languages of the site, this one among them, in the order in which they are offered.
    pub tongues: Vec<Tongue>,
    /// Some texts are still in English.
    pub partial: bool,
    /// Interface text.
    pub words: std::rc::Rc<Words>,
    /// Treatments in their fixed order.
    pub procedures: Vec<Procedure>,
    /// The rows of the table.
    pub attributes: Vec<Attribute>,
    /// Pages.
    pub sources: Vec<Source>,
    /// The facts that questions and cells rest on.
    pub facts: Vec<Fact>,
    /// What newer sources add.
    pub notes: Vec<Note>,
    /// Which treatments are learned together.
    pub pairs: Vec<Pair>,
    /// The questions.
    pub questions: Vec<Question>,
    /// Hard words in the order of the alphabet.
    pub terms: Vec<Term>,
    /// The words of drawings.
    pub diagrams: Vec<Diagram>,
    /// The shapes of drawings: a data file of their own, which the words do not wait for.
    #[serde(skip)]
    pub shapes: Shapes,
    /// Words that a voice would say wrongly, and how it shall say them: a file of their own too.
    #[serde(skip)]
    pub said: Vec<(Text, Text)>,
    /// Questions for the team that help with any treatment.
    pub general: Vec<General>,
    /// How well all this keeps to known checklists.
    pub audit: Vec<Instrument>,
}

/// A place in one of the edition's lists.
pub type Index = u16;

/// A treatment with its row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Procedure {
    /// Its id.
    pub id: ProcedureId,
    /// The short name.
    pub short: Text,
    /// The full name; the same as `short` where there is no short one.
    pub name: Text,
    /// Other names.
    pub also: Vec<Text>,
    /// The way of working.
    pub family: Family,
    /// What it is.
    pub plain: Text,
    /// The hard words in it.
    pub mentions: Vec<Mention>,
    /// One cell for each attribute, in the order of attributes.
    pub cells: Vec<Cell>,
    /// When it was last checked.
    pub review: Review,
}

/// One thing to compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribute {
    /// Its id.
    pub id: AttributeId,
    /// The heading of its row.
    pub label: Text,
    /// What to ask when sources are silent; `{name}` is the procedure.
    pub ask: Text,
}

/// What the sources say about one procedure and one attribute.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Derived, never written by an author.
    pub state: CellState,
    /// What is claimed.
    pub claims: Vec<Claim>,
}

/// The state of a cell, derived from its claims.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum CellState {
    /// No claim: our sources do not say.
    Silent,
    /// One source says it.
    OneSource,
    /// Two independent sources say it.
    Agree,
    /// Claims exclude each other.
    Differ,
    /// A note adds something.
    Qualified,
}

/// One thing that is claimed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// What the cell shows.
    pub plain: Text,
    /// The hard words in it.
    pub mentions: Vec<Mention>,
    /// The facts that carry it.
    pub facts: Vec<Index>,
}

/// A page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its id.
    pub id: SourceId,
    /// One of the five that the quiz rests on.
    pub main: bool,
    /// At most five words.
    pub label: Text,
    /// How a sentence names it, such as "the news story".
    pub spoken: Text,
    /// Its title.
    pub title: Text,
    /// Its publisher.
    pub publisher: Text,
    /// What kind of page it is.
    pub kind: SourceKind,
    /// Date in words.
    pub date: Text,
    /// How the date is known.
    pub date_known: DateKnown,
    /// A verified address, or empty.
    pub address: Text,
    /// What kind of page it is, in a sentence.
    pub kind_plain: Text,
    /// Who gains.
    pub interest: Text,
    /// What it leaves out.
    pub leaves_out: Vec<Text>,
    /// What it is good for.
    pub good_for: Text,
    /// What it is not enough for.
    pub not_enough_for: Text,
    /// When it was last checked.
    pub review: Review,
}

/// A sentence with its exact words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// What a patient reads.
    pub plain: Text,
    /// The hard words in it.
    pub mentions: Vec<Mention>,
    /// The exact words.
    pub quote: Text,
    /// Who says it.
    pub source: Index,
    /// What newer sources add.
    pub notes: Vec<Index>,
    /// The treatments it speaks of.
    pub about: Vec<Index>,
    /// Praise or advertising, on which nothing rests.
    pub praise: bool,
}

/// What a newer source adds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// Its id.
    pub id: NoteId,
    /// What it says.
    pub plain: Text,
    /// The hard words in it.
    pub mentions: Vec<Mention>,
    /// Who says so.
    pub sources: Vec<Index>,
}

/// A hard word inside a text, where the text names it for the first time. Found at build, so that no reader's device
/// has to search.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Its first byte.
    pub start: u16,
    /// How many bytes it has.
    pub length: u8,
    /// The place of its meaning in the edition's terms.
    pub term: Index,
}

/// A hard word and what it means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Term {
    /// Its id.
    pub id: TermId,
    /// The word.
    pub term: Text,
    /// What it means.
    pub plain: Text,
}

/// A question for the team that helps with any treatment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct General {
    /// Its id.
    pub id: GeneralId,
    /// The question.
    pub ask: Text,
}

/// Two treatments that are learned together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// The earlier one.
    pub first: Index,
    /// The later one.
    pub second: Index,
    /// Their difference in one line.
    pub line: Text,
    /// The rows that show it.
    pub rows: Vec<Index>,
}

impl Edition {
    /// The procedure at this place.
    pub fn procedure(&self, index: Index) -> Option<&Procedure> {
        self.procedures.get(usize::from(index))
    }

    /// What a label says in words.
    pub fn label(&self, label: &Label) -> Text {
        let short = |index| {
            self.procedure(index)
                .map_or_else(|| "".into(), |p| p.short.clone())
        };
        match label {
            Label::Words(text) => text.clone(),
            Label::Procedure(index) => short(*index),
            Label::Both(..) => self.words.both.clone(),
        }
    }

    /// The attribute at this place.
    pub fn attribute(&self, index: Index) -> Option<&Attribute> {
        self.attributes.get(usize::from(index))
    }

    /// The source at this place.
    pub fn source(&self, index: Index) -> Option<&Source> {
        self.sources.get(usize::from(index))
    }

    /// The fact at this place.
    pub fn fact(&self, index: Index) -> Option<&Fact> {
        self.facts.get(usize::from(index))
    }

    /// The note at this place.
    pub fn note(&self, index: Index) -> Option<&Note> {
        self.notes.get(usize::from(index))
    }

    /// The pair at this place.
    pub fn pair(&self, index: Index) -> Option<&Pair> {
        self.pairs.get(usize::from(index))
    }

    /// The question at this place.
    pub fn question(&self, index: Index) -> Option<&Question> {
        self.questions.get(usize::from(index))
    }
}
