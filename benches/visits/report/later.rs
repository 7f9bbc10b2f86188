//! Bytes, requests, taps and memory of all three.

use crate::condition::CHEAP_AND_SLOW;
use crate::figures::Figures;
use crate::report::{head, kilobytes, number, row};
use crate::stats::{Sample, median, quantile};
use crate::subject::{OURS, Subject};

/// Kinds of question of ours that are a single choice, as all of the rivals' are.
const SINGLE: [&str; 3] = ["which-of-two", "one-other-both", "best-of-three"];

/// Writes the tables.
pub(crate) fn write(out: &mut String, figures: &Figures, subjects: &[Subject]) {
    let names: Vec<&str> = subjects.iter().map(|subject| subject.name).collect();
    let visits = |take: fn(&crate::visit::Visit) -> f64| {
        (0..subjects.len()).map(move |place| figures.middle(place, CHEAP_AND_SLOW, take))
    };
    out.push_str(&format!("## Bytes and requests\n\n{}", head("", &names)));
    let mut line = |name: &str, cells: Vec<String>| out.push_str(&row(name, &cells));
    line(
        "responses before the first answer can be given",
        visits(|visit| visit.responses)
            .map(|count| number(count, 0))
            .collect(),
    );
    line(
        "their kB",
        visits(|visit| visit.needed).map(kilobytes).collect(),
    );
    line(
        "kB loaded until everything runs",
        visits(|visit| visit.loaded).map(kilobytes).collect(),
    );
    let whole = (0..subjects.len()).map(|place| match place {
        OURS => figures.whole,
        // It has nothing besides.
        _ => figures.middle(place, CHEAP_AND_SLOW, |visit| visit.loaded),
    });
    line(
        "kB of the whole product, one language",
        whole.map(kilobytes).collect(),
    );
    line(
        "requests to the network on a second visit, the look for sw.js apart",
        visits(|visit| visit.again_requests)
            .map(|count| number(count, 0))
            .collect(),
    );
    let asked = figures.asked_again();
    if !asked.is_empty() {
        out.push_str(&format!(
            "\nSecond visits of ours asked for: {}.\n",
            asked.join(", ")
        ));
    }
    taps(out, figures, subjects);
    memory(out, figures, subjects);
}

fn taps(out: &mut String, figures: &Figures, subjects: &[Subject]) {
    out.push_str(&format!(
        "\n## Own work of a tap at 6×, single choice\n\n\
         From the press until style and layout of what it changed are done. SurveyJS goes on to move what it shows; those frames are not counted.\n\n{}",
        head("", &["taps", "median", "p95"])
    ));
    let single = figures.ours.taps.iter();
    let single: Vec<Sample> = single
        .filter(|tap| SINGLE.contains(&&*tap.kind))
        .map(|tap| tap.time)
        .collect();
    for (place, subject) in subjects.iter().enumerate() {
        let taps = match place {
            OURS => &single,
            _ => &figures.others[&place].0,
        };
        out.push_str(&row(subject.name, &spread_of(taps)));
    }
    out.push('\n');
}

/// How many, the middle, the slow end.
pub(crate) fn spread_of(taps: &[Sample]) -> [String; 3] {
    [
        taps.len().to_string(),
        number(median(taps), 1),
        number(quantile(taps, 0.95), 1),
    ]
}

fn memory(out: &mut String, figures: &Figures, subjects: &[Subject]) {
    out.push_str(&format!(
        "## Memory in use, MB\n\n{}",
        head(
            "",
            &["questions", "JavaScript heap", "the app's own (wasm)"]
        )
    ));
    let ours = crate::memory::ROUNDS.iter().zip(figures.memory);
    for (rounds, memory) in ours {
        let cells = [
            (8 * rounds).to_string(),
            number(memory.heap, 2),
            number(memory.wasm, 2),
        ];
        out.push_str(&row(subjects[OURS].name, &cells));
    }
    for (place, (_, heap)) in &figures.others {
        let cells = ["19".to_owned(), number(*heap, 2), "–".to_owned()];
        out.push_str(&row(subjects[*place].name, &cells));
    }
    out.push_str(
        "\nThat memory stays flat over 500 rounds is tested by `cargo xtask soak` (`tests/browser/soak_room.rs`).\n\n",
    );
}
