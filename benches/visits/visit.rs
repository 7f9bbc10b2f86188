//! A cold visit by somebody who answers at once; one by somebody who reads first; and that reader's second visit.

use std::time::Duration;

use serde_json::{Value, json};

use crate::condition::{AT_ONCE, Condition};
use crate::page::{Page, figure};
use crate::subject::Subject;

const PROBE: &str = include_str!("probe.js");

/// What was begun by waking up ends within this.
const AFTER: Duration = Duration::from_millis(500);

/// The browser looks for a newer worker by itself, at each visit: that is no request of the page.
const OWN_LOOK: &str = "/sw.js";

/// Milliseconds since the address was opened, or of work; and what went over the wire.
#[derive(Debug, Clone)]
pub(crate) struct Visit {
    /// First words painted.
    pub(crate) words: f64,
    /// Feedback to the first answer painted.
    pub(crate) feedback: f64,
    /// The longest task.
    pub(crate) longest: f64,
    /// All time beyond 50 ms in tasks.
    pub(crate) blocked: f64,
    /// Bytes of the page and of the scripts and style sheets that it names.
    pub(crate) needed: f64,
    /// How many responses those are.
    pub(crate) responses: f64,
    /// Bytes of the same without the page.
    pub(crate) besides: f64,
    /// Bytes of all that is loaded until everything runs.
    pub(crate) loaded: f64,
    /// First words painted on the second visit.
    pub(crate) again: f64,
    /// The same, since the page was there.
    pub(crate) again_drawn: f64,
    /// Requests of the second visit that reached the network.
    pub(crate) again_requests: f64,
    /// What they asked for.
    pub(crate) again_asked: Vec<String>,
}

fn probe(subject: &Subject, presses: bool) -> String {
    let spec = json!({
        "ready": subject.ready, "option": subject.option, "check": subject.check,
        "feedback": subject.feedback, "presses": presses,
    });
    PROBE.replace("{{spec}}", &spec.to_string())
}

/// All three visits under one condition. Tasks are counted where nobody presses, since the probe's own presses would
/// count as the page's.
pub(crate) async fn visit(subject: &Subject, condition: Condition) -> Visit {
    let page = Page::fresh(condition, &probe(subject, true)).await;
    page.open(&subject.address).await;
    page.until("window.__bench?.feedback").await;
    let answered = read(&page).await;
    page.close().await;

    let page = Page::fresh(condition, &probe(subject, false)).await;
    let reading = open(&page, subject).await;
    let (again, again_asked) = second(&page, subject, condition).await;
    page.close().await;
    Visit {
        words: figure(&reading, "words"),
        feedback: figure(&answered, "feedback"),
        longest: figure(&reading, "longest"),
        blocked: figure(&reading, "blocked"),
        needed: figure(&reading["needed"], "bytes"),
        responses: figure(&reading["needed"], "count"),
        besides: figure(&reading["besides"], "bytes"),
        loaded: figure(&reading["loaded"], "bytes"),
        again: figure(&again, "words"),
        again_drawn: figure(&again, "words") - figure(&again, "document"),
        // So few that every count is exact.
        again_requests: f64::from(u32::try_from(again_asked.len()).expect("a count")),
        again_asked,
    }
}

/// The visit after the one that is open, in the same browser. What is kept for it is laid in without any limit: how long
/// that takes is no part of either visit.
async fn second(page: &Page, subject: &Subject, condition: Condition) -> (Value, Vec<String>) {
    page.under(AT_ONCE).await;
    page.until(subject.kept).await;
    page.open("about:blank").await;
    page.under(condition).await;
    subject.relay.take();
    let read = open(page, subject).await;
    page.under(AT_ONCE).await;
    page.until(subject.kept).await;
    let asked = subject.relay.take();
    let asked = asked.into_iter().filter(|path| path != OWN_LOOK).collect();
    (read, asked)
}

/// Opens the address and reads the figures once everything runs.
async fn open(page: &Page, subject: &Subject) -> Value {
    page.open(&subject.address).await;
    page.until_there(subject.alive).await;
    page.until("window.__bench.words").await;
    tokio::time::sleep(AFTER).await;
    read(page).await
}

async fn read(page: &Page) -> Value {
    page.js("window.__read()").await
}
