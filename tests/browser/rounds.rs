//! Whole rounds by touch and by keyboard alone.

use std::collections::BTreeSet;

use serde_json::json;
use thirtyfour::Key;

use crate::kinds::PAIRS;
use crate::play::{answer, answer_by_keys, go_on, kind, not_sure};
use crate::tab::{SIZES, Tab, in_tab};

const FOCUS_ON_HEADING: &str = "document.activeElement?.tagName === 'H1'";

#[test]
fn a_whole_round_by_touch_on_every_size() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            tab.open_alive("/").await;
            tab.tap(".start__go .btn--go").await;
            tab.until("document.querySelector('form.q')").await;
            let mut stems = BTreeSet::new();
            for number in 1..=3 {
                assert!(
                    tab.text(".q__cap")
                        .await
                        .contains(&format!("Question {number} of 3"))
                );
                stems.insert(tab.text(".q h1").await);
                if number == 3 {
                    not_sure(tab).await
                } else {
                    answer(tab).await
                }
                tab.until(FOCUS_ON_HEADING).await;
                for part in [
                    ".said, .screen .each--placed",
                    ".why",
                    ".panel .mini",
                    ".askcard",
                    ".src:not(.src--words)",
                ] {
                    assert_eq!(tab.count(&format!(".screen {part}")).await, 1, "{part}");
                }
                go_on(tab).await;
                tab.until(FOCUS_ON_HEADING).await;
            }
            assert_eq!(stems.len(), 3, "no question twice: {stems:?}");
            assert_eq!(tab.text("h1").await, "Thank you");
            assert!(tab.count(".told li").await > 0);
        });
    }
}

#[test]
fn a_whole_round_by_keyboard_alone() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/").await;
        tab.tab_to(".start__go .btn--go").await;
        tab.press(Key::Enter).await;
        tab.until("document.querySelector('form.q')").await;
        for _ in 0..3 {
            tab.until(FOCUS_ON_HEADING).await;
            answer_by_keys(tab).await;
            tab.until(FOCUS_ON_HEADING).await;
            tab.tab_to(".src:not([hidden]) summary").await;
            tab.press(Key::Enter).await;
            tab.until("document.querySelector('.src:not([hidden])').open")
                .await;
            tab.tab_to(".dock .tool--back").await;
            tab.js("document.querySelector('.screen h1').focus()").await;
            tab.tab_to(".fb__go .btn--go").await;
            tab.press(Key::Enter).await;
            tab.until("!document.querySelector('.screen .verdict h1')")
                .await;
        }
        tab.until("document.querySelector('h1').innerText === 'Thank you'")
            .await;
        tab.until(FOCUS_ON_HEADING).await;
    });
}

#[test]
fn check_with_nothing_chosen_says_what_to_do_and_takes_the_focus() {
    in_tab(SIZES[1], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        assert_eq!(
            tab.js("document.querySelector('#problem').hidden").await,
            json!(true)
        );
        tab.tap(".q [type=submit]").await;
        tab.until("document.activeElement?.id === 'problem'").await;
        assert!(tab.text("#problem").await.contains("There is a problem"));
        assert_eq!(tab.count(".screen .verdict h1").await, 0);
    });
}

#[test]
fn adding_a_question_is_announced_once_in_the_region_that_was_there() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open("/round/three/mixed/").await;
        tab.js("(window.__region = document.querySelector('[role=status]'), true)")
            .await;
        tab.until_alive().await;
        answer(tab).await;
        tab.js("(window.__said = [], new MutationObserver(() => __said.push(__region.textContent.trim())).observe(__region, { childList: true, subtree: true, characterData: true }), true)").await;
        tab.tap(".screen .askcard button").await;
        tab.until("document.querySelector('.btn--added')").await;
        assert_eq!(
            tab.js("document.querySelector('[role=status]') === __region")
                .await,
            json!(true),
            "the same node from first paint"
        );
        assert_eq!(
            tab.js("__said").await,
            json!(["Added. You have 1 question."])
        );
    });
}

#[test]
fn back_and_finish_lead_where_they_say() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        answer(tab).await;
        tab.tap(".dock .tool--back").await;
        tab.until("document.querySelector('form.q')").await;
        assert!(tab.text(".q__cap").await.contains("Question 1 of 3"));
        tab.tap(".dock .tool--home").await;
        tab.until("document.querySelector('.today')").await;
        assert_eq!(tab.js("location.pathname").await, json!("/home/"));
        tab.js("(history.back(), true)").await;
        tab.until("document.querySelector('form.q')").await;
        assert!(tab.text(".q__cap").await.contains("Question 1 of 3"));
    });
}

#[test]
fn every_kind_can_be_answered_by_keyboard_alone() {
    in_tab(SIZES[0], async |tab: &Tab| {
        let mut met = BTreeSet::new();
        for pair in PAIRS {
            tab.open_alive(&format!("/round/eight/{pair}/")).await;
            while tab.count("form.q").await > 0 && met.len() < 10 {
                let new = met.insert(kind(tab).await);
                if new {
                    answer_by_keys(tab).await
                } else {
                    answer(tab).await
                }
                go_on(tab).await;
            }
        }
        assert_eq!(met.len(), 10, "{met:?}");
    });
}
