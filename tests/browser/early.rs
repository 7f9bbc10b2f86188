//! Answers given before WebAssembly has arrived, and what becomes of them when it does.

use std::time::Duration;

use serde_json::json;

use crate::tab::{SIZES, Tab, in_tab};

/// So slow that the wasm takes seconds, while the page itself is there: bytes a second.
const SLOW: u32 = 40_000;

async fn slowly(tab: &Tab, path: &str) {
    tab.cdp("Network.enable", json!({})).await;
    let slow = json!({ "offline": false, "latency": 20, "downloadThroughput": SLOW, "uploadThroughput": SLOW });
    tab.cdp("Network.emulateNetworkConditions", slow).await;
    tab.open(path).await;
    // The start script does not wait for the style, without which nothing is painted or can be touched.
    tab.until("document.documentElement.dataset.js === '' && document.querySelector('link[rel=stylesheet]').sheet")
        .await;
}

async fn at_full_speed(tab: &Tab) {
    let fast =
        json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
    tab.cdp("Network.emulateNetworkConditions", fast).await;
    tab.until_alive().await;
}

#[test]
fn an_answer_before_wasm_is_explained_at_once_and_taken_over() {
    for delay in [0, 100, 500] {
        in_tab(SIZES[0], async |tab: &Tab| {
            slowly(tab, "/round/three/mixed/").await;
            tokio::time::sleep(Duration::from_millis(delay)).await;
            tab.tap(".opts .opt:nth-child(1) .opt__in").await;
            tab.until("document.querySelector('.q input:checked')")
                .await;
            assert_eq!(
                tab.js("document.documentElement.dataset.early ?? null")
                    .await,
                json!(null),
                "choosing reveals nothing"
            );
            tab.tap(".q [type=submit]").await;
            tab.until("document.documentElement.dataset.early === 'feedback'")
                .await;
            assert_eq!(
                tab.js("document.documentElement.dataset.js").await,
                json!(""),
                "wasm is not there yet"
            );
            let early = tab.text(".early__top[data-o='1'] .verdict__h").await;
            assert!(
                ["Yes, that’s right", "Not quite"].contains(&early.as_str()),
                "{early}"
            );
            assert_eq!(
                tab.js("document.querySelector('.q').getClientRects().length")
                    .await,
                json!(0)
            );
            at_full_speed(tab).await;
            tab.until("document.querySelector('.screen .verdict h1')")
                .await;
            assert_eq!(
                tab.text(".screen .verdict h1").await,
                early,
                "the same verdict lives on"
            );
            tab.until("document.activeElement?.tagName === 'H1'").await;
            assert_eq!(tab.count(".early").await, 0);
        });
    }
}

#[test]
fn a_choice_before_wasm_stays_chosen() {
    in_tab(SIZES[1], async |tab: &Tab| {
        slowly(tab, "/round/three/mixed/").await;
        tab.tap(".opts .opt:nth-child(2) .opt__in").await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
        let value = tab
            .js("document.querySelector('.q input:checked').value")
            .await;
        at_full_speed(tab).await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
        assert_eq!(
            tab.js("document.querySelector('.q input:checked').value")
                .await,
            value
        );
    });
}

#[test]
fn continue_before_wasm_says_so_and_then_happens() {
    in_tab(SIZES[2], async |tab: &Tab| {
        slowly(tab, "/round/three/mixed/").await;
        tab.tap("input[value=unsure]").await;
        tab.tap(".q [type=submit]").await;
        tab.until("document.documentElement.dataset.early === 'feedback'")
            .await;
        tab.tap("#early-on").await;
        tab.until("!document.getElementById('fault-waiting').hidden")
            .await;
        at_full_speed(tab).await;
        tab.until("document.querySelector('.q__cap')?.innerText.includes('Question 2 of 3')")
            .await;
        assert_eq!(
            tab.js("document.getElementById('fault-waiting').hidden")
                .await,
            json!(true)
        );
    });
}

#[test]
fn a_hard_word_pressed_before_wasm_opens_when_the_app_runs() {
    in_tab(SIZES[0], async |tab: &Tab| {
        slowly(tab, "/treatments/php/").await;
        tab.tap(".claims .term").await;
        tab.until("!document.getElementById('fault-waiting').hidden")
            .await;
        at_full_speed(tab).await;
        tab.until(
            "document.querySelector('.claims .term').getAttribute('aria-expanded') === 'true'",
        )
        .await;
    });
}

#[test]
fn a_tool_pressed_before_wasm_is_pressed_again_when_it_runs() {
    in_tab(SIZES[0], async |tab: &Tab| {
        slowly(tab, "/").await;
        tab.tap(".seg .seg__b:nth-child(3)").await;
        tab.until("!document.getElementById('fault-waiting').hidden")
            .await;
        at_full_speed(tab).await;
        tab.until("document.documentElement.dataset.size === '3'")
            .await;
    });
}
