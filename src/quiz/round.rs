//! A round of questions, from the opening to the last screen.

use crate::bank::edition::{Edition, Index};
use crate::bank::item::{Card, Question};
use crate::quiz::draw::{self, Plan};
use crate::quiz::questions::{Answer, Marking, mark, placing};

/// Where a reader is in a round, and what was answered so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// What it is about.
    pub plan: Plan,
    /// How many questions it has. Known before the draw, since it stands on the prerendered page.
    pub total: usize,
    questions: Vec<Index>,
    given: Vec<Given>,
    stage: Stage,
}

/// The answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The question.
    pub question: Index,
    /// The answer.
    pub answer: Answer,
    /// What it was worth.
    pub marking: Marking,
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
        })
    }

    /// A round that was not rendered at build, so all of it is drawn at once: questions that were not met yet come
    /// first. Nothing when the topic has no questions.
    pub fn fresh(edition: &Edition, plan: Plan, seed: u64, met: &[Index]) -> Option<Self> {
        draw::opening(edition, &plan)?;
        let questions = draw::fresh(edition, &plan, seed, met);
        Some(Self {
            total: questions.len(),
            plan,
            questions,
            given: Vec::new(),
            stage: Stage::asking(0, None),
        })
    }

    /// The screen.
    pub fn stage(&self) -> &Stage {
        &self.stage
    }

    /// The answers so far, in order.
    pub fn given(&self) -> &[Given] {
        &self.given
    }

    /// The question on the screen, asked or explained.
    pub fn question<'a>(&self, edition: &'a Edition) -> Option<&'a Question> {
        let step = match self.stage {
            Stage::Asking { step, .. } | Stage::Feedback { step } => step,
            Stage::End => return None,
        };
        edition.question(*self.questions.get(step)?)
    }

    /// The answer that is being explained.
    pub fn explained(&self) -> Option<&Given> {
        match self.stage {
            Stage::Feedback { step } => self.given.get(step),
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

    /// The round after a move. A move that does not fit the screen changes nothing.
    pub fn apply(&self, edition: &Edition, next: &Move) -> Self {
        let mut round = self.clone();
        match (next, &self.stage) {
            (Move::Draw { seed }, _) if self.questions.len() < self.total => {
                round.questions = draw::draw(edition, &self.plan, *seed);
            }
            (Move::Choose(answer), Stage::Asking { step, .. }) => {
                round.stage = Stage::asking(*step, Some(answer.clone()));
            }
            (
                Move::Check,
                Stage::Asking {
                    step,
                    answer,
                    nudges,
                },
            ) => {
                round.check(edition, *step, answer.as_ref(), *nudges);
            }
            (Move::Continue, Stage::Feedback { step }) => round.go_on(*step),
            (Move::Back, stage) => round.go_back(stage),
            _ => {}
        }
        round
    }

    fn check(&mut self, edition: &Edition, step: usize, answer: Option<&Answer>, nudges: u8) {
        let Some(index) = self.questions.get(step).copied() else {
            return;
        };
        let Some(question) = edition.question(index) else {
            return;
        };
        match (mark(question, answer), answer) {
            (Marking::Incomplete, _) | (_, None) => {
                self.stage = Stage::Asking {
                    step,
                    answer: answer.cloned(),
                    nudges: nudges.saturating_add(1),
                };
            }
            (marking, Some(answer)) => {
                // Going back and answering anew replaces what was given, and nothing that came after.
                let given = Given {
                    question: index,
                    answer: answer.clone(),
                    marking,
                };
                match self.given.get_mut(step) {
                    Some(before) => *before = given,
                    None => self.given.push(given),
                }
                self.stage = Stage::Feedback { step };
            }
        }
    }

    fn go_on(&mut self, step: usize) {
        let next = step + 1;
        self.stage = if next < self.total && next < self.questions.len() {
            let answer = self.given.get(next).map(|given| given.answer.clone());
            Stage::asking(next, answer)
        } else if next < self.total {
            // The rest is not drawn yet: stay, so that nothing is lost.
            Stage::Feedback { step }
        } else {
            Stage::End
        };
    }

    fn go_back(&mut self, stage: &Stage) {
        let asking = |given: Option<&Given>, step| {
            Stage::asking(step, given.map(|given| given.answer.clone()))
        };
        self.stage = match stage {
            Stage::Feedback { step } => asking(self.given.get(*step), *step),
            Stage::Asking { step: 0, .. } => return,
            Stage::Asking { step, .. } => Stage::Feedback { step: step - 1 },
            Stage::End => Stage::Feedback {
                step: self.total.saturating_sub(1),
            },
        };
    }
}

impl Stage {
    fn asking(step: usize, answer: Option<Answer>) -> Self {
        Stage::Asking {
            step,
            answer,
            nudges: 0,
        }
    }
}
