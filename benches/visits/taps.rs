//! Own work of taps at 6×: ours by kind of question, the rivals' single choice.

use std::collections::BTreeMap;
use std::time::Duration;

use serde_json::{Value, json};

use crate::condition::CHEAP;
use crate::kinds::{KINDS, PAIRS};
use crate::page::{Page, figure};
use crate::stats::Sample;
use crate::subject::{ROUND, Subject};
use crate::work::{self, Work};

pub(crate) const HANDS: &str = concat!(include_str!("tap.js"), include_str!("play.js"));
const OTHERS: &str = concat!(include_str!("tap.js"), include_str!("others.js"));

/// Rounds hold every kind by chance: mixed ones are played first, then those of the pairs that hold all kinds between
/// them, until each kind was met often enough.
const MIXED: usize = 16;
const MOST: usize = 80;

/// A kind that was met less often has no 95th percentile worth printing: eight questions are 24 taps or more.
const OFTEN: usize = 8;

/// A rival's questions that are played; it has twenty, and the last one leads to none.
const QUESTIONS: usize = 19;

/// A hand is never as fast as a script: between two taps what a screen draws a frame later is drawn.
const HAND: Duration = Duration::from_millis(200);

/// One press of ours.
#[derive(Debug, Clone)]
pub(crate) struct Tap {
    /// The kind of question.
    pub(crate) kind: String,
    /// What was pressed.
    pub(crate) what: String,
    /// Milliseconds of own work.
    pub(crate) time: Sample,
}

/// What was seen while ours was played.
#[derive(Debug)]
pub(crate) struct Ours {
    pub(crate) taps: Vec<Tap>,
    /// How many questions of each kind.
    pub(crate) met: BTreeMap<String, usize>,
    pub(crate) work: Work,
}

/// Plays rounds until every kind was met often.
pub(crate) async fn ours(subject: &Subject) -> Ours {
    let page = Page::fresh(CHEAP, HANDS).await;
    page.open(&subject.address).await;
    page.until_there(subject.alive).await;
    let mut taps: Vec<Tap> = Vec::new();
    let mut met = BTreeMap::new();
    let mut spent = work::Times::default();
    for round in 0..MOST {
        let address = address(round);
        let begin = work::times(&page).await;
        let played = play(&page, &address).await;
        spent.add(&begin, &work::times(&page).await);
        for tap in &played {
            if tap.what == "check" {
                *met.entry(tap.kind.clone()).or_default() += 1;
            }
        }
        taps.extend(played);
        if round + 1 >= MIXED && rare(&met).is_empty() {
            break;
        }
    }
    assert!(
        rare(&met).is_empty(),
        "in {MOST} rounds these kinds of question were met less than {OFTEN} times: {}",
        rare(&met).join(", ")
    );
    let work = Work {
        spent: spent.each(taps.len()),
        script: work::script(&page).await,
    };
    page.close().await;
    Ours { taps, met, work }
}

/// The round that is played as this one; empty for the one that is open.
fn address(round: usize) -> String {
    match round {
        0 => String::new(),
        _ if round < MIXED => ROUND.to_owned(),
        _ => format!("/round/eight/{}/", PAIRS[round % PAIRS.len()]),
    }
}

fn rare(met: &BTreeMap<String, usize>) -> Vec<&'static str> {
    let often = |kind: &str| met.get(kind).is_some_and(|times| *times >= OFTEN);
    KINDS.into_iter().filter(|kind| !often(kind)).collect()
}

/// Plays one round of ours, as slowly as a hand does.
pub(crate) async fn play(page: &Page, address: &str) -> Vec<Tap> {
    let rest = HAND.as_millis();
    let played = page.promised(&format!("__play({address:?}, {rest})")).await;
    let text = |value: &Value| value.as_str().expect("a word").to_owned();
    let taps = played.as_array().expect("taps").iter();
    taps.map(|tap| Tap {
        kind: text(&tap[0]),
        what: text(&tap[1]),
        time: tap[2].as_f64().expect("a time"),
    })
    .collect()
}

/// Own work of the taps of a rival, and the megabytes of its JavaScript heap at the end.
pub(crate) async fn others(subject: &Subject) -> (Vec<Sample>, f64) {
    let page = Page::fresh(CHEAP, OTHERS).await;
    page.open(&subject.address).await;
    page.until_there(subject.alive).await;
    let spec = json!({
        "option": subject.option, "check": subject.check, "feedback": subject.feedback, "next": subject.next,
    });
    let taps = page
        .promised(&format!("__others({spec}, {QUESTIONS})"))
        .await;
    let taps = serde_json::from_value(taps).expect("times");
    let heap = figure(&crate::memory::figures(&page).await, "heap");
    page.close().await;
    (taps, heap)
}
