//! The staff screen: how it opens, what it keeps, and what it says about settings that cannot be used.

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use crate::leaflet::before_scripts;
use crate::room_hands::{
    AT_START, CODE, ROOM, STAFF, answer, begin, bite, curtain, enter, file_says, finish, hold,
    hold_until, look, open_staff, press_digits, skip, tap,
};
use crate::tab::{SIZES, Tab, in_tab};

#[test]
fn the_corner_opens_after_three_seconds_and_keys_open_it_too() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        hold(tab, 1500).await;
        tokio::time::sleep(Duration::from_millis(2000)).await;
        assert_eq!(tab.count(".staff").await, 0, "a short hold opens nothing");
        open_staff(tab).await;
        assert_eq!(tab.text("h1").await, "Staff settings");
        tap(tab, ".dock--staff .btn--quiet").await;
        tab.until(AT_START).await;
        tab.js("(dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyS', ctrlKey: true, altKey: true })), true)")
            .await;
        tab.until(STAFF).await;
    });
}

#[test]
fn settings_hold_after_save_survive_a_restart_and_ask_for_the_code() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        begin(tab).await;
        let stem = tab.text(".q h1").await;
        open_staff(tab).await;
        assert!(
            !tab.text("body").await.contains(&stem),
            "staff see nothing of whoever was here"
        );
        for _ in 0..2 {
            tap(tab, ".stepper button:last-child").await;
        }
        tab.until("document.querySelector('.stepper output').innerText === '5 minutes'")
            .await;
        for input in ["size", "colours"] {
            tap(
                tab,
                &format!(".onoff label:nth-of-type(2) input[name={input}]"),
            )
            .await;
            tab.until(&format!(
                "document.querySelectorAll('input[name={input}]')[1].checked"
            ))
            .await;
        }
        tap(tab, ".pairset summary").await;
        tab.until("document.querySelector('.pairset').open").await;
        let all = tab.count(".pairset .pick").await;
        for place in 2..=all {
            tap(tab, &format!(".pairset li:nth-child({place}) input")).await;
        }
        tab.until(&format!(
            "document.querySelector('.pairset .help').innerText === '1 of {all} pairs'"
        ))
        .await;
        // The last one stays.
        tap(tab, ".pairset li:nth-child(1) input").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(
            tab.text(".pairset .help").await,
            format!("1 of {all} pairs")
        );
        press_digits(tab, "4711").await;
        tap(tab, ".row .actions button:first-child").await;
        tab.until("document.querySelector('.row--tall + *, .row--tall b') && document.body.innerText.includes('A code is set.')").await;
        tap(tab, ".dock--staff .btn--go").await;
        tab.until(AT_START).await;
        let looks =
            "document.documentElement.dataset.size + document.documentElement.dataset.theme";
        assert_eq!(tab.js(looks).await, json!("2dark"));

        tab.open_alive(ROOM).await;
        tab.until(&format!("({looks}) === '2dark'")).await;
        assert_eq!(
            tab.count(".pairs li").await,
            1,
            "only the pair that is asked about"
        );
        begin(tab).await;
        let pair = tab.text(".q__cap span:last-child").await;
        answer(tab).await;
        finish(tab).await;
        assert_eq!(tab.js(looks).await, json!("2dark"));
        assert_eq!(tab.text(".pairs b").await, pair);
        begin(tab).await;
        skip(tab, 290).await;
        tokio::time::sleep(Duration::from_millis(1300)).await;
        assert_eq!(tab.count(".curtain").await, 0, "five minutes now");
        curtain(tab, 11).await;
        tap(tab, ".curtain .btn--quiet").await;
        tab.until(AT_START).await;

        hold_until(tab, CODE).await;
        press_digits(tab, "1234").await;
        tap(tab, ".codepage .btn--go").await;
        tab.until("!document.querySelector('.codepage .note').hidden")
            .await;
        assert_eq!(tab.count(".staff").await, 0);
        press_digits(tab, "4711").await;
        tap(tab, ".codepage .btn--go").await;
        tab.until(STAFF).await;
        assert_eq!(tab.text(".stepper output").await, "5 minutes");
        tap(tab, ".row .actions button:last-child").await;
        tap(tab, ".stepper button:first-child").await;
        tap(tab, ".dock--staff .btn--quiet").await;
        tab.until(AT_START).await;
        hold_until(tab, CODE).await;
        assert_eq!(
            tab.count(".staff").await,
            0,
            "left without saving: the code is still there"
        );
        tap(tab, ".dock .tool--back").await;
        tab.until(AT_START).await;
    });
}

#[test]
fn whoever_strays_to_the_code_gets_back_to_their_question() {
    in_tab(SIZES[1], async |tab: &Tab| {
        file_says(tab, 200, "code = \"2468\"\n").await;
        enter(tab).await;
        tab.until("localStorage.getItem('which-is-which.room.file')")
            .await;
        begin(tab).await;
        tap(tab, ".opts .opt:nth-child(1) .opt__in").await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
        hold_until(tab, CODE).await;
        tap(tab, ".dock .tool--back").await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
    });
}

#[test]
fn cleaning_ignores_touches_and_keys_for_thirty_seconds() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        open_staff(tab).await;
        tap(tab, ".panel .btn--wide").await;
        tab.until("document.querySelector('.curtain--clean')").await;
        look(tab, "cleaning").await;
        for selector in [".curtain--clean h1", ".curtain--clean .count"] {
            tap(tab, selector).await;
        }
        for key in [Key::Escape, Key::Enter, Key::Space, Key::Tab] {
            tab.press(key).await;
        }
        assert_eq!(tab.count(".curtain--clean").await, 1);
        skip(tab, 31).await;
        tab.until("document.querySelector('.over').hidden").await;
        assert_eq!(tab.text("h1").await, "Staff settings");
        tab.until("document.activeElement?.matches('.panel .btn--wide')")
            .await;
    });
}

#[test]
fn misses_are_counted_only_when_wanted_hidden_under_ten_and_forgotten_on_request() {
    in_tab(SIZES[0], async |tab: &Tab| {
        const COUNTS: &str = "localStorage.getItem('which-is-which.room.counts')";
        enter(tab).await;
        begin(tab).await;
        bite(tab).await;
        finish(tab).await;
        assert_eq!(
            tab.js(COUNTS).await,
            json!(null),
            "off unless somebody switches it on"
        );
        open_staff(tab).await;
        tap(tab, ".onoff label:nth-of-type(2) input[name=counts]").await;
        tap(tab, ".dock--staff .btn--go").await;
        tab.until(AT_START).await;
        begin(tab).await;
        bite(tab).await;
        assert_eq!(
            tab.js(COUNTS).await,
            json!(null),
            "nothing is written while somebody is there"
        );
        finish(tab).await;
        tab.until(COUNTS).await;
        let written = tab.js(COUNTS).await;
        let written = written.as_str().unwrap_or_default();
        assert!((1..=3).contains(&written.lines().count()), "{written}");
        for line in written.lines() {
            let parts: Vec<&str> = line.split(' ').collect();
            assert!(
                parts.len() == 3 && parts[1] == "1",
                "an id and two totals: {line}"
            );
        }
        let id = written.split(' ').next().unwrap_or_default().to_owned();
        for (asked, shown) in [(9, 0), (10, 1)] {
            tab.js(&format!(
                "(localStorage.setItem('which-is-which.room.counts', '{id} {asked} 4\\n'), true)"
            ))
            .await;
            tab.open_alive(ROOM).await;
            open_staff(tab).await;
            assert_eq!(tab.count(".missed li").await, shown, "{asked}");
        }
        assert!(
            tab.text(".missed li")
                .await
                .ends_with("Missed 4 of 10 times.")
        );
        tab.cdp(
            "Browser.grantPermissions",
            json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] }),
        )
        .await;
        tap(tab, ".missed + button").await;
        tab.until("document.querySelector('[role=status]').innerText.trim() !== ''")
            .await;
        tap(tab, ".missed ~ button:last-of-type").await;
        tab.until("!document.querySelector('.missed')").await;
        tab.until(&format!("!{COUNTS}")).await;
    });
}

#[test]
fn axe_and_our_own_walks_find_nothing_for_staff() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            file_says(tab, 200, "code = \"2468\"\n").await;
            enter(tab).await;
            tab.until("localStorage.getItem('which-is-which.room.file')")
                .await;
            hold_until(tab, CODE).await;
            look(tab, "code").await;
            press_digits(tab, "2468").await;
            tap(tab, ".codepage .btn--go").await;
            tab.until(STAFF).await;
            tab.until("document.querySelectorAll('.health li').length > 3")
                .await;
            look(tab, "staff").await;
            tap(tab, ".pairset summary").await;
            tab.until("document.querySelector('.pairset').open").await;
            look(tab, "staff, pairs").await;
        });
    }
}

#[test]
fn staff_read_whether_the_tablet_starts_without_a_network() {
    let health =
        |text: &str| format!("document.querySelector('.health')?.innerText.includes({text:?})");
    in_tab(SIZES[0], async |tab: &Tab| {
        // The worker takes its time; staff wait for it on the screen.
        let source = "window.__idle = []; window.requestIdleCallback = work => __idle.push(work);";
        before_scripts(tab, source).await;
        enter(tab).await;
        open_staff(tab).await;
        tab.until(&health("is still being stored")).await;
        tab.js("(__idle.forEach(work => work()), true)").await;
        tab.until_within(Duration::from_secs(60), &health("Works without a network."))
            .await;
    });
    in_tab(SIZES[0], async |tab: &Tab| {
        let source =
            "Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined });";
        before_scripts(tab, source).await;
        enter(tab).await;
        open_staff(tab).await;
        tab.until(&health("Needs the network to start.")).await;
        assert_eq!(
            tab.count(".health .is-amber").await,
            tab.count(".health .is-amber [href='#alert'], .health .is-amber svg")
                .await
        );
    });
}
