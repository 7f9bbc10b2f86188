//! Visits the site, a page written by hand and SurveyJS in one Chromium, in turns, and prints ratios.
//! `cargo xtask bench` builds all three, serves them and says where they are.

// A measurement that cannot be taken stops the run: nothing is printed that was not measured.
#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stdout,
    clippy::print_stderr
)]

mod bytes;
mod comparison;
mod condition;
#[expect(dead_code, reason = "it drives other engines too, and ends them")]
#[path = "../../tests/browser/driver.rs"]
mod driver;
mod figures;
#[path = "../../tests/browser/kinds.rs"]
mod kinds;
mod memory;
mod page;
mod picture;
mod relay;
mod report;
mod stats;
mod subject;
mod taps;
mod visit;
mod work;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use crate::condition::{CHEAP, CHEAP_AND_SLOW, CONDITIONS, Condition};
use crate::driver::wanted;
use crate::figures::Figures;
use crate::picture::Half;
use crate::subject::{HAND, OURS, SURVEYJS, Subject};

fn main() -> ExitCode {
    // Whoever runs this wants to know what could not be measured, not where in the program.
    std::panic::set_hook(Box::new(|fault| {
        let said = fault.payload();
        let text = said.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| said.downcast_ref::<&str>().copied());
        eprintln!(
            "bench: could not measure: {}",
            text.unwrap_or("no reason given")
        );
    }));
    let rounds = wanted("WIQ_ROUNDS").parse().expect("a number of rounds");
    let subjects = subject::all();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let figures = runtime.block_on(measure(&subjects, rounds));
    let page = report::markdown(&figures, &subjects);
    println!("{page}");
    let noise = figures.noise();
    if !stats::is_calm(noise) {
        eprintln!(
            "bench: too noisy: the middle half of the visits to the hand-written page lies {:.0} % apart, of at most {:.0} %; \
             nothing was written. Close other programs and run it again",
            noise * 100.0,
            stats::NOISE * 100.0
        );
        return ExitCode::FAILURE;
    }
    let docs = PathBuf::from(wanted("WIQ_REPORT"));
    std::fs::create_dir_all(&docs).expect("the folder of the docs");
    std::fs::write(docs.join("bench.md"), page).expect("docs/bench.md");
    let half = |condition: Condition| Half {
        title: condition.net(),
        bars: figures.feedback(&subjects, condition),
    };
    picture::draw(
        &docs.join("bench.svg"),
        &[half(CHEAP_AND_SLOW), half(CHEAP)],
    );
    println!("written: docs/bench.md, docs/bench.svg");
    ExitCode::SUCCESS
}

/// Takes all figures. What is short comes first, so that what cannot be measured is said soon.
async fn measure(subjects: &[Subject; 3], rounds: usize) -> Figures {
    let begin = Instant::now();
    let say = |text: &str| println!("{:>5} s  {text}", begin.elapsed().as_secs());
    let ours = &subjects[OURS];
    say("a comparison of three treatments");
    let comparison = comparison::measure(ours).await;
    let mut others = BTreeMap::new();
    for place in [HAND, SURVEYJS] {
        say(&format!("taps: {}", subjects[place].name));
        others.insert(place, taps::others(&subjects[place]).await);
    }
    say("taps: rounds of every kind of question at 6×");
    let played = taps::ours(ours).await;
    say("memory over 100 rounds");
    let memory = memory::measure(ours).await;
    let mut visits: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for round in 1..=rounds {
        for condition in CONDITIONS {
            say(&format!("visits {round} of {rounds}: {}", condition.name()));
            for (place, subject) in turned(subjects, round) {
                let visit = visit::visit(subject, condition).await;
                visits.entry((place, condition)).or_default().push(visit);
            }
        }
    }
    say("everything is measured");
    Figures {
        rounds,
        visits,
        others,
        ours: played,
        memory,
        comparison,
        heaviest: bytes::heaviest(&ours.folder),
        whole: bytes::whole(&ours.folder),
    }
}

/// Every round begins with another one, so that none always has the warm or the cold machine.
fn turned(subjects: &[Subject], round: usize) -> impl Iterator<Item = (usize, &Subject)> {
    let count = subjects.len();
    (0..count).map(move |step| {
        let place = (step + round) % count;
        (place, &subjects[place])
    })
}
