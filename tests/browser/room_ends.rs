//! Ends that nobody wanted: the page breaks, or the browser dies. Nothing of anybody is left.

use serde_json::json;

use crate::bad_server::BadServer;
use crate::broken::unsettle;
use crate::copies::{Profile, first, visit_with};
use crate::driver::Engine;
use crate::room_hands::{AT_START, ROOM, answer, begin, enter, kept, spoken, tap, with_clock};
use crate::tab::{SIZES, Tab, in_tab};

/// The wait of 30 s after a panic is cut short.
const SOON: &str = "(real => { window.setTimeout = (f, ms) => real(f, ms === 30000 ? 1500 : ms); })(window.setTimeout)";

#[test]
fn a_page_that_broke_shows_nothing_of_anybody() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        begin(tab).await;
        unsettle(tab).await;
        tab.js(&format!("({SOON}, true)")).await;
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
        let change = "document.addEventListener('readystatechange', () => {
              if (document.readyState !== 'interactive' || sessionStorage.getItem('broke')) return;
              sessionStorage.setItem('broke', 'once');
              document.querySelector('.topbar').replaceWith(document.createElement('font'));
            })";
        let source = json!({ "source": format!("{SOON};{change}") });
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
    let profile = Profile::fresh();
    let server = BadServer::start(first());
    let mut chosen = String::new();
    visit_with(Engine::Chromium, &server, &profile, async |tab: &Tab| {
        enter(tab).await;
        tab.until_kept().await;
        begin(tab).await;
        answer(tab).await;
        tap(tab, ".screen .askcard button").await;
        tab.until("document.querySelector('.btn--added')").await;
        chosen = tab.text(".btn--added").await;
        tab.kill();
    });
    visit_with(Engine::Chromium, &server, &profile, async |tab: &Tab| {
        enter(tab).await;
        tab.until(AT_START).await;
        let kept = kept(tab).await;
        assert_eq!(kept["local"], json!({}));
        assert_eq!(kept["session"], json!({}));
        assert_eq!(kept["databases"], json!([]));
        assert!(!chosen.is_empty() && !kept.to_string().contains(&chosen));
        assert!(!spoken(tab).await.contains(&chosen));
        tab.until_kept().await;
    });
}
