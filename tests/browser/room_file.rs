//! What a tablet remembers, and the file beside the site: read, damaged, missing, and named where it cannot be used.

use serde_json::json;

use crate::room_hands::{
    CODE, ROOM, STAFF, begin, enter, file_says, hold_until, look, open_staff, press_digits, tap,
    with_clock,
};
use crate::tab::{SIZES, Tab, in_tab};

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
        tab.until(
            "localStorage.getItem('which-is-which.room.file') === null \
             && document.documentElement.dataset.size === undefined",
        )
        .await;
        open_staff(tab).await;
        assert_eq!(tab.count(".staff .wrongs").await, 0);
    });
}

#[test]
fn the_start_screen_says_when_everything_is_cleared() {
    for (minutes, said) in [
        (1, "After 1 minute without"),
        (7, "After 7 minutes without"),
    ] {
        in_tab(SIZES[0], async |tab: &Tab| {
            file_says(tab, 200, &format!("idle_minutes = {minutes}\n")).await;
            tab.open_alive(ROOM).await;
            tab.until(&format!(
                "document.querySelector('.start__l').innerText.includes({said:?})"
            ))
            .await;
        });
    }
}

#[test]
fn a_login_page_in_the_place_of_the_file_leaves_the_last_file_in_use() {
    in_tab(SIZES[0], async |tab: &Tab| {
        with_clock(tab).await;
        file_says(tab, 200, "size = \"largest\"\ncode = \"4711\"\n").await;
        tab.open_alive(ROOM).await;
        tab.until("document.documentElement.dataset.size === '3'")
            .await;
        file_says(tab, 200, "<!doctype html><title>Log in</title>").await;
        tab.open_alive(ROOM).await;
        tab.until("document.documentElement.dataset.size === '3'")
            .await;
        hold_until(tab, CODE).await;
        press_digits(tab, "4711").await;
        tap(tab, ".codepage .btn--go").await;
        tab.until(STAFF).await;
        let said = tab.text(".staff .note--amber").await;
        assert!(said.contains("no settings file"), "{said}");
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
