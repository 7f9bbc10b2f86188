//! What a reader can now tell apart, and what is worth another look. No grade, no count of points.

use crate::bank::edition::{Edition, Index};
use crate::quiz::questions::Marking;
use crate::quiz::round::Given;

/// Pairs, each in one of two lists, in the order in which they came.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Every first answer about these fitted.
    pub apart: Vec<Index>,
    /// At least one first answer about these did not fit, or was "I'm not sure".
    pub again: Vec<Index>,
}

/// Sums up a round.
pub fn summary(edition: &Edition, given: &[Given]) -> Summary {
    let mut summary = Summary::default();
    let mut pairs: Vec<Index> = Vec::new();
    for question in given.iter().filter_map(|g| edition.question(g.question)) {
        if !pairs.contains(&question.pair) {
            pairs.push(question.pair);
        }
    }
    for pair in pairs {
        let told_apart = given
            .iter()
            .filter(|g| edition.question(g.question).is_some_and(|q| q.pair == pair))
            .all(|g| matches!(g.first, Marking::Marked { right: true } | Marking::Open));
        if told_apart {
            summary.apart.push(pair);
        } else {
            summary.again.push(pair);
        }
    }
    summary
}
