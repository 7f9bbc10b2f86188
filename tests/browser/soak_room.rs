//! Long runs of the waiting room, for `cargo xtask soak`: many rounds, and hands that press anything.

// Its figures are for whoever runs it.
#![allow(clippy::print_stdout)]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::room_hands::{AT_START, ROOM, answer, begin, enter, finish, go_on, skip};
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

#[test]
fn soak_five_hundred_rounds_leave_nothing_behind() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": MEMORY }),
        )
        .await;
        enter(tab).await;
        let mut warm = None;
        for round in 1..=ROUNDS {
            begin(tab).await;
            for _ in 0..3 {
                answer(tab).await;
                go_on(tab).await;
            }
            // Half of the visitors go without a word.
            if round % 2 == 0 {
                finish(tab).await;
            } else {
                skip(tab, 301).await;
                tab.until("document.querySelector('.curtain')").await;
                skip(tab, 61).await;
                tab.until(AT_START).await;
            }
            if round == WARM {
                warm = Some(figures(tab).await);
            }
        }
        let (warm, last) = (warm.expect("figures"), figures(tab).await);
        for ((name, at_first), (_, at_last)) in warm.into_iter().zip(last) {
            println!(
                "{name:<10} at {WARM}: {at_first:>10}   at {ROUNDS}: {at_last:>10}   {:+.2} %",
                (at_last / at_first - 1.0) * 100.0
            );
        }
        for ((name, at_first), (_, at_last)) in warm.into_iter().zip(last) {
            assert!(at_first > 0.0, "{name} was measured");
            assert!(
                at_last <= at_first * GROWTH,
                "{name}: {at_first} → {at_last}"
            );
        }
    });
}

/// Lehmer's generator: the same run every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0 * 16_807 % 2_147_483_647;
        self.0 % limit
    }
}

#[test]
fn soak_ten_minutes_of_anything_stay_in_the_room_and_never_stick() {
    let seed = std::env::var("WIQ_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok());
    let seed = seed.unwrap_or(20_261_121);
    println!("WIQ_SEED={seed}");
    in_tab(SIZES[1], async |tab: &Tab| {
        enter(tab).await;
        let origin = tab.js("location.origin").await;
        let mut chance = Chance(seed);
        let begin = Instant::now();
        let (mut hands, mut homes, mut screens) = (0_u32, 0_u32, BTreeSet::new());
        while begin.elapsed() < Duration::from_secs(600) {
            any(tab, &mut chance).await;
            hands += 1;
            if hands % 25 == 0 {
                let heading = tab.text("h1").await;
                assert!(!heading.is_empty(), "every screen has a heading");
                screens.insert(heading);
                let there = tab.js("[location.origin, location.pathname, document.getElementById('fault-broken').hidden]").await;
                assert_eq!(there[0], origin, "it left our origin");
                assert_eq!(there[1], json!(ROOM));
                assert_eq!(tab.windows().await, 1, "it opened a window");
                assert_eq!(there[2], json!(true), "a panic");
                tab.heard_nothing().await;
                free(tab).await;
            }
            // Wherever it is by now: when the hands go, the start screen comes back. 20 minutes are the longest limit.
            if hands % 250 == 0 {
                for seconds in [31, 1201, 61] {
                    skip(tab, seconds).await;
                    tokio::time::sleep(Duration::from_millis(1200)).await;
                }
                tab.until(AT_START).await;
                homes += 1;
            }
        }
        println!(
            "{hands} hands, {} screens, {homes} times alone and back at the start",
            screens.len()
        );
        assert!(screens.len() > 20, "it went somewhere: {screens:?}");
    });
}

/// There is always a way on: something to press, or the curtain, or the pause that ends by itself.
async fn free(tab: &Tab) {
    let ways: Value = tab
        .js("[...document.querySelectorAll('button, input')].filter(e => !e.closest('[inert], [hidden]') && e.getClientRects().length > 0).length")
        .await;
    let cleaning = tab.count(".curtain--clean").await;
    assert!(ways.as_u64() > Some(0) || cleaning > 0, "stuck");
}

/// One thing that a hand could do.
async fn any(tab: &Tab, chance: &mut Chance) {
    match chance.below(20) {
        0 => {
            let keys = [
                Key::Tab,
                Key::Enter,
                Key::Space,
                Key::Escape,
                Key::Down,
                Key::Backspace,
            ];
            let key = usize::try_from(chance.below(6)).unwrap_or_default();
            tab.press(keys[key].clone()).await;
        }
        1 => {
            let seconds = [1, 5, 100, 200, 400];
            skip(
                tab,
                seconds[usize::try_from(chance.below(5)).unwrap_or_default()],
            )
            .await;
        }
        2 => {
            let down = chance.below(2_000);
            tab.js(&format!("(scrollTo(0, {down}), true)")).await;
        }
        // Staff are seldom there, and hands get at their screen too.
        3 if chance.below(8) == 0 => {
            tab.js("(dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyS', ctrlKey: true, altKey: true })), true)")
                .await;
        }
        3..=6 => touch(tab, chance.below(768), chance.below(1024)).await,
        // Most hands aim at something that can be pressed.
        _ => {
            skip(tab, 1).await;
            let which = chance.below(1_000);
            let at = tab
                .js(&format!(
                    "(() => {{ const all = [...document.querySelectorAll('button, input, summary')]
                       .filter(e => !e.closest('[inert]') && e.getClientRects().length > 0);
                     const e = all[{which} % Math.max(all.length, 1)]; if (!e) return [5, 5];
                     e.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                     const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; }})()"
                ))
                .await;
            let [x, y] = [0, 1].map(|part| at[part].as_f64().unwrap_or_default().max(0.0) as u64);
            touch(tab, x, y).await;
        }
    }
}

async fn touch(tab: &Tab, x: u64, y: u64) {
    for (kind, points) in [
        ("touchStart", json!([{ "x": x, "y": y }])),
        ("touchEnd", json!([])),
    ] {
        tab.cdp(
            "Input.dispatchTouchEvent",
            json!({ "type": kind, "touchPoints": points }),
        )
        .await;
    }
}
