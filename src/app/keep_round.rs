//! Rounds as they are kept: what was answered first, and where a round stands.

use crate::app::keep::permit;
use crate::app::place::Place as Where;
use crate::app::route::{self, Route};
use crate::app::store::Store;
use crate::bank::edition::{Edition, Index};
use crate::quiz::questions::{Answer, Marking, mark};
use crate::quiz::review::choose;
use crate::quiz::review::tries::Outcome;
use crate::quiz::round::{Given, Guess, Round, Stage};
use crate::quiz::saved::kept::{Half, Kept, Place};

impl Store {
    /// Records the first answers that were given with the last action.
    pub(crate) fn keep_answers(&self, before: &Store, kept: &mut Kept) {
        let Some(round) = &self.round else { return };
        let made = |round: &Round| -> usize {
            let guessed = match round.guess() {
                Guess::Made(guessed) => guessed.len(),
                Guess::None | Guess::Now => 0,
            };
            guessed + round.given().len()
        };
        let known = before
            .round
            .as_ref()
            .filter(|_| before.route == self.route)
            .map_or(0, made);
        if made(round) <= known {
            return;
        }
        let last = match (round.guess(), round.given().last()) {
            (_, Some(last)) => Some(last),
            (Guess::Made(guessed), None) => guessed.last(),
            _ => None,
        };
        let found = last.and_then(|given| {
            let outcome = Outcome::of(given.first)?;
            Some((self.edition.question(given.question)?, outcome))
        });
        if let Some((question, outcome)) = found {
            kept.tries.record(&question.id, self.keeping.today, outcome);
        }
    }

    /// Keeps where the round stands; one that is over is no longer kept.
    pub(crate) fn keep_rounds(&self, before: &Store, kept: &mut Kept) {
        let Some(round) = &self.round else { return };
        let address = route::path(&self.route);
        let fresh = before.route != self.route || before.round.is_none();
        if round.is_untouched() && fresh {
            return;
        }
        let half = half(&self.edition, round).map(|half| Half {
            day: self.keeping.today,
            ..half
        });
        let rounds = &mut kept.rounds;
        if half.is_some() || rounds.get(address.as_str()).is_some() {
            rounds.change(&address.as_str().into(), |kept| {
                kept.put(half);
            });
        }
    }

    /// A page that was loaded anew in the middle of a round of today shows it where it stood; at the reader's wish an
    /// older one too.
    pub(crate) fn resume(&mut self, wished: bool) {
        let untouched = self.round.as_ref().is_none_or(Round::is_untouched);
        let address = route::path(&self.route);
        let half = self.keeping.kept.rounds.get(address.as_str());
        let half = half.and_then(|half| half.value.clone());
        if let (true, Some(half)) = (untouched, half)
            && (wished || half.day == self.keeping.today)
        {
            self.go_on_with(&half);
        }
    }

    /// Goes on with a round that is kept.
    pub(crate) fn go_on_with(&mut self, half: &Half) {
        let (Route::Round(plan) | Route::Guess(plan)) = &self.route else {
            return;
        };
        let fresh = self.of(plan.clone(), ids(&self.edition, half));
        if let Some(round) = fresh.and_then(|round| restored(&self.edition, round, half)) {
            self.round = Some(round);
        }
    }

    /// Draws a round that depends on the reader, once it is known what was learned before.
    pub(crate) fn begin_late(&mut self, seed: u64) {
        let (Route::Round(plan) | Route::Guess(plan)) = &self.route else {
            return;
        };
        let late = plan.topic.is_drawn_late() || matches!(self.route, Route::Guess(_));
        if self.round.is_some() || !late || !self.knows() {
            return;
        }
        let tries = &self.keeping.kept.tries;
        let today = self.keeping.today;
        let questions = choose::questions(&self.edition, plan, tries, today, seed);
        self.round = self.of(plan.clone(), Some(questions));
    }

    /// It is known what was learned before; in a waiting room that is nothing.
    pub fn knows(&self) -> bool {
        self.keeping.is_ready() || permit(self.place).is_none()
    }

    /// A round of these questions, as this place has it.
    fn of(&self, plan: crate::quiz::draw::Plan, questions: Option<Vec<Index>>) -> Option<Round> {
        let round = Round::of(plan, questions?)?;
        let round = match self.place {
            Where::Home => round.with_hints(),
            Where::WaitingRoom => round,
        };
        Some(match self.route {
            Route::Guess(_) => round.with_guess(),
            _ => round,
        })
    }
}

/// Every question of a kept round; nothing when one is gone.
fn ids(edition: &Edition, half: &Half) -> Option<Vec<Index>> {
    half.questions
        .iter()
        .map(|id| {
            (0..)
                .zip(&edition.questions)
                .find(|(_, question)| &question.id == id)
                .map(|(index, _)| index)
        })
        .collect()
}

fn half(edition: &Edition, round: &Round) -> Option<Half> {
    let step = |step: &usize| u16::try_from(*step).unwrap_or_default();
    let place = match round.stage() {
        Stage::End => return None,
        Stage::Asking {
            step: at, answer, ..
        } => Place::Asking(step(at), answer.clone()),
        Stage::Hint { step: at } => Place::Hint(step(at)),
        Stage::Feedback { step: at } => Place::Feedback(step(at)),
        Stage::Between => Place::Between,
    };
    let questions = round.questions().iter();
    let questions: Option<Vec<_>> = questions
        .map(|index| Some(edition.question(*index)?.id.clone()))
        .collect();
    Some(Half {
        day: Default::default(),
        questions: questions.filter(|questions| questions.len() == round.total)?,
        guessed: match round.guess() {
            Guess::None => None,
            Guess::Now => Some(Vec::new()),
            Guess::Made(made) => Some(made.iter().map(|given| given.answer.clone()).collect()),
        },
        given: round
            .given()
            .iter()
            .map(|given| (given.first_answer.clone(), given.answer.clone()))
            .collect(),
        place,
    })
}

fn restored(edition: &Edition, round: Round, half: &Half) -> Option<Round> {
    let questions = round.questions().to_vec();
    let given = |(index, (first, last)): (&Index, &(Answer, Answer))| {
        let question = edition.question(*index)?;
        let (first_marking, marking) = (mark(question, Some(first)), mark(question, Some(last)));
        // An answer that the question no longer knows is no answer.
        let whole = first_marking != Marking::Incomplete && marking != Marking::Incomplete;
        whole.then(|| Given {
            question: *index,
            answer: last.clone(),
            marking,
            first: first_marking,
            first_answer: first.clone(),
        })
    };
    let all: Option<Vec<Given>> = questions.iter().zip(&half.given).map(given).collect();
    let guess = match &half.guessed {
        None => Guess::None,
        Some(guessed) if guessed.is_empty() => Guess::Now,
        Some(guessed) => {
            let twice = guessed
                .iter()
                .map(|answer| (answer.clone(), answer.clone()));
            let twice: Vec<_> = twice.collect();
            Guess::Made(
                questions
                    .iter()
                    .zip(&twice)
                    .map(given)
                    .collect::<Option<_>>()?,
            )
        }
    };
    let stage = match &half.place {
        Place::Asking(step, answer) => Stage::asking(usize::from(*step), answer.clone()),
        Place::Hint(step) => Stage::Hint {
            step: usize::from(*step),
        },
        Place::Feedback(step) => Stage::Feedback {
            step: usize::from(*step),
        },
        Place::Between => Stage::Between,
    };
    Some(round.at(all?, guess, stage))
}
