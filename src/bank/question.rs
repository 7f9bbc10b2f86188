//! Questions as their authors wrote them.
//!
//! Limits: plain data; what the table says of them is in `proof`.

use serde::Serialize;

use crate::bank::authoring::finding::Place;
use crate::bank::id::{
    AttributeId, FactId, OptionId, ProcedureId, QuestionId, SequenceId, Text, ValueId,
};

/// A question of any kind.
#[derive(Debug, Clone, Serialize)]
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
#[derive(Debug, Clone, Serialize)]
pub enum Kind {
    /// Which of these two?
    WhichOfTwo(Choice),
    /// One, the other, or both?
    OneOtherBoth(Choice),
    /// The best of three.
    BestOfThree(Choice),
    /// Which picture shows it?
    WhichPicture(Choice),
    /// A cell truly has two values.
    ChooseTwo(Choose),
    /// Cards, one at a time, into two groups.
    SortCards(Sort),
    /// Treatments and values, one by one.
    MatchPairs(Match),
    /// The next step of a sequence.
    WhatNext(Next),
    /// What could you ask? About a silent cell; never scored.
    CouldAsk(CouldAsk),
    /// Do our sources agree? The key is the state of the cell.
    DoSourcesAgree(Agree),
}

/// Two options are the keys.
#[derive(Debug, Clone, Serialize)]
pub struct Choose {
    /// The procedure that is asked about.
    pub about: ProcedureId,
    /// The row.
    pub attribute: AttributeId,
    /// The two right values.
    pub keys: Vec<OptionId>,
    /// All values.
    pub options: Vec<Choosable>,
}

/// Cards for two groups.
#[derive(Debug, Clone, Serialize)]
pub struct Sort {
    /// What the first group claims and the second does not: cards are procedures.
    /// Without it the groups are the two procedures of the pair, and cards are values.
    pub asks: Option<(AttributeId, ValueId)>,
    /// What the two groups are called.
    pub groups: Vec<Text>,
    /// The cards in the order of the pile.
    pub cards: Vec<Card>,
}

/// One card.
#[derive(Debug, Clone, Serialize)]
pub struct Card {
    /// A procedure or a value.
    pub id: OptionId,
    /// For a value: its row.
    pub attribute: Option<AttributeId>,
    /// The group it belongs to, 1 or 2.
    pub group: u8,
    /// One true sentence about it.
    pub why: Text,
}

/// Procedures and the value of each under one attribute.
#[derive(Debug, Clone, Serialize)]
pub struct Match {
    /// The row.
    pub attribute: AttributeId,
    /// Each procedure with its value.
    pub matches: Vec<Matched>,
}

/// One procedure with its value.
#[derive(Debug, Clone, Serialize)]
pub struct Matched {
    /// The fixed item.
    pub procedure: ProcedureId,
    /// Its partner.
    pub value: ValueId,
    /// One true sentence about the two.
    pub why: Text,
}

/// A step of a sequence.
#[derive(Debug, Clone, Serialize)]
pub struct Next {
    /// The sequence.
    pub sequence: SequenceId,
    /// How many steps are shown.
    pub after: u8,
    /// The right step.
    pub key: OptionId,
    /// Steps to choose from; each id is a fact.
    pub options: Vec<Choosable>,
}

/// Questions for the team about what our sources do not say.
#[derive(Debug, Clone, Serialize)]
pub struct CouldAsk {
    /// The procedure.
    pub about: ProcedureId,
    /// The silent row.
    pub attribute: AttributeId,
    /// Questions; each is a good one.
    pub options: Vec<Askable>,
}

/// A question for the team.
#[derive(Debug, Clone, Serialize)]
pub struct Askable {
    /// Its name.
    pub id: OptionId,
    /// The question.
    pub text: Text,
    /// What it may bring.
    pub why: Text,
}

/// What our sources say of one cell: `one-source`, `differ` or `silent`.
#[derive(Debug, Clone, Serialize)]
pub struct Agree {
    /// The procedure.
    pub about: ProcedureId,
    /// The row.
    pub attribute: AttributeId,
    /// The right one of the three.
    pub key: OptionId,
    /// The three, each with its sentence.
    pub options: Vec<Choosable>,
}

/// One option is the key.
#[derive(Debug, Clone, Serialize)]
pub struct Choice {
    /// What the table must say.
    pub asks: Asks,
    /// The right option.
    pub key: OptionId,
    /// All options but "I'm not sure", in the order shown.
    pub options: Vec<Choosable>,
}

/// What a choice asks of the table.
#[derive(Debug, Clone, Serialize)]
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
#[derive(Debug, Clone, Serialize)]
pub struct Choosable {
    /// A procedure, a value, or `both`.
    pub id: OptionId,
    /// For a value: the procedure that it belongs to, which the feedback sets beside the one asked about.
    pub of: Option<ProcedureId>,
    /// For a picture: the step that is shown, from 1.
    pub step: Option<u8>,
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
            Kind::WhichPicture(_) => "which-picture",
            Kind::ChooseTwo(_) => "choose-two",
            Kind::SortCards(_) => "sort-cards",
            Kind::MatchPairs(_) => "match-pairs",
            Kind::WhatNext(_) => "what-next",
            Kind::CouldAsk(_) => "could-ask",
            Kind::DoSourcesAgree(_) => "do-sources-agree",
        }
    }

    /// The choice inside a kind whose one key is claimed by the table.
    pub fn choice(&self) -> Option<&Choice> {
        match self {
            Kind::WhichOfTwo(choice)
            | Kind::OneOtherBoth(choice)
            | Kind::BestOfThree(choice)
            | Kind::WhichPicture(choice) => Some(choice),
            _ => None,
        }
    }

    /// Every sentence about an option, a card or a pair.
    pub fn whys(&self) -> Vec<&Text> {
        match self {
            Kind::WhichOfTwo(choice)
            | Kind::OneOtherBoth(choice)
            | Kind::BestOfThree(choice)
            | Kind::WhichPicture(choice) => choice.options.iter().map(|o| &o.why).collect(),
            Kind::ChooseTwo(choose) => choose.options.iter().map(|o| &o.why).collect(),
            Kind::SortCards(sort) => sort.cards.iter().map(|card| &card.why).collect(),
            Kind::MatchPairs(matching) => matching.matches.iter().map(|row| &row.why).collect(),
            Kind::WhatNext(next) => next.options.iter().map(|o| &o.why).collect(),
            Kind::CouldAsk(ask) => ask.options.iter().flat_map(|o| [&o.text, &o.why]).collect(),
            Kind::DoSourcesAgree(agree) => agree.options.iter().map(|o| &o.why).collect(),
        }
    }
}
