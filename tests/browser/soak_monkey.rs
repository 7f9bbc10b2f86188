//! Ten minutes of hands that press anything, for `cargo xtask soak`.

// Its figures are for whoever runs it.
#![allow(clippy::print_stdout)]

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::leaflet::before_scripts;
use crate::room_hands::{AT_START, ROOM, enter, skip};
use crate::room_tongue::SPANISH;
use crate::tab::{SIZES, Tab, in_tab};

/// Lehmer's generator: the same hands every time.
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
        // The app draws its questions by this chance; so the same seed is the same run.
        let source = format!(
            "(() => {{ let seed = {seed}; Math.random = () => (seed = seed * 16807 % 2147483647) / 2147483647; }})()"
        );
        before_scripts(tab, &source).await;
        enter(tab).await;
        let origin = tab.js("location.origin").await;
        let mut chance = Chance(seed);
        let begin = Instant::now();
        let (mut hands, mut homes, mut screens) = (0_u32, 0_u32, BTreeSet::new());
        while begin.elapsed() < Duration::from_secs(600) {
            any(tab, &mut chance).await;
            hands += 1;
            if hands % 25 == 0 {
                let heading = tab
                    .js("document.querySelector('.over:not([hidden]) h1, .app > main:not([inert]) h1')?.innerText ?? ''")
                    .await;
                let heading = heading.as_str().unwrap_or_default().to_owned();
                assert!(!heading.is_empty(), "every screen has a heading");
                screens.insert(heading);
                let there = tab.js("[location.origin, location.pathname, document.getElementById('fault-broken').hidden]").await;
                assert_eq!(there[0], origin, "it left our origin");
                let rooms = [json!(ROOM), json!(SPANISH)];
                assert!(rooms.contains(&there[1]), "it left the room: {there}");
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
