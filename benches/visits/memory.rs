//! Memory over many rounds of ours. Five hundred are played by `cargo xtask soak`.

use std::time::Duration;

use serde_json::{Value, json};

use crate::condition::AT_ONCE;
use crate::page::{Page, figure};
use crate::subject::{ROUND, Subject};
use crate::taps::{HANDS, play};

/// Rounds of eight questions after which memory is looked at: about twenty questions; caches warm; the end.
pub(crate) const ROUNDS: [usize; 3] = [3, 50, 100];

/// Nobody waits for these taps to be measured; what a screen draws a frame later is drawn in it.
const REST: Duration = Duration::from_millis(30);

/// Memory in use.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Memory {
    /// Megabytes of JavaScript heap.
    pub(crate) heap: f64,
    /// Megabytes of the app's own memory.
    pub(crate) wasm: f64,
}

/// Plays them.
pub(crate) async fn measure(subject: &Subject) -> [Memory; 3] {
    let page = Page::fresh(AT_ONCE, HANDS).await;
    page.open(&subject.address).await;
    page.until_there(subject.alive).await;
    let mut found = Vec::new();
    for round in 1..=ROUNDS[2] {
        play(&page, if round == 1 { "" } else { ROUND }, REST).await;
        if ROUNDS.contains(&round) {
            let figures = figures(&page).await;
            found.push(Memory {
                heap: figure(&figures, "heap"),
                wasm: figure(&figures, "wasm"),
            });
        }
    }
    page.close().await;
    found.try_into().expect("three")
}

/// Megabytes in use once the garbage is gone.
pub(crate) async fn figures(page: &Page) -> Value {
    for _ in 0..3 {
        page.cdp("HeapProfiler.collectGarbage", json!({})).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let heap = page.metrics().await("JSHeapUsedSize") / 1e6;
    // A page without wasm has no memory of its own.
    let wasm = page
        .js("(window.__memory?.buffer.byteLength ?? 0) / 1e6")
        .await;
    json!({ "heap": heap, "wasm": wasm })
}
