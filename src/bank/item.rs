//! Questions as they are shipped: an item with everything its screens show.

use serde::{Deserialize, Serialize};

use crate::bank::diagram::Pictured;
use crate::bank::edition::{Index, Mention};
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
    /// The hard words in it.
    pub mentions: Vec<Mention>,
    /// The rows of the side-by-side table.
    pub rows: Vec<Index>,
    /// A question for the care team.
    pub ask: Text,
    /// Hard words in the stem, as places in the edition's terms.
    pub stem_terms: Vec<Index>,
    /// Hard words in the explanation.
    pub terms: Vec<Index>,
    /// The step of a drawing that shows what was asked for.
    pub picture: Option<Pictured>,
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
    /// Which picture shows it?
    WhichPicture(Choice),
    /// Two options are right, and the stem says so.
    ChooseTwo(Choose),
    /// Cards, one at a time, into two groups.
    SortCards(Sort),
    /// Treatments and values, one by one.
    MatchPairs(Match),
    /// The next step.
    WhatNext(Next),
    /// What could you ask? Every option is a good question; never scored.
    CouldAsk(Choice),
    /// Do our sources agree?
    DoSourcesAgree(Choice),
}

/// Options of which two are keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choose {
    /// The right options.
    pub keys: Vec<OptionId>,
    /// The options in the order shown.
    pub options: Vec<Choosable>,
}

/// Cards for two groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sort {
    /// What the two groups are called; a group's id is its place, `1` or `2`.
    pub groups: Vec<Text>,
    /// The cards in the order of the pile.
    pub cards: Vec<Card>,
}

/// Something that is placed: a card into a group, or a treatment beside a value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Its id.
    pub id: OptionId,
    /// What it shows.
    pub label: Label,
    /// Where it belongs: a group or a value.
    pub place: OptionId,
    /// One true sentence about it.
    pub why: Text,
    /// The hard words in it.
    pub mentions: Vec<Mention>,
}

/// Where something can be placed: a group or a value, with its words.
pub type Place = (OptionId, Text);

/// Treatments and the value of each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Match {
    /// The treatments in their fixed order.
    pub cards: Vec<Card>,
    /// The values to choose from, each with its text, in an order of their own.
    pub values: Vec<Place>,
}

/// The next step of a sequence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// The steps that are told.
    pub told: Vec<Text>,
    /// The steps to choose from.
    pub choice: Choice,
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
    /// The picture that is this option, where options are pictures.
    pub picture: Option<Pictured>,
    /// One true sentence about this choice.
    pub why: Text,
    /// The hard words in it.
    pub mentions: Vec<Mention>,
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
    /// The name used in content files and style sheets.
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

    /// The choice inside a kind with one key, or with none to be scored.
    pub fn choice(&self) -> Option<&Choice> {
        match self {
            Kind::WhichOfTwo(choice)
            | Kind::OneOtherBoth(choice)
            | Kind::BestOfThree(choice)
            | Kind::WhichPicture(choice)
            | Kind::CouldAsk(choice)
            | Kind::DoSourcesAgree(choice) => Some(choice),
            Kind::WhatNext(next) => Some(&next.choice),
            Kind::ChooseTwo(_) | Kind::SortCards(_) | Kind::MatchPairs(_) => None,
        }
    }

    /// What is placed in this kind, and where it can go.
    pub fn placing(&self) -> Option<(&[Card], Vec<Place>)> {
        match self {
            Kind::SortCards(sort) => {
                let groups = (1..).zip(&sort.groups);
                let places = groups
                    .map(|(place, text): (u8, &Text)| {
                        (place.to_string().as_str().into(), text.clone())
                    })
                    .collect();
                Some((&sort.cards, places))
            }
            Kind::MatchPairs(matching) => Some((&matching.cards, matching.values.clone())),
            _ => None,
        }
    }
}

impl Choice {
    /// The option of this id.
    pub fn option(&self, id: &OptionId) -> Option<&Choosable> {
        self.options.iter().find(|option| &option.id == id)
    }
}
