//! The staff screen: how it opens, what it keeps, and what it says about settings that cannot be used.

use std::time::Duration;

use serde_json::json;
use thirtyfour::Key;

use crate::room::look;
use crate::room_hands::{AT_START, ROOM, answer, begin, bite, curtain, enter, finish, skip, tap};
use crate::tab::{SIZES, Tab, in_tab};

const STAFF: &str = "document.querySelector('article.staff h1')";
const CODE: &str = "document.querySelector('.codepage')";

/// Holds the corner for as long as this.
async fn hold(tab: &Tab, milliseconds: u64) {
    let at = tab
        .js("(() => { const b = document.querySelector('.corner').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()")
        .await;
    let point = json!([{ "x": at[0], "y": at[1] }]);
    let touch = async |kind: &str, points| {
        let event = json!({ "type": kind, "touchPoints": points });
        tab.cdp("Input.dispatchTouchEvent", event).await;
    };
    touch("touchStart", point).await;
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    touch("touchEnd", json!([])).await;
}

async fn open_staff(tab: &Tab) {
    hold(tab, 3300).await;
    tab.until(STAFF).await;
}

async fn press_digits(tab: &Tab, digits: &str) {
    for digit in digits.chars() {
        let place = digit.to_digit(10).map_or(0, |digit| (digit + 9) % 10);
        let typed = tab.text(".keypad__dots").await.chars().count();
        tap(tab, &format!(".keypad__key:nth-of-type({})", place + 1)).await;
        tab.until(&format!(
            "document.querySelector('.keypad__dots').innerText.length > {typed}"
        ))
        .await;
    }
}

/// Text of the file beside the site, as `fetch` will find it.
async fn file_says(tab: &Tab, status: u16, text: &str) {
    let source = format!(
        "(() => {{ const real = window.fetch.bind(window);
          window.fetch = (url, options) => String(url).endsWith('/waiting-room.toml')
            ? ({status} ? Promise.resolve(new Response({text:?}, {{ status: {status} || 200 }})) : Promise.reject(new TypeError('no network')))
            : real(url, options); }})();"
    );
    tab.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    )
    .await;
}

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

        hold(tab, 3300).await;
        tab.until(CODE).await;
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
        hold(tab, 3300).await;
        tab.until(CODE).await;
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
        hold(tab, 3300).await;
        tab.until(CODE).await;
        tap(tab, ".dock .tool--back").await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
    });
}

#[test]
fn settings_that_cannot_be_used_are_named_and_the_defaults_hold() {
    in_tab(SIZES[0], async |tab: &Tab| {
        file_says(
            tab,
            200,
            "idle_minutes = 99\ncolour = \"dark\"\nsize = \"large\"\npairs = [\"php-xyz\"]\n",
        )
        .await;
        enter(tab).await;
        tab.until("document.documentElement.dataset.size === '2'")
            .await;
        tab.js("(localStorage.setItem('which-is-which.room.settings', 'version = 1\\nidle_minutes = three\\ncounts = true\\n'), true)").await;
        tab.open_alive(ROOM).await;
        tab.until("document.querySelector('.safe').innerText === 'Nothing about you is saved'")
            .await;
        open_staff(tab).await;
        let said = tab.text(".staff .note--amber").await;
        for part in [
            "waiting-room.toml, line 1: idle_minutes",
            "Write a whole number from 1 to 20.",
            "waiting-room.toml, line 2: colour",
            "There is no such setting.",
            "waiting-room.toml, line 4: pairs",
            "We do not know: php-xyz.",
            "this tablet’s memory, line 2: idle_minutes",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
        assert_eq!(tab.text(".stepper output").await, "3 minutes");
        look(tab, "staff with problems").await;
    });
}

#[test]
fn without_a_network_the_last_file_holds_and_a_missing_one_is_fine() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.js("1").await;
        file_says(tab, 0, "").await;
        tab.open(ROOM).await;
        tab.js("(localStorage.setItem('which-is-which.room.file', 'size = \"largest\"'), true)")
            .await;
        tab.open_alive(ROOM).await;
        tab.until("document.documentElement.dataset.size === '3'")
            .await;
    });
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open(ROOM).await;
        tab.js("(localStorage.setItem('which-is-which.room.file', 'size = \"largest\"'), true)")
            .await;
        // This site has no such file.
        tab.open_alive(ROOM).await;
        tab.until("document.documentElement.dataset.size === '1'")
            .await;
        assert_eq!(
            tab.js("localStorage.getItem('which-is-which.room.file')")
                .await,
            json!(null)
        );
        open_staff(tab).await;
        assert_eq!(
            tab.js("document.querySelector('.staff .note--amber').hidden")
                .await,
            json!(true)
        );
    });
}

#[test]
fn damaged_memory_of_the_tablet_never_stops_the_app() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open(ROOM).await;
        for damage in [
            "",
            "\\u0000",
            "version = 7\\nsize = 1",
            "[[[[",
            "x".repeat(5000).as_str(),
            "💥=💥\\n=\\n",
        ] {
            for name in ["settings", "file", "counts"] {
                tab.js(&format!(
                    "(localStorage.setItem('which-is-which.room.{name}', '{damage}'), true)"
                ))
                .await;
            }
            tab.open_alive(ROOM).await;
            begin(tab_with_clock(tab).await).await;
            tab.heard_nothing().await;
        }
        tab.js("(localStorage.clear(), true)").await;
    });
}

/// Touches count at once: nothing has changed the screen since the page came alive.
async fn tab_with_clock(tab: &Tab) -> &Tab {
    tab.js("(window.__skip ??= () => true)(0)").await;
    tab
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
        tap(tab, ".missed + button + button").await;
        tab.until("!document.querySelector('.missed')").await;
        tab.until(&format!("!{COUNTS}")).await;
    });
}

#[test]
fn what_was_stored_outside_the_room_is_named_and_can_be_deleted() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        tab.js("(localStorage.setItem('progress', 'x'), true)")
            .await;
        open_staff(tab).await;
        tab.until("document.querySelector('.health').innerText.includes('Something is stored')")
            .await;
        tap(tab, ".health + button").await;
        tab.until("document.querySelector('.health').innerText.includes('Nothing is stored from a visitor.')").await;
        assert_eq!(tab.js("localStorage.length").await, json!(0));
        assert!(
            tab.text(".health")
                .await
                .contains("Next check of the content")
        );
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
            hold(tab, 3300).await;
            tab.until(CODE).await;
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
