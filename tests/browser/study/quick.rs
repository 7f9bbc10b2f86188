//! Quick taps at home: of choices that wait for the database, only the newest is put there.

use serde_json::json;

use crate::study::look::{before_each_page, until_ready};
use crate::tab::{SIZES, Tab, in_tab};

/// Counts how often the database is opened for writing.
const COUNTED: &str = r#"
    window.__writes = 0;
    const begin = IDBDatabase.prototype.transaction;
    IDBDatabase.prototype.transaction = function (store, mode, ...rest) {
      if (mode === "readwrite") window.__writes += 1;
      return begin.call(this, store, mode, ...rest);
    };"#;

/// Twelve choices, five milliseconds apart: the first option and the second in turns.
const TAPS: &str = r#"
    const done = arguments[arguments.length - 1];
    const options = document.querySelectorAll(".q input");
    let taps = 0;
    const tap = () => {
      options[taps % 2].click();
      taps += 1;
      if (taps < 12) setTimeout(tap, 5); else setTimeout(() => done(true), 400);
    };
    tap();"#;

#[test]
fn of_choices_in_quick_turns_the_newest_alone_is_written_and_it_is_kept() {
    in_tab(SIZES[0], async |tab: &Tab| {
        before_each_page(tab, COUNTED).await;
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        let before = tab.js("window.__writes").await.as_u64().unwrap_or(0);
        assert_eq!(tab.js_async(TAPS).await, json!(true));
        let writes = tab.js("window.__writes").await.as_u64().unwrap_or(0) - before;
        // A write asks for two transactions; a slow machine may rest once between two taps.
        assert!((2..=8).contains(&writes), "{writes} for twelve choices");
        // What was noted beside the database is not what brings the choice back.
        tab.js("(localStorage.clear(), true)").await;
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        assert_eq!(
            tab.js("[...document.querySelectorAll('.q input')].findIndex(input => input.checked)")
                .await,
            json!(1)
        );
    });
}
