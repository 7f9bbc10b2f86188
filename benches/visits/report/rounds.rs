//! What a round of ours costs at 6×: by kind of question, by what is pressed, by what the time goes to.

use std::collections::BTreeMap;

use crate::figures::Figures;
use crate::report::later::spread_of;
use crate::report::{head, number, row};
use crate::stats::Sample;
use crate::taps::Tap;
use crate::work::Shares;

/// Writes the tables.
pub(crate) fn write(out: &mut String, figures: &Figures) {
    let ours = &figures.ours;
    out.push_str(&format!(
        "## Own work of a tap at 6×, by kind of question\n\nEvery press of a round: choosing, checking, going on. What stands beside an explanation is drawn a frame later, and counts in the table of where the time goes.\n\n{}",
        head("kind", &["questions", "taps", "median", "p95"])
    ));
    for (kind, taps) in by(&ours.taps, |tap| &tap.kind) {
        let mut cells = vec![ours.met[kind].to_string()];
        cells.extend(spread_of(&taps));
        out.push_str(&row(kind, &cells));
    }
    out.push_str(&format!(
        "\nThe same by what is pressed:\n\n{}",
        head("", &["taps", "median", "p95"])
    ));
    for (what, taps) in by(&ours.taps, |tap| &tap.what) {
        out.push_str(&row(what, &spread_of(&taps)));
    }
    out.push_str(&format!(
        "\nA comparison of three treatments: {} ms of own work, in the first frame {} ms after the press. Its rows follow a few at a time; the last is there after {} ms.\n",
        number(figures.comparison.own, 0),
        number(figures.comparison.shown, 0),
        number(figures.comparison.whole, 0)
    ));
    out.push_str("\n## Where the time of a round goes at 6×\n\n");
    out.push_str("What the browser counts:\n\n");
    shares(out, &ours.work.spent);
    out.push_str("\nWhat its profiler sees, in other rounds, with the profiler's own cost:\n\n");
    shares(out, &ours.work.script);
}

/// Own work by what a tap is told apart by.
pub(crate) fn by(taps: &[Tap], name: fn(&Tap) -> &String) -> BTreeMap<&str, Vec<Sample>> {
    let mut found: BTreeMap<&str, Vec<Sample>> = BTreeMap::new();
    for tap in taps {
        found.entry(name(tap)).or_default().push(tap.time);
    }
    found
}

fn shares(out: &mut String, shares: &Shares) {
    let all: f64 = shares.iter().map(|(_, time)| time).sum();
    out.push_str(&head("", &["ms a tap", "share"]));
    for (name, time) in shares {
        let share = format!("{} %", number(100.0 * time / all, 0));
        out.push_str(&row(name, &[number(*time, 2), share]));
    }
}
