//! Ends that nobody wanted: the page breaks, or the browser dies. Nothing of anybody is left.

use std::fs;
use std::time::Duration;

use serde_json::json;

use crate::driver::{Engine, wanted};
use crate::room_hands::{AT_START, ROOM, answer, begin, enter, kept, spoken, tap, with_clock};
use crate::tab::{SIZES, Setup, Tab, in_browser, in_tab};

/// The offline copy is whole, which takes its time on a busy machine.
const COPIED: &str = "document.documentElement.dataset.copy === 'whole'";
const LONG: Duration = Duration::from_secs(60);

#[test]
fn a_page_that_broke_shows_nothing_of_anybody() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        begin(tab).await;
        // A real panic: a part of the tools stands where Yew did not put it (as in `broken`). The wait of 30 s is cut short.
        tab.js("(document.getElementById('main').append(...document.querySelector('.dock').children),
            (real => { window.setTimeout = (f, ms) => real(f, ms === 30000 ? 1500 : ms); })(window.setTimeout), true)")
            .await;
        tap(tab, "input[value=unsure]").await;
        tap(tab, ".q [type=submit]").await;
        tab.until("!document.getElementById('fault-broken').hidden")
            .await;
        assert_eq!(
            tab.js("[...document.querySelectorAll('.screen, .dock, .over')].map(e => e.getClientRects().length)").await,
            json!([0, 0, 0])
        );
        tab.heard().await;
        tab.until("document.documentElement.dataset.js === 'alive'")
            .await;
        tab.until(AT_START).await;
        assert_eq!(tab.js("location.pathname").await, json!(ROOM));
    });
}

#[test]
fn a_page_that_breaks_at_its_start_begins_anew_too() {
    in_tab(SIZES[1], async |tab: &Tab| {
        // A real panic, once: the page is not as it was built (as in `broken`).
        let change = "(real => { window.setTimeout = (f, ms) => real(f, ms === 30000 ? 1500 : ms); })(window.setTimeout);
            document.addEventListener('readystatechange', () => {
              if (document.readyState !== 'interactive' || sessionStorage.getItem('broke')) return;
              sessionStorage.setItem('broke', 'once');
              document.querySelector('.topbar').replaceWith(document.createElement('font'));
            })";
        let source = json!({ "source": change });
        tab.cdp("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
        with_clock(tab).await;
        tab.open(ROOM).await;
        tab.until("sessionStorage.getItem('broke')").await;
        tab.until("document.documentElement.dataset.js === 'alive'")
            .await;
        tab.until(AT_START).await;
        tab.heard().await;
        begin(tab).await;
    });
}

#[test]
fn a_browser_that_dies_forgets_and_its_tablet_begins_at_the_start() {
    let profile = std::env::temp_dir().join(format!("wiq-room-{}", std::process::id()));
    if profile.exists() {
        fs::remove_dir_all(&profile).expect("the old profile goes");
    }
    let setup = || Setup {
        engine: Engine::Chromium,
        size: SIZES[0],
        site: wanted("WIQ_SITE").trim_end_matches('/').to_owned(),
        profile: Some(&profile),
    };
    let mut chosen = String::new();
    in_browser(setup(), async |tab: &Tab| {
        enter(tab).await;
        tab.until_within(LONG, COPIED).await;
        begin(tab).await;
        answer(tab).await;
        tap(tab, ".screen .askcard button").await;
        tab.until("document.querySelector('.btn--added')").await;
        chosen = tab.text(".btn--added").await;
        tab.kill();
    });
    in_browser(setup(), async |tab: &Tab| {
        enter(tab).await;
        tab.until(AT_START).await;
        let kept = kept(tab).await;
        assert_eq!(kept["local"], json!({}));
        assert_eq!(kept["session"], json!({}));
        assert_eq!(kept["databases"], json!([]));
        assert!(!chosen.is_empty() && !kept.to_string().contains(&chosen));
        assert!(!spoken(tab).await.contains(&chosen));
        tab.until_within(LONG, COPIED).await;
    });
    fs::remove_dir_all(&profile).expect("the profile goes");
}
