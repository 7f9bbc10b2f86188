//! The waiting room: its address, its rounds, the curtain, and the ways out that there are not.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::access;
use crate::room_hands::{
    AT_START, CURTAIN, ROOM, answer, begin, bite, choose, curtain, enter, finish, freeze, go_on,
    look, out_of_sight, skip, sleep, spoken, tap, wake,
};
use crate::tab::{SIZES, Tab, in_tab};

const PERSON: &str = "document.querySelector('form.q')";

#[test]
fn three_questions_then_three_others_and_the_address_never_changes() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        let length = tab.js("history.length").await;
        begin(tab).await;
        let mut stems = BTreeSet::new();
        for round in 0..3 {
            for number in 1..=3 {
                let caption = tab.text(".q__cap").await;
                assert!(caption.contains(&format!("Question {number} of 3")));
                stems.insert(tab.text(".q h1").await);
                assert_eq!(tab.count(".dock .tool--clear").await, 1);
                answer(tab).await;
                assert_eq!(tab.count(".dock .tool--clear").await, 1);
                go_on(tab).await;
            }
            assert_eq!(tab.text("h1").await, "Thank you");
            if round < 2 {
                tap(tab, ".split--res .actions .btn--go").await;
                tab.until(PERSON).await;
            }
        }
        assert_eq!(stems.len(), 9, "no question twice in one visit: {stems:?}");
        for (button, there) in [
            (".dock .tool--clear", AT_START),
            (
                ".start__also .btn:nth-child(1)",
                "document.querySelector('.chooser')",
            ),
            (".dock .tool--back", AT_START),
            (
                ".start__also .btn:nth-child(2)",
                "document.querySelector('.named')",
            ),
            (
                ".named button",
                "document.querySelector('h1').innerText !== 'I was told a name'",
            ),
        ] {
            tap(tab, button).await;
            tab.until(there).await;
            assert_eq!(tab.js("location.pathname").await, json!(ROOM), "{button}");
        }
        assert_eq!(tab.js("history.length").await, length);
        tap(tab, ".skip").await;
        assert_eq!(tab.js("location.hash").await, json!(""));
    });
}

#[test]
fn the_curtain_asks_counts_in_words_and_only_its_button_goes_on() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        begin(tab).await;
        choose(tab).await;
        let stem = tab.text(".q h1").await;
        skip(tab, 170).await;
        tokio::time::sleep(Duration::from_millis(1200)).await;
        assert_eq!(tab.count(".curtain").await, 0, "not before its time");
        // Twelve extensions.
        for extension in 0..12 {
            // 171 seconds are over already.
            curtain(tab, if extension == 0 { 11 } else { 181 }).await;
            assert_eq!(tab.text(".curtain h1").await, "Are you still there?");
            let lead = tab.text(".curtain .lead").await;
            let left = lead.split(' ').nth(1).and_then(|left| left.parse().ok());
            assert!(
                matches!(left, Some(45_u32..=60)),
                "seconds in words: {lead}"
            );
            tab.until("document.activeElement?.matches('.curtain [data-first]')")
                .await;
            tap(tab, ".curtain [data-first]").await;
            tab.until(&format!("!{CURTAIN}")).await;
            assert_eq!(tab.count(".q input:checked").await, 1, "nothing is lost");
        }
        tab.js("(window.__said = [], new MutationObserver(() => __said.push(document.querySelector('[role=status]').textContent.trim()))
            .observe(document.querySelector('[role=status]'), { childList: true, subtree: true, characterData: true }), true)").await;
        curtain(tab, 181).await;
        // A touch elsewhere, and a key, leave it where it is.
        skip(tab, 1).await;
        tab.tap(".curtain h1").await;
        tab.press(Key::Escape).await;
        tab.press(Key::Tab).await;
        tab.press(Key::Tab).await;
        tokio::time::sleep(Duration::from_millis(1200)).await;
        assert_eq!(tab.count(".curtain").await, 1);
        assert_eq!(
            tab.js("document.activeElement === document.body || Boolean(document.activeElement.closest('.curtain'))").await,
            json!(true)
        );
        // Nobody sees, touches or hears what is below.
        let heard = spoken(tab).await;
        assert!(!heard.contains(&stem), "{heard}");
        assert!(heard.contains("Are you still there?"));
        let seen = tab
            .js("document.elementsFromPoint(innerWidth / 2, innerHeight / 3).some(e => e.closest('.stage'))")
            .await;
        assert_eq!(seen, json!(false));
        let open = "[...document.querySelectorAll('.app > :not([role=status], .over)')].filter(e => !e.inert || getComputedStyle(e).visibility !== 'hidden').map(e => e.className)";
        assert_eq!(tab.js(open).await, json!([]));
        // Said at thirty and at ten, and not each second.
        for _ in 0..65 {
            if tab.count(".curtain").await == 0 {
                break;
            }
            let left = tab.text(".count b").await;
            skip(tab, 1).await;
            tab.until(&format!(
                "document.querySelector('.count b')?.innerText !== {left:?}"
            ))
            .await;
        }
        tab.until(AT_START).await;
        let said: Vec<String> = serde_json::from_value(tab.js("__said").await).expect("texts");
        let said: Vec<&String> = said.iter().filter(|text| !text.is_empty()).collect();
        assert!(said.len() <= 2 && !said.is_empty(), "{said:?}");
        assert!(
            said.iter().all(|text| text.ends_with("seconds are left.")),
            "{said:?}"
        );
    });
}

#[test]
fn screens_to_read_have_five_minutes_and_the_start_screen_is_never_asked() {
    in_tab(SIZES[1], async |tab: &Tab| {
        enter(tab).await;
        skip(tab, 100_000).await;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        assert_eq!(tab.count(".curtain").await, 0);
        begin(tab).await;
        answer(tab).await;
        skip(tab, 290).await;
        tokio::time::sleep(Duration::from_millis(1500)).await;
        assert_eq!(tab.count(".curtain").await, 0);
        curtain(tab, 10).await;
        tap(tab, ".curtain .btn--quiet").await;
        tab.until(AT_START).await;
        // Nor does it come back with the next beats.
        skip(tab, 2).await;
        tokio::time::sleep(Duration::from_millis(2300)).await;
        assert_eq!(tab.count(".curtain").await, 0);
        assert_eq!(tab.text("h1").await, "Which is which?");
    });
}

#[test]
fn after_sleep_the_curtain_is_there_and_whoever_comes_later_finds_the_start() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        begin(tab).await;
        // The curtain is drawn before the tablet sleeps, so that it is what is painted first, and only its button goes on.
        tab.js("(window.__views = [], new MutationObserver(() => __views.push(!document.querySelector('.over').hidden))
            .observe(document.querySelector('.over'), { attributes: true, attributeFilter: ['hidden'] }), true)").await;
        out_of_sight(tab).await;
        tab.until(CURTAIN).await;
        freeze(tab).await;
        wake(tab).await;
        tokio::time::sleep(Duration::from_millis(1200)).await;
        assert_eq!(
            tab.js("__views").await,
            json!([true]),
            "never lifted by itself"
        );
        tap(tab, ".curtain [data-first]").await;
        tab.until(&format!("!{CURTAIN}")).await;
        assert_eq!(tab.count("form.q").await, 1);
        // Through the limit: it asks.
        sleep(tab).await;
        skip(tab, 200).await;
        wake(tab).await;
        tab.until(CURTAIN).await;
        tap(tab, ".curtain [data-first]").await;
        tab.until(PERSON).await;
        // Through all of it: the start, whatever clock went on.
        sleep(tab).await;
        tab.js("__setWall(90000)").await;
        wake(tab).await;
        tab.until(AT_START).await;
    });
}

#[test]
fn start_pressed_before_wasm_happens_when_it_is_there() {
    in_tab(SIZES[1], async |tab: &Tab| {
        tab.cdp("Network.enable", json!({})).await;
        let slow = json!({ "offline": false, "latency": 20, "downloadThroughput": 40_000, "uploadThroughput": 40_000 });
        tab.cdp("Network.emulateNetworkConditions", slow).await;
        tab.open(ROOM).await;
        tab.until("document.documentElement.dataset.js === ''")
            .await;
        tab.tap(".start__go .btn--go").await;
        tab.until("!document.getElementById('fault-waiting').hidden")
            .await;
        let fast = json!({ "offline": false, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        tab.cdp("Network.emulateNetworkConditions", fast).await;
        tab.until(PERSON).await;
        assert_eq!(tab.js("location.pathname").await, json!(ROOM));
    });
}

#[test]
fn axe_and_our_own_walks_find_nothing_in_the_waiting_room() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            enter(tab).await;
            look(tab, "start").await;
            begin(tab).await;
            look(tab, "question").await;
            curtain(tab, 181).await;
            look(tab, "curtain").await;
            tap(tab, ".curtain [data-first]").await;
            tab.until(&format!("!{CURTAIN}")).await;
            answer(tab).await;
            look(tab, "explanation").await;
            go_on(tab).await;
            finish(tab).await;
            begin(tab).await;
            bite(tab).await;
            look(tab, "end").await;
            for theme in ["dark", "contrast"] {
                tab.js(&format!(
                    "(document.documentElement.dataset.theme = {theme:?}, true)"
                ))
                .await;
                tokio::time::sleep(Duration::from_millis(300)).await;
                curtain(tab, 301).await;
                access::contrast(tab, &format!("curtain, {theme}")).await;
                tap(tab, ".curtain [data-first]").await;
                tab.until(&format!("!{CURTAIN}")).await;
            }
        });
    }
}

#[test]
fn nothing_scrolls_sideways_in_the_room_at_320_pixels_and_largest_text() {
    in_tab((320, 640), async |tab: &Tab| {
        enter(tab).await;
        tap(tab, ".seg .seg__b:nth-child(3)").await;
        tab.until("document.documentElement.dataset.size === '3'")
            .await;
        access::reflow(tab, "start").await;
        begin(tab).await;
        curtain(tab, 181).await;
        access::reflow(tab, "curtain").await;
        access::targets(tab, "curtain").await;
        tab.js("(document.querySelector('.curtain .btn--quiet').scrollIntoView(), true)")
            .await;
        let reached: Value = tab
            .js("document.querySelector('.curtain .btn--quiet').getBoundingClientRect().bottom <= innerHeight")
            .await;
        assert_eq!(reached, json!(true), "all of the curtain can be reached");
    });
}
