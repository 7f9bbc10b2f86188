//! Languages and reading aloud on a shared tablet: chosen on the start screen, given back to the next person.

use serde_json::json;

use crate::leaflet::before_scripts;
use crate::listen::VOICE;
use crate::room_hands::{AT_START, ROOM, begin, enter, file_says, finish, tap, with_clock};
use crate::tab::{SIZES, Tab, in_tab};

/// The waiting room in Spanish.
pub(crate) const SPANISH: &str = "/es/waiting-room/";

async fn turns_to(tab: &Tab, path: &str) {
    tab.until(&format!(
        "location.pathname === '{path}' && document.documentElement.dataset.js === 'alive'"
    ))
    .await;
    tab.until(AT_START).await;
}

#[test]
fn the_next_person_finds_the_language_of_the_tablet_again() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        let length = tab.js("history.length").await;
        tap(tab, ".langs [lang=es]").await;
        turns_to(tab, SPANISH).await;
        assert_eq!(tab.js("document.documentElement.lang").await, json!("es"));
        assert_eq!(tab.js("history.length").await, length, "Back leads nowhere");
        // A page that is loaded anew, after a fault for example, still finds its way back.
        tab.js("(location.reload(), true)").await;
        tab.until("performance.getEntriesByType('navigation')[0].type === 'reload'")
            .await;
        turns_to(tab, SPANISH).await;
        begin(tab).await;
        assert_eq!(
            tab.count(".langs").await,
            0,
            "an answer is not lost by a tap"
        );
        tap(tab, ".dock .tool--clear").await;
        turns_to(tab, ROOM).await;
        assert_eq!(tab.js("document.documentElement.lang").await, json!("en"));
        assert_eq!(tab.js("history.length").await, length);
        assert_eq!(tab.js("location.hash").await, json!(""));
    });
}

#[test]
fn staff_choose_the_language_that_a_tablet_begins_with() {
    in_tab(SIZES[0], async |tab: &Tab| {
        file_says(tab, 200, "language = \"es\"\n").await;
        with_clock(tab).await;
        tab.open(ROOM).await;
        turns_to(tab, SPANISH).await;
        tap(tab, ".langs [lang=en]").await;
        turns_to(tab, ROOM).await;
        begin(tab).await;
        tap(tab, ".dock .tool--clear").await;
        turns_to(tab, SPANISH).await;
        tab.heard().await;
    });
}

#[test]
fn it_speaks_only_where_staff_allow_it_and_the_wipe_ends_it() {
    in_tab(SIZES[0], async |tab: &Tab| {
        before_scripts(tab, VOICE).await;
        enter(tab).await;
        assert_eq!(
            tab.count(".tool--listen").await,
            0,
            "off until staff say so"
        );
        file_says(tab, 200, "sound = true\n").await;
        enter(tab).await;
        tab.until("document.querySelector('.tool--listen')").await;
        begin(tab).await;
        tab.js("globalThis.held = true").await;
        tap(tab, ".tool--listen").await;
        tab.until("document.documentElement.dataset.listening === 'reading'")
            .await;
        finish(tab).await;
        tab.until("document.documentElement.dataset.listening === undefined")
            .await;
        assert_eq!(tab.count("[data-reading]").await, 0);
        tab.heard().await;
    });
}
