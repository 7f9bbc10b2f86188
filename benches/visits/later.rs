//! What all three can be asked after the first answer: a tap, the heap, a second visit.

use std::time::Duration;

use crate::condition::Condition;
use crate::page::Page;
use crate::stats::{Sample, median};
use crate::subject::Subject;
use crate::taps::heap;
use crate::visit::{figure, probe};

const PRESS: &str = include_str!("tap.js");

/// How often a second visit is made.
const VISITS: usize = 7;

/// Figures of one subject.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Later {
    /// Milliseconds of own work from the press that asks for feedback until it is laid out, at 6×.
    pub(crate) tap: f64,
    /// Megabytes of JavaScript heap after the first answer.
    pub(crate) heap: f64,
    /// Milliseconds until words can be read on a second visit, slow net, 6×.
    pub(crate) again: f64,
    /// Requests that went to the network on a second visit.
    pub(crate) requests: f64,
}

/// Measures one subject.
pub(crate) async fn measure(subject: &Subject) -> Later {
    let mut taps: Vec<Sample> = Vec::new();
    let mut heaps: Vec<Sample> = Vec::new();
    for _ in 0..5 {
        let page = Page::fresh(
            Condition {
                slowed: 6,
                slow_net: false,
            },
            PRESS,
        )
        .await;
        page.open(&subject.address).await;
        page.until(&format!("document.querySelector({:?})", subject.alive))
            .await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let (option, check) = (subject.option, subject.check);
        let time = page
            .js_async(&format!(
                "const done = arguments[arguments.length - 1];
                 (async () => {{
                   const option = document.querySelector({option:?});
                   if ({check:?}) {{ await __press(option); done({{ time: await __press(document.querySelector({check:?})) }}); }}
                   else done({{ time: await __press(option) }});
                 }})().catch(error => done({{ error: String(error) }}));"
            ))
            .await;
        taps.push(figure(&time, "time"));
        heaps.push(heap(&page).await);
        page.close().await;
    }
    let (again, requests) = again(subject).await;
    Later {
        tap: median(&taps),
        heap: median(&heaps),
        again,
        requests,
    }
}

/// Visits after the first, in the same browser, after time for a worker to lay in its copy.
async fn again(subject: &Subject) -> (f64, f64) {
    let slow = Condition {
        slowed: 6,
        slow_net: true,
    };
    let page = Page::fresh(slow, &probe(subject, false)).await;
    page.open(&subject.address).await;
    page.until(&format!("document.querySelector({:?})", subject.alive))
        .await;
    page.until("!navigator.serviceWorker || document.documentElement.dataset.js === undefined || navigator.serviceWorker.controller || performance.now() > 30000").await;
    let mut words: Vec<Sample> = Vec::new();
    let mut requests: Vec<Sample> = Vec::new();
    for _ in 0..VISITS {
        page.open(&subject.address).await;
        page.until("window.__bench?.words").await;
        page.until(&format!("document.querySelector({:?})", subject.alive))
            .await;
        words.push(figure(&page.js("window.__bench").await, "words"));
        let count = page
            .js(
                "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
                   .filter(entry => entry.transferSize > 0 && !entry.workerStart).length",
            )
            .await;
        requests.push(count.as_f64().expect("a count"));
    }
    page.close().await;
    (median(&words), median(&requests))
}
