//! Which questions a round has: a fixed opening, then a seeded draw in which pairs take turns.

use crate::bank::edition::{Edition, Index};
use crate::bank::id::{ProcedureId, QuestionId};
use crate::bank::item::{Kind, Question};
use crate::bank::marks::Family;

/// What a round is about and how long it is. Each plan has its own address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// How many questions.
    pub length: Length,
    /// About what.
    pub topic: Topic,
}

/// How many questions a round has, where there are enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// A bite for the waiting room, complete in itself and safe to leave.
    Three,
    /// A longer round.
    Eight,
}

/// What a round is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// All pairs.
    Mixed,
    /// One pair.
    Pair(ProcedureId, ProcedureId),
    /// Every pair with this treatment.
    Procedure(ProcedureId),
    /// Every pair with a treatment that works in this way.
    Way(Family),
    /// One question, by its address.
    One(QuestionId),
    /// What is due for this reader, mixed with what is new.
    Today,
    /// What this reader did not know when it was last met.
    Missed,
    /// Anything.
    Surprise,
}

impl Topic {
    /// No page can be rendered at build: its questions depend on the reader, or there would be too many pages.
    pub fn is_drawn_late(&self) -> bool {
        !matches!(self, Topic::Mixed | Topic::Pair(..))
    }
}

impl Length {
    /// The number of questions.
    pub fn questions(self) -> usize {
        match self {
            Length::Three => 3,
            Length::Eight => 8,
        }
    }
}

/// The questions of a topic, in the order of the bank.
pub fn pool(edition: &Edition, topic: &Topic) -> Vec<Index> {
    let is = |index, id| edition.procedure(index).is_some_and(|p| &p.id == id);
    let works = |index, way| edition.procedure(index).is_some_and(|p| p.family == way);
    let wanted = |question: &Question| {
        let pair = edition.pair(question.pair);
        match topic {
            Topic::Mixed | Topic::Today | Topic::Missed | Topic::Surprise => true,
            Topic::One(id) => &question.id == id,
            Topic::Pair(first, second) => {
                pair.is_some_and(|pair| is(pair.first, first) && is(pair.second, second))
            }
            Topic::Procedure(id) => {
                pair.is_some_and(|pair| is(pair.first, id) || is(pair.second, id))
            }
            Topic::Way(way) => {
                pair.is_some_and(|pair| works(pair.first, *way) || works(pair.second, *way))
            }
        }
    };
    (0..)
        .zip(&edition.questions)
        .filter(|(_, question)| wanted(question))
        .map(|(index, _)| index)
        .collect()
}

/// How many questions the round of this plan has.
pub fn total(edition: &Edition, plan: &Plan) -> usize {
    pool(edition, &plan.topic)
        .len()
        .min(plan.length.questions())
}

/// The question that every round of this plan opens with, so that its page can be rendered at build:
/// a plain choice, the easiest, two cards rather than three, of the first pair.
/// Nothing when the topic has too few questions for a round.
pub fn opening(edition: &Edition, plan: &Plan) -> Option<Index> {
    let pool = pool(edition, &plan.topic);
    if pool.len() < Length::Three.questions() {
        return None;
    }
    pool.into_iter().min_by_key(|index| {
        edition.question(*index).map(|question| {
            let two = matches!(question.kind, Kind::WhichOfTwo(_));
            // Drawings would have to come before the first question.
            let picture = matches!(question.kind, Kind::WhichPicture(_));
            (
                question.kind.choice().is_none() || picture,
                question.difficulty,
                !two,
                question.pair,
            )
        })
    })
}

/// All questions of a round. The same plan and seed give the same round.
/// No question comes twice; the next one is of another pair and another kind where the pool allows.
pub fn draw(edition: &Edition, plan: &Plan, seed: u64) -> Vec<Index> {
    let mut rest = pool(edition, &plan.topic);
    shuffle(&mut rest, seed);
    let mut drawn: Vec<Index> = opening(edition, plan).into_iter().collect();
    rest.retain(|index| !drawn.contains(index));
    fill(edition, plan, &mut drawn, rest);
    drawn
}

/// All questions of a round without a fixed opening. Those that were `met` come only when the others are used up.
pub fn fresh(edition: &Edition, plan: &Plan, seed: u64, met: &[Index]) -> Vec<Index> {
    let mut all = pool(edition, &plan.topic);
    shuffle(&mut all, seed);
    let (known, new): (Vec<Index>, Vec<Index>) =
        all.into_iter().partition(|index| met.contains(index));
    let mut drawn = Vec::new();
    fill(edition, plan, &mut drawn, new);
    fill(edition, plan, &mut drawn, known);
    drawn
}

/// Draws from `rest` until the round is full, so that pairs and kinds take turns.
pub(super) fn fill(edition: &Edition, plan: &Plan, drawn: &mut Vec<Index>, mut rest: Vec<Index>) {
    while drawn.len() < plan.length.questions() && !rest.is_empty() {
        let next = (0..rest.len())
            .min_by_key(|place| rest.get(*place).map(|index| strain(edition, drawn, *index)));
        match next {
            Some(place) => drawn.push(rest.remove(place)),
            None => break,
        }
    }
}

/// How ill a question fits after those already drawn; the lowest is taken, the shuffle breaks ties.
fn strain(edition: &Edition, drawn: &[Index], next: Index) -> usize {
    let Some(question) = edition.question(next) else {
        return usize::MAX;
    };
    let before = |index: &Index| edition.question(*index);
    let of_pair = drawn
        .iter()
        .filter_map(before)
        .filter(|q| q.pair == question.pair)
        .count();
    let last = drawn.last().and_then(before);
    let same_pair = usize::from(last.is_some_and(|q| q.pair == question.pair));
    let same_kind = usize::from(last.is_some_and(|q| same_kind(q, question)));
    // A pair that has just been asked is worst (interleaving), then one asked before, then the same kind again.
    same_pair * 8
        + of_pair * 4
        + same_kind * 2
        + usize::from(question.difficulty > 2 && drawn.len() < 2)
}

fn same_kind(a: &Question, b: &Question) -> bool {
    std::mem::discriminant(&a.kind) == std::mem::discriminant(&b.kind)
}

/// Fisher-Yates with SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
/// `u64` throughout, since `usize` differs between the tablet and the build.
pub(super) fn shuffle(items: &mut [Index], seed: u64) {
    let mut state = seed;
    let mut next = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    };
    for (end, bound) in (1..items.len()).rev().zip((2..=items.len() as u64).rev()) {
        let pick = usize::try_from(next() % bound).unwrap_or_default();
        items.swap(end, pick);
    }
}
