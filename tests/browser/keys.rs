//! What each key does where the table of keys in docs/accessibility.md promises it, and is not played elsewhere.

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::leaflet::before_scripts;
use crate::listen::VOICE;
use crate::tab::{SIZES, Tab, in_tab};

/// Which answer is chosen and has the focus, counted from nought; nothing where they are not the same.
const CHOSEN: &str = "(() => {
    const all = [...document.querySelectorAll('.q .opt__in')];
    const at = all.findIndex(e => e.checked);
    return all[at] === document.activeElement ? at : null;
  })()";

#[test]
fn arrows_go_from_answer_to_answer_and_reveal_nothing() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/question/php-hai-pump/").await;
        tab.until("document.querySelector('form.q')").await;
        tab.tab_to(".q .opt__in").await;
        tab.press(Key::Space).await;
        tab.until(&format!("{CHOSEN} === 0")).await;
        let last = tab.count(".q .opt__in").await - 1;
        for (key, at) in [
            (Key::Down, 1),
            (Key::Up, 0),
            (Key::Right, 1),
            (Key::Left, 0),
            (Key::Up, last),
            (Key::Down, 0),
        ] {
            tab.press(key).await;
            tab.until(&format!("{CHOSEN} === {at}")).await;
        }
        assert_eq!(tab.count(".verdict, .hintcard").await, 0);
    });
}

#[test]
fn the_last_card_is_taken_back_by_keys() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/eight/php-hai/").await;
        while tab.count(".sort").await == 0 {
            crate::play::not_sure(tab).await;
            crate::play::go_on(tab).await;
            tab.until("document.querySelector('form.q')").await;
        }
        let card = tab.text(".deck__t").await;
        for (selector, placed) in [(".bin__btn", 1), (".sort__a .btn--quiet", 0)] {
            tab.tab_to(selector).await;
            tab.press(Key::Enter).await;
            tab.until(&format!(
                "document.querySelectorAll('.bin__list li:not(.empty)').length === {placed}"
            ))
            .await;
        }
        assert_eq!(tab.text(".deck__t").await, card);
    });
}

#[test]
fn reading_aloud_begins_and_ends_by_keys_and_keeps_the_focus() {
    in_tab(SIZES[0], async |tab: &Tab| {
        before_scripts(tab, VOICE).await;
        tab.open_alive("/treatments/hipec/").await;
        tab.js("(globalThis.held = true)").await;
        tab.tab_to(".tool--listen").await;
        tab.press(Key::Enter).await;
        tab.until("document.documentElement.dataset.listening === 'reading'")
            .await;
        let mut said: Value = json!(1);
        for step in ["before", "again", "next"] {
            let button = format!("[data-listen={step}]");
            tab.tab_to(&button).await;
            tab.press(Key::Space).await;
            tab.until(&format!("given.length > {said}")).await;
            said = tab.js("given.length").await;
            let stays = format!("document.activeElement?.matches({button:?})");
            assert_eq!(tab.js(&stays).await, json!(true), "{step} keeps the focus");
        }
        tab.tab_to("[data-listen=stop]").await;
        tab.press(Key::Enter).await;
        tab.until("document.documentElement.dataset.listening !== 'reading'")
            .await;
        assert_ne!(
            tab.js("document.activeElement === document.body").await,
            json!(true),
            "the focus is not lost"
        );
    });
}
