//! Hard words that open in place: by keys, by touch, before the app runs, and without noise.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::access;
use crate::play::answer;
use crate::tab::{SIZES, Tab, in_tab};

/// Where the first hard word stands on the glass.
async fn place(tab: &Tab, selector: &str) -> Value {
    tab.js(&format!(
        "(b => [Math.round(b.x), Math.round(b.y)])(document.querySelector({selector:?}).getBoundingClientRect())"
    ))
    .await
}

async fn look(tab: &Tab, name: &str) {
    access::axe(tab, name).await;
    access::contrast(tab, name).await;
    access::targets(tab, name).await;
    access::reflow(tab, name).await;
}

const FIRST: &str = ".claims .term";
const OPEN: &str =
    "document.querySelector('.claims .term').getAttribute('aria-expanded') === 'true'";
const MEANING: &str = "document.getElementById(document.querySelector('.claims .term').getAttribute('aria-controls'))";

#[test]
fn a_hard_word_opens_by_keys_and_closes_and_nothing_else_moves() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/treatments/php/").await;
        tab.tab_to(FIRST).await;
        let before = place(tab, FIRST).await;
        assert_eq!(tab.js(&format!("{MEANING}.hidden")).await, json!(true));
        tab.press(Key::Enter).await;
        tab.until(OPEN).await;
        tab.until(&format!("!{MEANING}.hidden")).await;
        let word = tab.text(FIRST).await;
        let said = tab.js(&format!("{MEANING}.innerText")).await;
        assert!(
            said.as_str().is_some_and(|said| said.contains(": ")),
            "{said} for {word}"
        );
        assert_eq!(
            place(tab, FIRST).await,
            before,
            "the word stays where it was"
        );
        assert_eq!(
            tab.js("document.activeElement.matches('.term')").await,
            json!(true),
            "the focus stays on it"
        );
        let below = tab
            .js(&format!(
                "document.activeElement.closest('p').nextElementSibling === {MEANING}"
            ))
            .await;
        assert_eq!(below, json!(true), "its meaning follows its paragraph");
        assert_eq!(tab.text("[role=status]").await, "", "nothing is announced");
        look(tab, "a hard word is open").await;
        tab.press(Key::Space).await;
        tab.until(&format!("!({OPEN}) && {MEANING}.hidden")).await;
        assert_eq!(place(tab, FIRST).await, before);
    });
}

#[test]
fn a_hard_word_opens_by_touch_at_every_size() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            tab.open_alive("/treatments/hai/").await;
            tab.tap(FIRST).await;
            tab.until(&format!("{OPEN} && !{MEANING}.hidden")).await;
            look(tab, "a hard word is open").await;
            tab.tap(FIRST).await;
            tab.until(&format!("{MEANING}.hidden")).await;
        });
    }
}

#[test]
fn every_hard_word_of_an_explanation_opens() {
    in_tab(SIZES[2], async |tab: &Tab| {
        tab.open_alive("/").await;
        let pairs = tab
            .js("[...document.querySelectorAll('.pairs a')].map(a => a.getAttribute('href'))")
            .await;
        let pairs: Vec<String> = serde_json::from_value(pairs).expect("links");
        let mut opened = 0;
        for pair in pairs.iter().take(6) {
            tab.open_alive(pair).await;
            answer(tab).await;
            for number in 0..tab.count(".screen .term").await {
                let word = format!("document.querySelectorAll('.screen .term')[{number}]");
                tab.js(&format!("{word}.click()")).await;
                tab.until(&format!(
                    "{word}.getAttribute('aria-expanded') === 'true' && !document.getElementById({word}.getAttribute('aria-controls')).hidden"
                ))
                .await;
                opened += 1;
            }
            if opened > 0 {
                look(tab, pair).await;
            }
        }
        assert!(opened > 3, "{opened}");
    });
}

#[test]
fn a_touch_on_a_word_is_always_its_own() {
    in_tab(SIZES[2], async |tab: &Tab| {
        for page in [
            "/treatments/hipec/",
            "/treatments/hai/",
            "/sources/wiki-hai/",
        ] {
            tab.open_alive(page).await;
            let missed = tab
                .js("[...document.querySelectorAll('.term > span')].filter(word => {
                       if (!word.checkVisibility()) return false;
                       word.scrollIntoView({ block: 'center', behavior: 'instant' });
                       return [...word.getClientRects()].some(b => document.elementFromPoint(b.x + b.width / 2, b.y + b.height / 2) !== word);
                     }).map(word => word.textContent)")
                .await;
            assert_eq!(missed, json!([]), "{page}");
        }
    });
}
