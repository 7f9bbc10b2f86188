//! The first form of what is kept. Never change it: what it wrote is on people's devices.

use serde::{Deserialize, Serialize};

use crate::bank::id::{OptionId, QuestionId, Text};
use crate::quiz::questions::{Answer, Placed};
use crate::quiz::review::day::Day;
use crate::quiz::review::tries::{Outcome, Tries};
use crate::quiz::saved::kept::{Half, Kept, Place};
use crate::quiz::saved::stamped::Stamped;

/// The number of this form.
pub const VERSION: u16 = 1;

#[derive(Serialize, Deserialize)]
struct KeptV1 {
    erased: u32,
    tries: Vec<(QuestionId, Vec<(i32, u8)>)>,
    asks: Vec<(Vec<u8>, u32)>,
    order: (u32, Vec<Vec<u8>>),
    looks: (u32, Vec<u8>),
    rounds: Vec<(Text, u32, Option<HalfV1>)>,
}

#[derive(Serialize, Deserialize)]
struct HalfV1 {
    day: i32,
    questions: Vec<QuestionId>,
    guessed: Option<Vec<AnswerV1>>,
    given: Vec<(AnswerV1, AnswerV1)>,
    place: PlaceV1,
}

#[derive(Serialize, Deserialize)]
enum PlaceV1 {
    Asking(u16, Option<AnswerV1>),
    Hint(u16),
    Feedback(u16),
    Between,
}

#[derive(Serialize, Deserialize)]
enum AnswerV1 {
    Unsure,
    One(OptionId),
    Several(Vec<OptionId>),
    Placed(Vec<(OptionId, Option<OptionId>)>),
}

/// Writes it.
///
/// # Errors
/// When a list is longer than postcard can say, which none is.
pub fn encode(kept: &Kept) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(&KeptV1 {
        erased: kept.erased,
        tries: kept
            .tries
            .all()
            .map(|(question, days)| {
                let days = days.iter().map(|(day, outcome)| (day.0, code(*outcome)));
                (question.clone(), days.collect())
            })
            .collect(),
        asks: kept.asks.iter().map(|(ask, n)| (ask.clone(), *n)).collect(),
        order: (kept.order.set, kept.order.value.clone()),
        looks: (kept.looks.set, kept.looks.value.clone()),
        rounds: kept
            .rounds
            .iter()
            .map(|(address, half)| (address.clone(), half.set, half.value.as_ref().map(half_out)))
            .collect(),
    })
}

/// Reads it.
///
/// # Errors
/// When the bytes are not of this form.
pub fn decode(bytes: &[u8]) -> Result<Kept, postcard::Error> {
    let kept: KeptV1 = postcard::from_bytes(bytes)?;
    let mut tries = Tries::default();
    for (question, days) in kept.tries {
        for (day, outcome) in days {
            tries.add(question.clone(), Day(day), outcome_of(outcome));
        }
    }
    Ok(Kept {
        erased: kept.erased,
        tries,
        asks: kept.asks.into_iter().collect(),
        order: stamped(kept.order),
        looks: stamped(kept.looks),
        rounds: kept
            .rounds
            .into_iter()
            .map(|(address, set, half)| (address, stamped((set, half.map(half_in)))))
            .collect(),
    })
}

fn stamped<T>((set, value): (u32, T)) -> Stamped<T> {
    Stamped { set, value }
}

fn code(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Missed => 0,
        Outcome::Unsure => 1,
        Outcome::Known => 2,
    }
}

/// A number that nobody wrote counts as not known, so that the question comes again.
fn outcome_of(code: u8) -> Outcome {
    match code {
        1 => Outcome::Unsure,
        2 => Outcome::Known,
        _ => Outcome::Missed,
    }
}

fn half_out(half: &Half) -> HalfV1 {
    HalfV1 {
        day: half.day.0,
        questions: half.questions.clone(),
        guessed: half
            .guessed
            .as_ref()
            .map(|guessed| guessed.iter().map(answer_out).collect()),
        given: half
            .given
            .iter()
            .map(|(first, last)| (answer_out(first), answer_out(last)))
            .collect(),
        place: match &half.place {
            Place::Asking(step, answer) => PlaceV1::Asking(*step, answer.as_ref().map(answer_out)),
            Place::Hint(step) => PlaceV1::Hint(*step),
            Place::Feedback(step) => PlaceV1::Feedback(*step),
            Place::Between => PlaceV1::Between,
        },
    }
}

fn half_in(half: HalfV1) -> Half {
    Half {
        day: Day(half.day),
        questions: half.questions,
        guessed: half
            .guessed
            .map(|guessed| guessed.into_iter().map(answer_in).collect()),
        given: half
            .given
            .into_iter()
            .map(|(first, last)| (answer_in(first), answer_in(last)))
            .collect(),
        place: match half.place {
            PlaceV1::Asking(step, answer) => Place::Asking(step, answer.map(answer_in)),
            PlaceV1::Hint(step) => Place::Hint(step),
            PlaceV1::Feedback(step) => Place::Feedback(step),
            PlaceV1::Between => Place::Between,
        },
    }
}

fn answer_out(answer: &Answer) -> AnswerV1 {
    match answer {
        Answer::Unsure => AnswerV1::Unsure,
        Answer::One(id) => AnswerV1::One(id.clone()),
        Answer::Several(ids) => AnswerV1::Several(ids.clone()),
        Answer::Placed(placed) => AnswerV1::Placed(
            placed
                .iter()
                .map(|one| (one.card.clone(), one.place.clone()))
                .collect(),
        ),
    }
}

fn answer_in(answer: AnswerV1) -> Answer {
    match answer {
        AnswerV1::Unsure => Answer::Unsure,
        AnswerV1::One(id) => Answer::One(id),
        AnswerV1::Several(ids) => Answer::Several(ids),
        AnswerV1::Placed(placed) => Answer::Placed(
            placed
                .into_iter()
                .map(|(card, place)| Placed { card, place })
                .collect(),
        ),
    }
}
