//! What a move makes of a round.

use crate::bank::edition::Edition;
use crate::quiz::draw;
use crate::quiz::questions::{Answer, Marking, mark};
use crate::quiz::round::{Given, Guess, Move, Round, Stage};

impl Round {
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
            (Move::TryAgain, Stage::Hint { step }) => round.stage = Stage::asking(*step, None),
            (Move::ShowAnswer, Stage::Hint { step }) => {
                round.stage = Stage::Feedback { step: *step };
            }
            (Move::Continue, Stage::Between) => round.stage = Stage::asking(0, None),
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
                let first_try = self.take(
                    Given {
                        question: index,
                        answer: answer.clone(),
                        marking,
                        first: marking,
                        first_answer: answer.clone(),
                    },
                    step,
                );
                let hint = self.hints && first_try && marking == Marking::Marked { right: false };
                if self.guess == Guess::Now {
                    self.go_on(step);
                } else if hint {
                    self.stage = Stage::Hint { step };
                } else {
                    self.stage = Stage::Feedback { step };
                }
            }
        }
    }

    /// Going back and answering anew replaces what was given, and nothing that came after. What the first answer was
    /// worth stays. Returns whether this was the first.
    fn take(&mut self, given: Given, step: usize) -> bool {
        match self.given.get_mut(step) {
            Some(before) => {
                *before = Given {
                    first: before.first,
                    first_answer: before.first_answer.clone(),
                    ..given
                };
                false
            }
            None => {
                self.given.push(given);
                true
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
        } else if self.guess == Guess::Now {
            self.guess = Guess::Made(std::mem::take(&mut self.given));
            Stage::Between
        } else {
            Stage::End
        };
    }

    fn go_back(&mut self, stage: &Stage) {
        let asking = |given: Option<&Given>, step| {
            Stage::asking(step, given.map(|given| given.answer.clone()))
        };
        self.stage = match stage {
            Stage::Feedback { step } | Stage::Hint { step } => asking(self.given.get(*step), *step),
            Stage::Asking { step: 0, .. } | Stage::Between => return,
            Stage::Asking { step, .. } if self.guess == Guess::Now => {
                asking(self.given.get(step - 1), step - 1)
            }
            Stage::Asking { step, .. } => Stage::Feedback { step: step - 1 },
            Stage::End => Stage::Feedback {
                step: self.total.saturating_sub(1),
            },
        };
    }
}
