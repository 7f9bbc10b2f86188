//! The list in order, what a link brings, and the round that waits.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::access;
use crate::asks::{PAGE, focused, heard, texts};
use crate::play::{answer, go_on};
use crate::tab::{SIZES, Tab, in_tab};

#[test]
fn from_an_answer_to_a_list_in_order_with_the_keyboard_alone() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        answer(tab).await;
        let verdict = tab.text(".screen .verdict h1").await;
        tab.tab_to(".screen .askcard button").await;
        tab.press(Key::Enter).await;
        tab.until("document.querySelector('.btn--added')").await;
        tab.tab_to(".dock .tool--asks").await;
        tab.press(Key::Enter).await;
        tab.until("location.pathname === '/questions/'").await;
        focused(tab, "h1").await;
        for place in 1..=2 {
            tab.tab_to(&format!(".general li:nth-child({place}) .addq"))
                .await;
            tab.press(Key::Enter).await;
        }
        heard(tab, "Added. You have 3 questions.").await;
        let before = texts(tab).await;
        tab.js("document.querySelector('h1').focus()").await;
        tab.tab_to("#asks li:nth-child(3) .ask__up").await;
        tab.press(Key::Enter).await;
        heard(tab, "Now number 2 of 3.").await;
        focused(tab, "#asks li:nth-child(2) .ask__up").await;
        tab.press(Key::Enter).await;
        heard(tab, "Now number 1 of 3.").await;
        focused(tab, "#asks li:nth-child(1) .ask__up").await;
        tab.press(Key::Enter).await;
        heard(tab, "This is the first one already.").await;
        focused(tab, "#asks li:nth-child(1) .ask__up").await;
        assert_eq!(texts(tab).await, [&*before[2], &*before[0], &*before[1]]);
        tab.tab_to("#asks li:nth-child(1) .ask__down").await;
        tab.press(Key::Enter).await;
        focused(tab, "#asks li:nth-child(2) .ask__down").await;
        assert_eq!(texts(tab).await, [&*before[0], &*before[2], &*before[1]]);
        tab.tab_to("#asks li:nth-child(2) .ask__off").await;
        tab.press(Key::Enter).await;
        heard(tab, "Taken off. You have 2 questions.").await;
        focused(tab, "#put-back").await;
        tab.press(Key::Enter).await;
        heard(tab, "Back on the list as number 2.").await;
        focused(tab, "#asks li:nth-child(2) .ask__off").await;
        assert_eq!(texts(tab).await, [&*before[0], &*before[2], &*before[1]]);
        // The round has waited.
        tab.tap(".dock .tool--back").await;
        tab.until("document.querySelector('.screen .verdict h1')")
            .await;
        assert_eq!(tab.text(".screen .verdict h1").await, verdict);
        assert_eq!(tab.count(".screen .btn--added").await, 1);
    });
}

#[test]
fn a_place_on_the_same_page_loses_nothing() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        answer(tab).await;
        let verdict = tab.text(".screen .verdict h1").await;
        tab.js("document.querySelector('.skip').click()").await;
        tab.until("location.hash === '#main'").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(tab.text(".screen .verdict h1").await, verdict);
    });
}

#[test]
fn a_link_is_looked_at_before_it_is_used_and_then_leaves_the_address() {
    in_tab(SIZES[2], async |tab: &Tab| {
        let fragment = "#ask=general.goal,php.no-such-row,%3Cb%3ECall%20me,php-hai-pump";
        tab.open_alive(&format!("{PAGE}{fragment}")).await;
        tab.until("document.querySelector('.brought:not([hidden])')")
            .await;
        focused(tab, "#brought").await;
        assert_eq!(tab.count("#asks li").await, 0, "nothing is used yet");
        assert_eq!(tab.count(".brought li").await, 2);
        let told = tab.text(".brought").await;
        assert!(told.contains("php.no-such-row"), "{told}");
        assert!(told.contains("damaged") && !told.contains("Call"), "{told}");
        access::axe(tab, "preview").await;
        access::targets(tab, "preview").await;
        access::reflow(tab, "preview").await;
        tab.tap(".brought .actions .btn:last-child").await;
        tab.until("document.querySelector('.brought').hidden && location.hash === ''")
            .await;
        heard(tab, "Nothing was added.").await;
        focused(tab, "h1").await;
        assert_eq!(tab.count("#asks li").await, 0);
        // The same page is open already when the next code is scanned.
        tab.js("(location.hash = 'ask=general.goal', true)").await;
        tab.until("document.querySelector('.brought .btn--go')")
            .await;
        tab.tap(".brought .btn--go").await;
        tab.until("document.querySelectorAll('#asks li').length === 1 && location.hash === ''")
            .await;
        heard(tab, "Added. You have 1 question.").await;
        // Whoever finishes leaves no trace in the address, also where nothing was decided.
        tab.js("(location.hash = 'ask=general.choices', true)")
            .await;
        tab.until("document.querySelector('.brought .btn--go')")
            .await;
        tab.tap(".dock .tool--clear").await;
        tab.until("location.pathname === '/'").await;
        tab.js("(history.back(), true)").await;
        tab.until("location.pathname === '/questions/'").await;
        assert_eq!(tab.js("location.hash").await, json!(""));
        assert_eq!(tab.count(".brought:not([hidden])").await, 0);
        assert_eq!(tab.count("#asks li").await, 0);
    });
}

#[test]
fn the_last_screen_asks_to_tell_a_pair_in_own_words() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/php-hai/").await;
        for _ in 0..3 {
            answer(tab).await;
            go_on(tab).await;
        }
        let card = tab.text(".teach").await;
        assert!(card.contains("How is PHP different from HAI?"), "{card}");
        let fields: Value = tab
            .js("document.querySelectorAll('.teach input, .teach textarea, .teach button').length")
            .await;
        assert_eq!(fields, json!(0), "nothing to fill in");
    });
}
