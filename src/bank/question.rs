//! Questions as their authors wrote them.
//!
//! Limits: plain data; what the table says of them is in `proof`.

use crate::bank::authoring::finding::Place;
use crate::bank::id::{AttributeId, FactId, OptionId, ProcedureId, QuestionId, Text, ValueId};

/// A question of any kind.
#[derive(Debug, Clone)]
pub struct Question {
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub id: QuestionId,
    /// What kind it is, with what that kind needs.
    pub kind: Kind,
    /// 1 easy, 2 middle, 3 hard.
    pub difficulty: u8,
    /// The pair it trains.
    pub pair: (ProcedureId, ProcedureId),
    /// The question itself.
    pub stem: Text,
    /// The facts whose exact words are shown.
    pub facts: Vec<FactId>,
    /// The explanation.
    pub why: Text,
    /// The rows of the side-by-side table.
    pub rows: Vec<AttributeId>,
    /// A question for the care team.
    pub ask: Text,
}

/// The kinds, each with what it alone needs.
#[derive(Debug, Clone)]
pub enum Kind {
    /// Which of these two?
    WhichOfTwo(Choice),
    /// One, the other, or both?
    OneOtherBoth(Choice),
    /// The best of three.
    BestOfThree(Choice),
}

/// One option is the key.
#[derive(Debug, Clone)]
pub struct Choice {
    /// What the table must say.
    pub asks: Asks,
    /// The right option.
    pub key: OptionId,
    /// All options but "I'm not sure", in the order shown.
    pub options: Vec<Choosable>,
}

/// What a choice asks of the table.
#[derive(Debug, Clone)]
pub enum Asks {
    /// Options are procedures: whose cell claims this value?
    WhichProcedure {
        /// The row.
        attribute: AttributeId,
        /// The value that the key must claim.
        value: ValueId,
    },
    /// Options are values: which one does this procedure's cell claim?
    WhichValue {
        /// The procedure that is asked about.
        about: ProcedureId,
        /// The row.
        attribute: AttributeId,
    },
}

/// One option.
#[derive(Debug, Clone)]
pub struct Choosable {
    /// A procedure, a value, or `both`.
    pub id: OptionId,
    /// For a value: the procedure that it belongs to, which the feedback sets beside the one asked about.
    pub of: Option<ProcedureId>,
    /// One true sentence about this choice.
    pub why: Text,
}

impl Kind {
    /// The name used in content files.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::WhichOfTwo(_) => "which-of-two",
            Kind::OneOtherBoth(_) => "one-other-both",
            Kind::BestOfThree(_) => "best-of-three",
        }
    }

    /// The choice inside a kind that has one key.
    pub fn choice(&self) -> Option<&Choice> {
        match self {
            Kind::WhichOfTwo(choice) | Kind::OneOtherBoth(choice) | Kind::BestOfThree(choice) => {
                Some(choice)
            }
        }
    }
}
