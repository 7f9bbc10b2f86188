//! One cold visit: when words can be read, when the first answer has its feedback, what blocks the page.

use serde_json::{Value, json};

use crate::condition::Condition;
use crate::page::Page;
use crate::subject::Subject;

const PROBE: &str = include_str!("probe.js");

/// Milliseconds since the address was opened, or of work.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Visit {
    /// First words painted.
    pub(crate) words: f64,
    /// Feedback to the first answer painted.
    pub(crate) feedback: f64,
    /// The longest task.
    pub(crate) longest: f64,
    /// All time beyond 50 ms in tasks.
    pub(crate) blocked: f64,
}

/// The probe for a subject.
pub(crate) fn probe(subject: &Subject, presses: bool) -> String {
    let spec = json!({
        "ready": subject.ready, "option": subject.option, "check": subject.check,
        "feedback": subject.feedback, "presses": presses,
    });
    PROBE.replace("{{spec}}", &spec.to_string())
}

/// A visit by somebody who answers at once. Tasks are counted in a visit by somebody who reads first, since the
/// probe's own presses would count as the page's.
pub(crate) async fn cold(subject: &Subject, condition: Condition) -> Visit {
    let page = Page::fresh(condition, &probe(subject, true)).await;
    page.open(&subject.address).await;
    page.until("window.__bench?.feedback").await;
    let answered = page.js("window.__bench").await;
    page.close().await;

    let page = Page::fresh(condition, &probe(subject, false)).await;
    page.open(&subject.address).await;
    page.until(&format!("document.querySelector({:?})", subject.alive))
        .await;
    // What was begun by waking up ends within this.
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    let reading = page.js("window.__bench").await;
    page.close().await;
    Visit {
        words: figure(&reading, "words"),
        feedback: figure(&answered, "feedback"),
        longest: figure(&reading, "longest"),
        blocked: figure(&reading, "blocked"),
    }
}

/// A figure that the page must have given.
pub(crate) fn figure(value: &Value, name: &str) -> f64 {
    value[name]
        .as_f64()
        .unwrap_or_else(|| panic!("no figure `{name}` in {value}"))
}
