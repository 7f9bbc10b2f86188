//! Questions as they are shipped: an item with everything its screens show.

use serde::{Deserialize, Serialize};

use crate::bank::edition::Index;
use crate::bank::id::{OptionId, QuestionId, Text};

/// A question with everything its screens show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// 1 easy, 2 middle, 3 hard.
    pub difficulty: u8,
    /// The pair it trains.
    pub pair: Index,
    /// The question itself.
    pub stem: Text,
    /// The facts whose exact words are shown.
    pub facts: Vec<Index>,
    /// The explanation.
    pub why: Text,
    /// The rows of the side-by-side table.
    pub rows: Vec<Index>,
    /// A question for the care team.
    pub ask: Text,
    /// What kind it is.
    pub kind: Kind,
}

/// The kinds of question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// Which of these two?
    WhichOfTwo(Choice),
    /// One, the other, or both?
    OneOtherBoth(Choice),
    /// The best of three.
    BestOfThree(Choice),
}

/// Options of which one is the key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// The right option.
    pub key: OptionId,
    /// The options in the order shown; "I'm not sure" is always added last by the view.
    pub options: Vec<Choosable>,
    /// Emblems may be shown: they do not give the key away.
    pub art: bool,
    /// The value that was asked for, as a cell shows it.
    pub asked: Text,
}

/// One option.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choosable {
    /// Its id.
    pub id: OptionId,
    /// What it shows.
    pub label: Label,
    /// The two procedures that the feedback sets side by side when this option was chosen.
    pub beside: (Index, Index),
    /// One true sentence about this choice.
    pub why: Text,
}

/// What an option shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Label {
    /// A treatment's name and emblem.
    Procedure(Index),
    /// Two treatments: "Both".
    Both(Index, Index),
    /// A value in words.
    Words(Text),
}

impl Kind {
    /// The choice inside a kind that has one key.
    pub fn choice(&self) -> &Choice {
        match self {
            Kind::WhichOfTwo(choice) | Kind::OneOtherBoth(choice) | Kind::BestOfThree(choice) => {
                choice
            }
        }
    }
}

impl Choice {
    /// The option of this id.
    pub fn option(&self, id: &OptionId) -> Option<&Choosable> {
        self.options.iter().find(|option| &option.id == id)
    }
}
