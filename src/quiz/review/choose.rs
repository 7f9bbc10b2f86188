//! Which questions are worth a look: what is due, what was missed, what is new.

use crate::bank::edition::{Edition, Index};
use crate::quiz::draw::{self, Plan, Topic};
use crate::quiz::review::day::Day;
use crate::quiz::review::memory::{Memory, memory};
use crate::quiz::review::standing::is_scored;
use crate::quiz::review::tries::{Outcome, Tries};
use crate::quiz::sorted::in_order;

/// The questions that are due, those that have waited longest first.
pub fn due(edition: &Edition, tries: &Tries, today: Day) -> Vec<Index> {
    let due = met(edition, tries, today).filter(|(_, memory)| memory.is_due(today));
    // Those of one day come in the order of the bank.
    let due = in_order(due, |(_, memory)| memory.due);
    due.into_iter().map(|(index, _)| index).collect()
}

/// The questions that were not known when they were last met.
pub fn missed(edition: &Edition, tries: &Tries, today: Day) -> Vec<Index> {
    met(edition, tries, today)
        .filter(|(_, memory)| memory.last != Outcome::Known)
        .map(|(index, _)| index)
        .collect()
}

/// The pairs of these questions, each once, in their order.
pub fn pairs(edition: &Edition, questions: &[Index]) -> Vec<Index> {
    let mut pairs = Vec::new();
    for question in questions
        .iter()
        .filter_map(|index| edition.question(*index))
    {
        if !pairs.contains(&question.pair) {
            pairs.push(question.pair);
        }
    }
    pairs
}

/// The questions of a round that depends on what was tried before. The same arguments give the same round.
/// Pairs take turns, so that what is new and what is due are mixed.
pub fn questions(
    edition: &Edition,
    plan: &Plan,
    tries: &Tries,
    today: Day,
    seed: u64,
) -> Vec<Index> {
    let size = plan.length.questions();
    let shuffled = |mut questions: Vec<Index>| {
        draw::shuffle(&mut questions, seed);
        questions
    };
    match &plan.topic {
        Topic::Today => in_turns(
            edition,
            shuffled(for_today(edition, tries, today, seed, size)),
        ),
        Topic::Missed => {
            let mut missed = shuffled(missed(edition, tries, today));
            missed.truncate(size);
            in_turns(edition, missed)
        }
        topic => {
            // What was met today waits until nothing else is left.
            let pool = shuffled(draw::pool(edition, topic));
            let (today, other): (Vec<Index>, Vec<Index>) = pool.into_iter().partition(|index| {
                edition.question(*index).is_some_and(|question| {
                    tries
                        .of(&question.id)
                        .is_some_and(|days| days.get(&today).is_some())
                })
            });
            let mut drawn = Vec::new();
            draw::fill(edition, plan, &mut drawn, other);
            draw::fill(edition, plan, &mut drawn, today);
            drawn
        }
    }
}

/// The same questions so that no pair comes twice in a row where that can be: the next one is of the pair that has
/// most left, but not of the last.
fn in_turns(edition: &Edition, mut rest: Vec<Index>) -> Vec<Index> {
    let pair = |index: &Index| edition.question(*index).map(|question| question.pair);
    let mut turns: Vec<Index> = Vec::new();
    while !rest.is_empty() {
        let last = turns.last().and_then(pair);
        let left = |index: &Index| {
            rest.iter()
                .filter(|other| pair(other) == pair(index))
                .count()
        };
        let next = rest
            .iter()
            .enumerate()
            .min_by_key(|(_, index)| (pair(index) == last, std::cmp::Reverse(left(index))))
            .map(|(place, _)| place);
        match next {
            Some(place) => turns.push(rest.remove(place)),
            None => break,
        }
    }
    turns
}

/// At most three quarters of a round is due, so that something new comes along; all of it is new when nothing is due.
fn for_today(edition: &Edition, tries: &Tries, today: Day, seed: u64, size: usize) -> Vec<Index> {
    let mut chosen = due(edition, tries, today);
    let mut fresh = unmet(edition, tries);
    let room = if fresh.is_empty() { size } else { size * 3 / 4 };
    chosen.truncate(room);
    draw::shuffle(&mut fresh, seed);
    let near = pairs(edition, &chosen);
    // New questions come first from the pairs that are looked at anyway, then the easy ones.
    fresh = in_order(fresh, |index| {
        edition
            .question(*index)
            .map(|question| (!near.contains(&question.pair), question.difficulty))
    });
    // Of each pair one, then of each pair another one.
    while chosen.len() < size && !fresh.is_empty() {
        let mut taken = Vec::new();
        let (next, later) = fresh.into_iter().partition(|index| {
            edition.question(*index).is_some_and(|question| {
                let is_first = !taken.contains(&question.pair);
                taken.push(question.pair);
                is_first
            })
        });
        fresh = later;
        let room = size.saturating_sub(chosen.len());
        let next: Vec<Index> = next;
        chosen.extend(next.into_iter().take(room));
    }
    chosen
}

fn met<'a>(
    edition: &'a Edition,
    tries: &'a Tries,
    today: Day,
) -> impl Iterator<Item = (Index, Memory)> + 'a {
    (0..)
        .zip(&edition.questions)
        .filter(|(_, question)| is_scored(question))
        .filter_map(move |(index, question)| Some((index, memory(tries.of(&question.id)?, today)?)))
}

fn unmet(edition: &Edition, tries: &Tries) -> Vec<Index> {
    (0..)
        .zip(&edition.questions)
        .filter(|(_, question)| is_scored(question) && tries.of(&question.id).is_none())
        .map(|(index, _)| index)
        .collect()
}
