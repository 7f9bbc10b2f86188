//! Our taps by kind of question, memory over many questions, and the comparison of three treatments.

use std::collections::BTreeMap;

use serde_json::json;

use crate::condition::Condition;
use crate::page::Page;
use crate::stats::Sample;
use crate::subject::Subject;
use crate::visit::figure;

const PRESS: &str = include_str!("tap.js");
const ROUND: &str = include_str!("taps.js");

/// Rounds of eight questions that are played for the figures; enough for every kind to be met often.
const ROUNDS: usize = 30;

/// What can be measured of ours alone.
#[derive(Debug, Default)]
pub(crate) struct Ours {
    /// Milliseconds of own work of each tap at 6×, by kind of question.
    pub(crate) taps: BTreeMap<String, Vec<Sample>>,
    /// Megabytes of JavaScript heap after about twenty questions, and at the end.
    pub(crate) heap: (f64, f64),
    /// Milliseconds until a comparison of three treatments is drawn at 6×.
    pub(crate) comparison: f64,
}

/// Plays rounds at 6×.
pub(crate) async fn ours(subject: &Subject) -> Ours {
    let page = Page::fresh(
        Condition {
            slowed: 6,
            slow_net: false,
        },
        PRESS,
    )
    .await;
    let mut ours = Ours::default();
    page.open(&subject.address).await;
    page.until(&format!("document.querySelector({:?})", subject.alive))
        .await;
    for round in 0..ROUNDS {
        let played = page.js_async(ROUND).await;
        assert!(played["error"].is_null(), "{played}");
        for tap in played["taps"].as_array().into_iter().flatten() {
            let kind = tap[0].as_str().unwrap_or_default().to_owned();
            ours.taps
                .entry(kind)
                .or_default()
                .push(tap[1].as_f64().expect("a time"));
        }
        if round == 2 {
            ours.heap.0 = heap(&page).await;
        }
        // From the last screen, a new round of eight by its address in the app.
        page.js(
            "(history.pushState({}, '', '/'), dispatchEvent(new PopStateEvent('popstate')), 0)",
        )
        .await;
        page.until("document.querySelector('.screen h1') && !document.querySelector('form.q')")
            .await;
        page.js("(history.pushState({}, '', '/round/eight/mixed/'), dispatchEvent(new PopStateEvent('popstate')), 0)").await;
        page.until("document.querySelector('form.q')").await;
    }
    ours.heap.1 = heap(&page).await;
    page.js("(history.pushState({}, '', '/compare/php-ihp/'), dispatchEvent(new PopStateEvent('popstate')), 0)").await;
    page.until("document.querySelector('.screen table')").await;
    let times = page
        .js_async(
            "const done = arguments[arguments.length - 1];
             (async () => { const times = [];
               for (let n = 0; n < 7; n += 1) for (const path of ['/compare/', '/compare/php-ihp-hai/']) {
                 const link = document.createElement('button');
                 link.onclick = () => { history.pushState({}, '', path); dispatchEvent(new PopStateEvent('popstate')); };
                 const time = await window.__press(link);
                 if (path.includes('php')) times.push(time);
               }
               if (!document.querySelector('.screen table')) throw new Error('no table');
               done({ median: times.sort((a, b) => a - b)[3] }); })().catch(error => done({ error: String(error) }));",
        )
        .await;
    ours.comparison = figure(&times, "median");
    page.close().await;
    ours
}

/// Megabytes in use after collecting.
pub(crate) async fn heap(page: &Page) -> f64 {
    page.cdp("HeapProfiler.collectGarbage", json!({})).await;
    page.cdp("Performance.enable", json!({})).await;
    let metrics = page.cdp("Performance.getMetrics", json!({})).await;
    let found = metrics["metrics"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|metric| metric["name"] == "JSHeapUsedSize")
        .and_then(|metric| metric["value"].as_f64());
    found.expect("the size of the heap") / 1e6
}
