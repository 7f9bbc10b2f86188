//! Memory over many rounds of ours. Five hundred are played by `cargo xtask soak`.

use std::time::Duration;

use serde_json::{Value, json};

use crate::condition::AT_ONCE;
use crate::page::{Page, figure};
use crate::subject::{ROUND, Subject};
use crate::taps::HANDS;

/// Rounds of eight questions after which memory is looked at: about twenty questions; caches warm; the end.
pub(crate) const ROUNDS: [usize; 3] = [3, 50, 100];

/// Nobody waits for these taps to be measured; what a screen draws a frame later is drawn in it. In milliseconds.
const REST: u32 = 30;

/// So many rounds are played at one order: each order of the driver leaves some of its own in the heap of the page. With one for
/// each round, 50 rounds left 90 kB; without a driver they leave 9. Ten seconds, since a driver gives up an order after thirty.
const AT_ONE_ORDER: usize = 7;

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
    let mut played = 0;
    for rounds in ROUNDS {
        while played < rounds {
            let more = AT_ONE_ORDER.min(rounds - played);
            play(&page, played == 0, more).await;
            played += more;
        }
        let figures = figures(&page).await;
        found.push(Memory {
            heap: figure(&figures, "heap"),
            wasm: figure(&figures, "wasm"),
        });
    }
    page.close().await;
    found.try_into().expect("three")
}

/// Plays so many rounds; the page already shows the first question of the very first.
async fn play(page: &Page, first: bool, rounds: usize) {
    let begin = if first { "" } else { ROUND };
    page.promised(&format!(
        "(async () => {{
           await __play({begin:?}, {REST});
           for (let more = 1; more < {rounds}; more += 1) await __play({ROUND:?}, {REST});
         }})()"
    ))
    .await;
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
