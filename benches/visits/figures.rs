//! All figures of a run.

use std::collections::BTreeMap;

use crate::comparison::Comparison;
use crate::condition::{CONDITIONS, Condition};
use crate::memory::Memory;
use crate::stats::{Sample, median, spread};
use crate::subject::{HAND, OURS, Subject};
use crate::taps::Ours;
use crate::visit::Visit;

/// Takes one figure out of a visit.
pub(crate) type Take = fn(&Visit) -> f64;

/// All figures of a run.
#[derive(Debug)]
pub(crate) struct Figures {
    /// How often each visit was made.
    pub(crate) rounds: usize,
    /// By subject and condition.
    pub(crate) visits: BTreeMap<(usize, Condition), Vec<Visit>>,
    /// Of the rivals: own work of each tap, and megabytes of heap after about twenty questions.
    pub(crate) others: BTreeMap<usize, (Vec<Sample>, f64)>,
    /// Of ours, as is all that follows.
    pub(crate) ours: Ours,
    pub(crate) memory: [Memory; 3],
    pub(crate) comparison: Comparison,
    /// Bytes of the heaviest page with a first question, and of everything that is kept for one language.
    pub(crate) heaviest: f64,
    pub(crate) whole: f64,
}

impl Figures {
    /// How far apart the middle half of the visits to the page written by hand lies: the middle over all conditions.
    pub(crate) fn noise(&self) -> f64 {
        let spreads: Vec<Sample> = CONDITIONS
            .iter()
            .map(|condition| spread(&self.of(HAND, *condition, |visit| visit.feedback)))
            .collect();
        median(&spreads)
    }

    /// The median of one figure of the visits.
    pub(crate) fn middle(&self, place: usize, condition: Condition, take: Take) -> f64 {
        median(&self.of(place, condition, take))
    }

    /// The names of all, and when the first answer of each has its feedback.
    pub(crate) fn feedback<'a>(
        &self,
        subjects: &'a [Subject],
        condition: Condition,
    ) -> Vec<(&'a str, f64)> {
        let places = subjects.iter().enumerate();
        places
            .map(|(place, subject)| {
                let time = self.middle(place, condition, |visit| visit.feedback);
                (subject.name, time)
            })
            .collect()
    }

    /// The worst of the medians of ours on both networks, with the processor slowed so many times.
    pub(crate) fn worst(&self, slowed: u8, take: Take) -> f64 {
        CONDITIONS
            .iter()
            .filter(|condition| condition.slowed == slowed)
            .map(|condition| self.middle(OURS, *condition, take))
            .max_by(f64::total_cmp)
            .expect("a condition")
    }

    /// What second visits of ours asked the network for, once each.
    pub(crate) fn asked_again(&self) -> Vec<&str> {
        let ours = self.visits.iter().filter(|((place, _), _)| *place == OURS);
        let mut asked: Vec<&str> = ours
            .flat_map(|(_, visits)| visits)
            .flat_map(|visit| &visit.again_asked)
            .map(String::as_str)
            .collect();
        asked.sort_unstable();
        asked.dedup();
        asked
    }

    fn of(&self, place: usize, condition: Condition, take: Take) -> Vec<Sample> {
        self.visits[&(place, condition)].iter().map(take).collect()
    }
}
