//! Marking, one file a kind.

pub mod best_of_three;
mod one_key;
pub mod one_other_both;
pub mod which_of_two;

use serde::{Deserialize, Serialize};

use crate::bank::id::OptionId;
use crate::bank::item::{Kind, Question};

/// What a reader answered. Answers are compared by id, never by text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// "I'm not sure": never scored, always explained.
    Unsure,
    /// One option.
    One(OptionId),
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
        },
    }
}
