//! Five hundred visits in a row, for `cargo xtask soak`: what they leave in memory.

// Its figures are for whoever runs it.
#![allow(clippy::print_stdout)]

use std::time::Duration;

use serde_json::json;

use crate::room_hands::enter;
use crate::tab::{SIZES, Tab, in_tab};

/// Rounds of the whole soak, and after how many the first figures are taken: by then caches are warm.
const ROUNDS: u32 = 500;
const WARM: u32 = 50;

/// Growth beyond this is a leak.
const GROWTH: f64 = 1.05;

/// Memory, nodes and listeners, after the garbage is gone.
async fn figures(tab: &Tab) -> [(&'static str, f64); 4] {
    tab.cdp("Performance.enable", json!({})).await;
    for _ in 0..3 {
        tab.cdp("HeapProfiler.collectGarbage", json!({})).await;
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    let metrics = tab.cdp("Performance.getMetrics", json!({})).await;
    let of = |name: &str| {
        let all = metrics["metrics"].as_array();
        let found = all.and_then(|all| all.iter().find(|metric| metric["name"] == json!(name)));
        found
            .and_then(|metric| metric["value"].as_f64())
            .unwrap_or_default()
    };
    // The app's own memory is no part of the heap that the browser counts.
    let wasm = tab.js("window.__memory?.buffer.byteLength ?? 0").await;
    [
        ("heap", of("JSHeapUsedSize")),
        ("nodes", of("Nodes")),
        ("listeners", of("JSEventListeners")),
        ("wasm", wasm.as_f64().unwrap_or_default()),
    ]
}

/// Keeps hold of the app's memory, so that it can be measured.
const MEMORY: &str = r#"
for (const name of ["instantiate", "instantiateStreaming"]) {
  const real = WebAssembly[name];
  WebAssembly[name] = (...all) => real(...all).then(done => {
    window.__memory = (done.instance ?? done).exports.memory;
    return done;
  });
}
"#;

/// A visit: three questions of whatever kind, one put on the list, larger text, other colours. It is put into the page
/// once: a script that is sent each time stays in the memory that is measured.
const VISIT: &str = r#"
window.__visits = (() => {
const one = selector => document.querySelector(selector);
const many = selector => document.querySelectorAll(selector).length;
const until = async there => {
  // A hand is never as fast as a script: what was touched is drawn before the next touch.
  for (let time = 0; time < 3000; time++) {
    await new Promise(next => setTimeout(next, 5));
    if (there()) return;
  }
  throw new Error(`never: ${there} in ${one("form.q")?.outerHTML}`);
};
const place = async () => {
  const placed = many(".bin__list li:not(.empty)");
  one(".bin:first-child .bin__btn").click();
  await until(() => many(".bin__list li:not(.empty)") > placed);
};
const match = async () => {
  const waiting = many(".found .wait");
  one(".match__l .opt:first-child input").click();
  await until(() => one(".match__l input:checked"));
  one(".match__l .actions .btn:first-child").click();
  await until(() => many(".found .wait") < waiting);
};
const choose = async number => {
  one(`.opts .opt:nth-child(${number}) input`).click();
  await until(() => many(".opts input:checked") === number);
};
const play = async () => {
  for (let question = 0; question < 3; question++) {
    await until(() => one("form.q"));
    if (one(".sort")) while (one(".deck__t")) await place();
    else if (one(".match")) while (one(".match__l:not([hidden])")) await match();
    else for (let number = 1; number <= (one(".opts--two") ? 2 : 1); number++) await choose(number);
    one(".q [type=submit]").click();
    await until(() => one(".screen .verdict h1"));
    one(".screen .askcard button")?.click();
    one(`.seg__b:nth-child(${question + 1})`).click();
    one(".tool--contrast").click();
    one(".fb__go .btn--go").click();
    await until(() => !one(".screen .verdict h1"));
  }
  await until(() => one(".split--res"));
  return "played";
};
// Half of the visitors go without a word.
const leave = async silently => {
  if (silently) {
    __skip(301);
    await until(() => one(".curtain"));
    __skip(61);
  } else {
    one(".dock .tool--clear").click();
  }
  await until(() => one(".startpage--room") && one(".over").hidden);
};
return async rounds => {
  window.__done = "";
  for (let round = 0; round < rounds; round++) {
    one(".start__go .btn--go").click();
    await play();
    await leave(round % 2);
  }
  window.__done = "played";
};
})();
"#;

/// Makes so many visits. The driver is asked seldom meanwhile: each command leaves some 70 bytes in the page (the same visits
/// by touches and commands alone grew the heap by 64 % in 450 rounds, and the same inside the page by none).
async fn visits(tab: &Tab, rounds: u32) {
    tab.js(&format!(
        "(__visits({rounds}).catch(error => {{ __done = String(error); }}), true)"
    ))
    .await;
    let mut done = json!("");
    while done == json!("") {
        tokio::time::sleep(Duration::from_secs(3)).await;
        done = tab.js("__done").await;
    }
    assert_eq!(done, json!("played"));
}

#[test]
fn soak_five_hundred_rounds_leave_nothing_behind() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": format!("{MEMORY}{VISIT}") }),
        )
        .await;
        enter(tab).await;
        let mut warm = None;
        for round in 1..=ROUNDS / WARM {
            visits(tab, WARM).await;
            let now = figures(tab).await;
            println!("{:>4} rounds: {now:?}", round * WARM);
            warm.get_or_insert(now);
        }
        let (warm, last) = (warm.expect("figures"), figures(tab).await);
        for ((name, at_first), (_, at_last)) in warm.into_iter().zip(last) {
            println!(
                "{name:<10} at {WARM}: {at_first:>10}   at {ROUNDS}: {at_last:>10}   {:+.2} %",
                (at_last / at_first - 1.0) * 100.0
            );
        }
        // Memory is what the page's scripts and the app's own code hold together: the latter grows by whole pages of
        // 64 kB, and one of them is more than 5 % of it.
        let growths = |figures: &[(&'static str, f64); 4]| {
            let [(_, heap), nodes, listeners, (_, wasm)] = *figures;
            [("memory", heap + wasm), nodes, listeners]
        };
        for ((name, at_first), (_, at_last)) in growths(&warm).into_iter().zip(growths(&last)) {
            assert!(at_first > 0.0, "{name} was measured");
            assert!(
                at_last <= at_first * GROWTH,
                "{name}: {at_first} → {at_last}"
            );
        }
    });
}
