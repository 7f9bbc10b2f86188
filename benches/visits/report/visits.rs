//! The tables of visits, by condition.

use crate::condition::CONDITIONS;
use crate::figures::{Figures, Take};
use crate::report::{head, number, row};
use crate::subject::{HAND, OURS, SURVEYJS, Subject};

/// Each table: its title, and what it shows.
const TABLES: [(&str, Take); 6] = [
    ("First visit: first words readable", |visit| visit.words),
    ("First visit: the first answer has its feedback", |visit| {
        visit.feedback
    }),
    (
        "First visit: the longest task over 50 ms, nobody pressing",
        |visit| visit.longest,
    ),
    (
        "First visit: blocking time, the sum of what tasks take beyond 50 ms",
        |visit| visit.blocked,
    ),
    ("Second visit: first words readable", |visit| visit.again),
    (
        "Second visit: first words readable, after the document was there",
        |visit| visit.again_drawn,
    ),
];

/// Writes them.
pub(crate) fn write(out: &mut String, figures: &Figures, subjects: &[Subject]) {
    let names = subjects.iter().map(|subject| subject.name);
    let columns: Vec<&str> = names
        .chain(["ours / hand-written", "ours / SurveyJS"])
        .collect();
    for (title, take) in TABLES {
        out.push_str(&format!("## {title}\n\n{}", head("", &columns)));
        for condition in CONDITIONS {
            let middles: Vec<f64> = (0..subjects.len())
                .map(|place| figures.middle(place, condition, take))
                .collect();
            let mut cells: Vec<String> = middles.iter().map(|middle| number(*middle, 0)).collect();
            cells.extend([HAND, SURVEYJS].map(|other| ratio(middles[OURS], middles[other])));
            out.push_str(&row(&condition.name(), &cells));
        }
        out.push('\n');
    }
    out.push_str(
        "Chromium slows the page's own thread alone: the service worker that answers a second visit of ours runs at full speed.\n\
         A rival's second visit has what the browser's cache kept, which it asks the host about.\n\n",
    );
}

/// Nothing can be so many times nothing.
fn ratio(one: f64, other: f64) -> String {
    if other > 0.0 {
        number(one / other, 2)
    } else {
        "–".to_owned()
    }
}
