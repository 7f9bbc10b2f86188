//! Marking, one file a kind.

pub mod best_of_three;
pub mod choose_two;
pub mod could_ask;
pub mod do_sources_agree;
pub mod match_pairs;
mod one_key;
pub mod one_other_both;
pub mod placing;
pub mod sort_cards;
pub mod what_next;
pub mod which_of_two;
pub mod which_picture;

use serde::{Deserialize, Serialize};

use crate::bank::id::OptionId;
use crate::bank::item::{Kind, Question};

/// What a reader answered. Answers are compared by id, never by text.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Answer {
    /// "I'm not sure": never scored, always explained.
    Unsure,
    /// One option.
    One(OptionId),
    /// Several options, in the order in which they were chosen.
    Several(Vec<OptionId>),
    /// Cards or treatments, each with its place, in the order in which they were placed.
    Placed(Vec<Placed>),
}

/// Where a reader put something.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Placed {
    /// The card or treatment.
    pub card: OptionId,
    /// The group or value; none when it was skipped.
    pub place: Option<OptionId>,
}

/// What an answer is worth: three outcomes, and "incomplete" is not "wrong".
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Marking {
    /// Not yet an attempt; the reader is asked again and loses nothing.
    Incomplete,
    /// An attempt.
    Marked {
        /// Whether it fits the key.
        right: bool,
    },
    /// "I'm not sure".
    Unsure,
    /// Every choice is a good one: never scored.
    Open,
}

/// Marks an answer. An option that the question does not have is incomplete, not wrong.
pub fn mark(question: &Question, answer: Option<&Answer>) -> Marking {
    match answer {
        None => Marking::Incomplete,
        Some(Answer::Unsure) => Marking::Unsure,
        Some(answer) => match &question.kind {
            Kind::WhichOfTwo(choice) => which_of_two::mark(choice, answer),
            Kind::OneOtherBoth(choice) => one_other_both::mark(choice, answer),
            Kind::BestOfThree(choice) => best_of_three::mark(choice, answer),
            Kind::WhichPicture(choice) => which_picture::mark(choice, answer),
            Kind::ChooseTwo(choose) => choose_two::mark(choose, answer),
            Kind::SortCards(sort) => sort_cards::mark(sort, answer),
            Kind::MatchPairs(matching) => match_pairs::mark(matching, answer),
            Kind::WhatNext(next) => what_next::mark(next, answer),
            Kind::CouldAsk(choice) => could_ask::mark(choice, answer),
            Kind::DoSourcesAgree(choice) => do_sources_agree::mark(choice, answer),
        },
    }
}
