//! All figures of a run, and the page of the docs that shows them.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::Samples;
use crate::bytes::Bytes;
use crate::condition::{CONDITIONS, Condition};
use crate::later::Later;
use crate::stats::{median, quantile, spread};
use crate::subject::Subject;
use crate::taps::Ours;
use crate::visit::Visit;

/// Where ours, the page written by hand, and SurveyJS stand.
pub(crate) const OURS: usize = 0;
pub(crate) const HAND: usize = 1;
pub(crate) const SURVEYJS: usize = 2;

/// All figures of a run.
#[derive(Debug, Default)]
pub(crate) struct Report {
    visits: BTreeMap<(usize, Condition), Vec<Visit>>,
    later: BTreeMap<usize, Later>,
    bytes: BTreeMap<usize, Bytes>,
    /// What was measured of ours alone.
    pub(crate) ours: Option<Ours>,
}

impl Report {
    pub(crate) fn visit(&mut self, place: usize, condition: Condition, visit: Visit) {
        self.visits
            .entry((place, condition))
            .or_default()
            .push(visit);
    }

    pub(crate) fn later(&mut self, place: usize, later: Later) {
        self.later.insert(place, later);
    }

    pub(crate) fn bytes(&mut self, place: usize, bytes: Bytes) {
        self.bytes.insert(place, bytes);
    }

    /// How far apart the middle half of the visits to the page written by hand lies: the middle over all conditions.
    pub(crate) fn noise(&self) -> f64 {
        let spreads: Samples = CONDITIONS
            .iter()
            .map(|condition| spread(&self.of(HAND, *condition, |visit| visit.feedback)))
            .collect();
        median(&spreads)
    }

    /// The median of one figure of the cold visits.
    pub(crate) fn middle(
        &self,
        place: usize,
        condition: Condition,
        take: fn(&Visit) -> f64,
    ) -> f64 {
        median(&self.of(place, condition, take))
    }

    fn of(&self, place: usize, condition: Condition, take: fn(&Visit) -> f64) -> Samples {
        let visits = self.visits.get(&(place, condition));
        visits.into_iter().flatten().map(take).collect()
    }

    /// The page.
    pub(crate) fn markdown(&self, subjects: &[Subject], rounds: usize) -> String {
        let mut out = format!(
            "# Speed\n\nWritten by `cargo xtask bench`: {rounds} rounds, each visit in a fresh browser, all three in turns, on an \
             emulated tablet of 800×1280. Medians in milliseconds.\nTimes differ from machine to machine, so read the ratios. \
             Half of the visits to the hand-written page lay within {:.0} % of each other.\n\n![First feedback](bench.svg)\n\n",
            self.noise() * 100.0
        );
        self.table(&mut out, subjects, "First words readable", |visit| {
            visit.words
        });
        self.table(
            &mut out,
            subjects,
            "First answer has its feedback",
            |visit| visit.feedback,
        );
        self.table(&mut out, subjects, "Longest task while loading", |visit| {
            visit.longest
        });
        self.rest(&mut out, subjects);
        self.taps(&mut out);
        self.aims(&mut out);
        out
    }

    fn table(&self, out: &mut String, subjects: &[Subject], title: &str, take: fn(&Visit) -> f64) {
        let names: Vec<&str> = subjects.iter().map(|subject| subject.name).collect();
        // Writing to a String cannot fail; so everywhere here.
        let _ = writeln!(
            out,
            "## {title}\n\n| | {} | ours / hand-written | ours / SurveyJS |",
            names.join(" | ")
        );
        let _ = writeln!(out, "|---|{}", "---:|".repeat(subjects.len() + 2));
        for condition in CONDITIONS {
            let middles: Samples = (0..subjects.len())
                .map(|place| self.middle(place, condition, take))
                .collect();
            let _ = write!(out, "| {} |", condition.name());
            for middle in &middles {
                let _ = write!(out, " {middle:.0} |");
            }
            let _ = writeln!(
                out,
                " {} | {} |",
                ratio(middles[OURS], middles[HAND]),
                ratio(middles[OURS], middles[SURVEYJS])
            );
        }
        out.push('\n');
    }

    fn rest(&self, out: &mut String, subjects: &[Subject]) {
        let _ = writeln!(
            out,
            "## Bytes and later visits\n\n| | kB for the first answer | kB for all that is loaded | tap to feedback, own work, 6× | JS heap, MB | \
             second visit: words, slow net, 6× | second visit: requests to the network |\n|---|---:|---:|---:|---:|---:|---:|"
        );
        for (place, subject) in subjects.iter().enumerate() {
            let (bytes, later) = (self.bytes[&place], self.later[&place]);
            let _ = writeln!(
                out,
                "| {} | {} | {} | {:.1} | {:.1} | {:.0} | {:.0} |",
                subject.name,
                kilobytes(bytes.first),
                kilobytes(bytes.all),
                later.tap,
                later.heap,
                later.again,
                later.requests
            );
        }
        out.push('\n');
    }

    fn taps(&self, out: &mut String) {
        let Some(ours) = &self.ours else { return };
        let _ = writeln!(
            out,
            "## Own work of a tap at 6×, by kind of question\n\nEvery press of a round: choosing, checking, going on.\n\n| kind | taps | median | p95 |\n|---|---:|---:|---:|"
        );
        for (kind, taps) in &ours.taps {
            let _ = writeln!(
                out,
                "| {kind} | {} | {:.1} | {:.1} |",
                taps.len(),
                median(taps),
                quantile(taps, 0.95)
            );
        }
        out.push('\n');
    }

    fn aims(&self, out: &mut String) {
        let Some(ours) = &self.ours else { return };
        let at = |slowed, slow_net| Condition { slowed, slow_net };
        let against = |condition, take: fn(&Visit) -> f64| {
            self.middle(OURS, condition, take) / self.middle(HAND, condition, take)
        };
        let worst = ours
            .taps
            .values()
            .map(|taps| quantile(taps, 0.95))
            .fold(0.0, f64::max);
        let bytes = self.bytes[&OURS];
        let longest = [at(1, false), at(1, true)]
            .map(|condition| self.middle(OURS, condition, |visit| visit.longest));
        let blocked = self.middle(OURS, at(6, true), |visit| visit.blocked);
        let rows: [(&str, String, f64, f64); 11] = [
            (
                "first words readable, slow net, 6×, against the hand-written page",
                "at most 1".into(),
                against(at(6, true), |visit| visit.words),
                1.0,
            ),
            (
                "first answer has its feedback, slow net, 6×, against it",
                "at most 0.8".into(),
                against(at(6, true), |visit| visit.feedback),
                0.8,
            ),
            (
                "the same with no net limit, 6×",
                "at most 1.2".into(),
                against(at(6, false), |visit| visit.feedback),
                1.2,
            ),
            (
                "kB of the heaviest page with a first question",
                "at most 14".into(),
                kb(bytes.heaviest),
                14.0,
            ),
            (
                "tap to feedback, own work, p95, 6×, the slowest kind, ms",
                "at most 16".into(),
                worst,
                16.0,
            ),
            (
                "longest task at 1×, ms",
                "at most 50".into(),
                longest[0].max(longest[1]),
                50.0,
            ),
            (
                "blocking time at 6×, slow net, ms",
                "at most 100".into(),
                blocked,
                100.0,
            ),
            (
                "JS heap after about 20 questions, MB",
                "at most 4".into(),
                ours.heap.0,
                4.0,
            ),
            (
                "JS heap after 240 questions against that",
                "at most 1.05".into(),
                ours.heap.1 / ours.heap.0,
                1.05,
            ),
            (
                "requests to the network on the second visit",
                "none".into(),
                self.later[&OURS].requests,
                0.0,
            ),
            (
                "comparison of three treatments drawn, own work, 6×, ms",
                "at most 100".into(),
                ours.comparison,
                100.0,
            ),
        ];
        let _ = writeln!(
            out,
            "## Aims\n\n| figure | aim | measured | |\n|---|---|---:|---|"
        );
        for (figure, aim, measured, limit) in rows {
            let met = if measured <= limit { "met" } else { "not met" };
            let _ = writeln!(out, "| {figure} | {aim} | {measured:.2} | {met} |");
        }
    }
}

fn ratio(one: f64, other: f64) -> String {
    if other > 0.0 {
        format!("{:.2}", one / other)
    } else {
        "–".into()
    }
}

#[allow(clippy::cast_precision_loss)]
fn kb(bytes: u64) -> f64 {
    bytes as f64 / 1000.0
}

fn kilobytes(bytes: u64) -> String {
    format!("{:.1}", kb(bytes))
}
