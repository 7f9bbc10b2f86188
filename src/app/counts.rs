//! Which questions are missed most on this tablet: two totals for each question and nothing else.
//!
//! No time, no order, no person. Totals are added when a visit is wiped, all at once, and are not shown under ten.

use std::collections::BTreeMap;

use crate::bank::edition::Edition;
use crate::bank::id::QuestionId;
use crate::quiz::questions::Marking;
use crate::quiz::round::Given;

/// Fewer answers than this could be one person's.
pub const LEAST: u32 = 10;

/// How often a question was answered, and how often it was missed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// All answers.
    pub asked: u32,
    /// Answers that did not fit, and "I'm not sure".
    pub missed: u32,
}

/// All totals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts(BTreeMap<String, Count>);

impl Counts {
    /// Adds what somebody answered. Questions without a right answer are not counted.
    pub fn add(&mut self, question: &QuestionId, marking: Marking) {
        let missed = match marking {
            Marking::Marked { right } => !right,
            Marking::Unsure => true,
            Marking::Incomplete | Marking::Open => return,
        };
        let count = self.0.entry(question.to_string()).or_default();
        count.asked = count.asked.saturating_add(1);
        count.missed = count.missed.saturating_add(u32::from(missed));
    }

    /// Adds the answers of a visit.
    pub fn add_all(&mut self, edition: &Edition, given: &[Given]) {
        for given in given {
            if let Some(question) = edition.question(given.question) {
                self.add(&question.id, given.marking);
            }
        }
    }

    /// Nothing was counted.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What may be shown: questions that there still are, asked ten times or more, the most missed first.
    pub fn shown<'a>(&self, edition: &'a Edition) -> Vec<(&'a str, Count)> {
        let mut shown: Vec<(&str, Count)> = edition
            .questions
            .iter()
            .filter_map(|question| Some((&*question.stem, *self.0.get(question.id.as_str())?)))
            .filter(|(_, count)| count.asked >= LEAST && count.missed > 0)
            .collect();
        // By share: missed / asked, without fractions.
        shown.sort_by(|(_, a), (_, b)| {
            let share = |x: &Count, y: &Count| u64::from(x.missed) * u64::from(y.asked);
            share(b, a).cmp(&share(a, b))
        });
        shown
    }

    /// One line a question: its id, answers, misses.
    pub fn write(&self) -> String {
        let lines = self.0.iter();
        lines
            .map(|(id, count)| format!("{id} {} {}\n", count.asked, count.missed))
            .collect()
    }

    /// Reads what `write` wrote. A damaged line is left out: a count is worth nothing that may be wrong.
    pub fn read(text: &str) -> Self {
        let line = |line: &str| {
            let mut parts = line.split(' ');
            let id = parts.next()?.to_owned();
            let asked: u32 = parts.next()?.parse().ok()?;
            let missed: u32 = parts.next()?.parse().ok()?;
            let whole = parts.next().is_none() && missed <= asked && !id.is_empty();
            whole.then_some((id, Count { asked, missed }))
        };
        Self(text.lines().filter_map(line).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Counts};
    use crate::quiz::questions::Marking;

    fn some() -> Counts {
        let mut counts = Counts::default();
        for marking in [
            Marking::Marked { right: true },
            Marking::Marked { right: false },
            Marking::Unsure,
            Marking::Open,
            Marking::Incomplete,
        ] {
            counts.add(&"php-hai-pump".into(), marking);
        }
        counts
    }

    #[test]
    fn counts_what_has_a_right_answer() {
        let count = some().0["php-hai-pump"];
        assert_eq!(
            count,
            Count {
                asked: 3,
                missed: 2
            }
        );
    }

    #[test]
    fn is_read_as_it_was_written_and_damage_is_left_out() {
        assert_eq!(Counts::read(&some().write()), some());
        for damaged in ["a", "a 1", "a 1 2", "a x 1", " 1 1", "a 1 1 1", "a -1 0"] {
            assert_eq!(Counts::read(damaged), Counts::default(), "{damaged}");
        }
        let whole = some().write();
        for end in 0..whole.len() {
            let cut = String::from_utf8_lossy(&whole.as_bytes()[..end]);
            for count in Counts::read(&cut).0.values() {
                assert!(count.missed <= count.asked);
            }
        }
    }
}
