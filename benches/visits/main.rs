//! Visits the site, a page written by hand and SurveyJS in one Chromium, in turns, and prints ratios.
//! `cargo xtask bench` builds all three, serves them and says where they are.

// A measurement that cannot be taken stops the run: nothing is printed that was not measured.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout
)]

mod bytes;
mod condition;
#[path = "../../tests/browser/driver.rs"]
mod driver;
mod later;
mod page;
mod picture;
mod report;
mod stats;
mod subject;
mod taps;
mod visit;

use std::path::PathBuf;

use crate::condition::CONDITIONS;
use crate::driver::wanted;
use crate::report::Report;
use crate::stats::Sample;
use crate::subject::Subject;

fn main() {
    let rounds: usize = wanted("WIQ_ROUNDS").parse().expect("a number of rounds");
    let subjects = subject::all();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let mut report = Report::default();
    for round in 1..=rounds {
        println!(
            "round {round} of {rounds}: {} cold visits",
            CONDITIONS.len() * subjects.len()
        );
        for condition in CONDITIONS {
            for (place, subject) in turned(&subjects, round) {
                let visit = runtime.block_on(visit::cold(subject, condition));
                report.visit(place, condition, visit);
            }
        }
    }
    println!("taps, memory, second visit, comparison");
    for (place, subject) in subjects.iter().enumerate() {
        report.later(place, runtime.block_on(later::measure(subject)));
        report.bytes(place, bytes::of(subject));
    }
    report.ours = Some(runtime.block_on(taps::ours(&subjects[0])));

    let noise = report.noise();
    println!("{}", report.markdown(&subjects, rounds));
    // Half of the visits of the plainest page may lie this far apart; beyond it, differences of a fifth mean nothing.
    assert!(
        noise <= 0.25,
        "too noisy: half of the visits to the hand-written page lie {:.0} % apart; close other programs and run it again",
        noise * 100.0
    );
    let docs = PathBuf::from(wanted("WIQ_REPORT"));
    std::fs::create_dir_all(&docs).expect("the folder of the docs");
    std::fs::write(docs.join("bench.md"), report.markdown(&subjects, rounds))
        .expect("docs/bench.md");
    picture::draw(&docs.join("bench.svg"), &report, &subjects);
    println!("written: docs/bench.md, docs/bench.svg");
}

/// Every round begins with another one, so that none always has the warm or the cold machine.
fn turned(subjects: &[Subject], round: usize) -> impl Iterator<Item = (usize, &Subject)> {
    let count = subjects.len();
    (0..count).map(move |step| {
        let place = (step + round) % count;
        (place, &subjects[place])
    })
}

/// All that was measured of one figure.
type Samples = Vec<Sample>;
