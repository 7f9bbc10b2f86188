//! A round of questions, from the opening to the last screen.

use crate::bank::edition::{Edition, Index};
use crate::bank::item::{Card, Question};
use crate::quiz::draw::{self, Plan};
use crate::quiz::questions::{Answer, Marking, placing};

/// Where a reader is in a round, and what was answered so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// What it is about.
    pub plan: Plan,
    /// How many questions it has. Known before the draw, since it stands on the prerendered page.
    pub total: usize,
    pub(super) questions: Vec<Index>,
    pub(super) given: Vec<Given>,
    pub(super) stage: Stage,
    /// At home a wrong answer may be tried again, with a hint.
    pub(super) hints: bool,
    pub(super) guess: Guess,
}

/// The answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The question.
    pub question: Index,
    /// The last answer.
    pub answer: Answer,
    /// What it was worth.
    pub marking: Marking,
    /// What the first answer was worth: the one that counts.
    pub first: Marking,
    /// The first answer.
    pub first_answer: Answer,
}

/// A first guess at the same questions, before anything was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Guess {
    /// There is none.
    #[default]
    None,
    /// The questions are guessed at, without an explanation.
    Now,
    /// It is over.
    Made(Vec<Given>),
}

/// The screen of a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stage {
    /// A question is open.
    Asking {
        /// Its place in the round, from 0.
        step: usize,
        /// What is chosen so far; choosing alone reveals nothing.
        answer: Option<Answer>,
        /// How often *Check* was pressed with nothing chosen: each time the reader is led to the message.
        nudges: u8,
    },
    /// The answer did not fit: a hint, before the explanation.
    Hint {
        /// Its place in the round, from 0.
        step: usize,
    },
    /// The guesses are over; the same questions come again.
    Between,
    /// An answer is explained.
    Feedback {
        /// Its place in the round, from 0.
        step: usize,
    },
    /// The round is over.
    End,
}

/// What a reader does in a round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// Draws the questions after the opening.
    Draw {
        /// Chance, from outside.
        seed: u64,
    },
    /// Chooses without submitting.
    Choose(Answer),
    /// Asks for the marking.
    Check,
    /// After the hint: asks the same question again.
    TryAgain,
    /// After the hint: asks for the explanation.
    ShowAnswer,
    /// Leaves the explanation.
    Continue,
    /// Goes one screen back.
    Back,
}

impl Round {
    /// Opens a round with its fixed first question. Nothing when the topic has no questions.
    pub fn open(edition: &Edition, plan: Plan) -> Option<Self> {
        let opening = draw::opening(edition, &plan)?;
        Some(Self {
            total: draw::total(edition, &plan),
            plan,
            questions: vec![opening],
            given: Vec::new(),
            stage: Stage::asking(0, None),
            hints: false,
            guess: Guess::None,
        })
    }

    /// A round of these questions. Nothing when there are none.
    pub fn of(plan: Plan, questions: Vec<Index>) -> Option<Self> {
        (!questions.is_empty()).then_some(Self {
            total: questions.len(),
            plan,
            questions,
            given: Vec::new(),
            stage: Stage::asking(0, None),
            hints: false,
            guess: Guess::None,
        })
    }

    /// A round that was not rendered at build, so all of it is drawn at once: questions that were not met yet come
    /// first. Nothing when the topic has no questions.
    pub fn fresh(edition: &Edition, plan: Plan, seed: u64, met: &[Index]) -> Option<Self> {
        draw::opening(edition, &plan)?;
        let questions = draw::fresh(edition, &plan, seed, met);
        Self::of(plan, questions)
    }

    /// The same round, with a hint and a second try after a first answer that does not fit.
    pub fn with_hints(self) -> Self {
        Self {
            hints: true,
            ..self
        }
    }

    /// The same round, with a first guess at its questions.
    pub fn with_guess(self) -> Self {
        Self {
            guess: Guess::Now,
            ..self
        }
    }

    /// The screen.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The answers so far, in order.
    pub fn given(&self) -> &[Given] {
        &self.given
    }

    /// The first guess.
    pub fn guess(&self) -> &Guess {
        &self.guess
    }

    /// Its questions, as far as they are drawn.
    pub fn questions(&self) -> &[Index] {
        &self.questions
    }

    /// Whether a reader has done anything in it.
    pub fn is_untouched(&self) -> bool {
        let fresh = matches!(
            &self.stage,
            Stage::Asking {
                step: 0,
                answer: None,
                nudges: 0,
            }
        );
        fresh && self.given.is_empty() && !matches!(self.guess, Guess::Made(_))
    }

    /// The same round at another place. Where that place does not fit, the round stays as it is.
    pub fn at(self, given: Vec<Given>, guess: Guess, stage: Stage) -> Self {
        let fits = match &stage {
            Stage::Asking { step, .. } => *step < self.questions.len() && *step <= given.len(),
            Stage::Hint { step } | Stage::Feedback { step } => *step < given.len(),
            Stage::Between => matches!(guess, Guess::Made(_)),
            Stage::End => given.len() == self.questions.len(),
        };
        if !fits || given.len() > self.questions.len() {
            return self;
        }
        Self {
            total: self.questions.len(),
            given,
            guess,
            stage,
            ..self
        }
    }

    /// The question on the screen, asked or explained.
    pub fn question<'a>(&self, edition: &'a Edition) -> Option<&'a Question> {
        let step = match self.stage {
            Stage::Asking { step, .. } | Stage::Hint { step } | Stage::Feedback { step } => step,
            Stage::Between | Stage::End => return None,
        };
        edition.question(*self.questions.get(step)?)
    }

    /// The answer that is being explained, or hinted at.
    pub fn explained(&self) -> Option<&Given> {
        match self.stage {
            Stage::Feedback { step } | Stage::Hint { step } => self.given.get(step),
            _ => None,
        }
    }

    /// Whether cards are placed one by one here, and what comes next: a card, or nothing when all are placed.
    pub fn placing<'a>(&self, edition: &'a Edition) -> Option<Option<&'a Card>> {
        let Stage::Asking { answer, .. } = &self.stage else {
            return None;
        };
        let (cards, _) = self.question(edition)?.kind.placing()?;
        Some(placing::next(cards, answer.as_ref()))
    }
}

impl Stage {
    /// A question that is open.
    pub fn asking(step: usize, answer: Option<Answer>) -> Self {
        Stage::Asking {
            step,
            answer,
            nudges: 0,
        }
    }
}
