//! After a panic: the page stays readable, says so, leads on, and nothing calls the broken app again.

use serde_json::json;

use crate::access;
use crate::tab::{SIZES, Tab, in_tab};

/// Makes a real panic, without a button for it in what readers get: what follows the screen stands where Yew did not put
/// it, so that the next screen cannot be drawn before it.
async fn break_while_playing(tab: &Tab) {
    tab.open_alive("/").await;
    unsettle(tab).await;
    tab.tap(".start__go .btn--go").await;
}

/// After it, the next screen cannot be drawn.
pub(crate) async fn unsettle(tab: &Tab) {
    let moved = "(document.querySelector('.dock').append(document.querySelector('.reports').nextElementSibling), true)";
    tab.js(moved).await;
}

/// Another real panic, as translations and extensions of browsers cause it: the page is not as it was built.
async fn break_at_the_start(tab: &Tab) {
    let change = "document.addEventListener('readystatechange', () => {
        if (document.readyState === 'interactive') document.querySelector('.topbar').replaceWith(document.createElement('font'));
    })";
    let source = json!({ "source": change });
    tab.cdp("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
    tab.open("/round/three/mixed/").await;
}

/// The message is there, has the focus, stands at the top, and the cause is in the console.
async fn is_told(tab: &Tab) {
    tab.until("!document.getElementById('fault-broken').hidden")
        .await;
    tab.until("document.activeElement?.id === 'fault-broken'")
        .await;
    let heard = tab.heard().await;
    assert!(
        heard.iter().any(|line| line.contains("panicked at")),
        "the cause is in the console: {heard:?}"
    );
    let top = tab
        .js("document.getElementById('fault-broken').getBoundingClientRect().top")
        .await;
    let top = top.as_f64().expect("a place");
    assert!((0.0..400.0).contains(&top), "{top}");
    assert!(tab.text("#fault-broken").await.contains("went wrong"));
}

#[test]
fn a_panic_leaves_a_readable_page() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            break_while_playing(tab).await;
            is_told(tab).await;
            access::axe(tab, "broken").await;
            access::contrast(tab, "broken").await;
            access::targets(tab, "broken").await;
            access::reflow(tab, "broken").await;
        });
    }
}

#[test]
fn nothing_enters_what_broke() {
    in_tab(SIZES[0], async |tab: &Tab| {
        break_while_playing(tab).await;
        is_told(tab).await;
        // Each of these would reach the app, which answers with a second panic or an error of WebAssembly.
        tab.js("(document.querySelectorAll('button, input').forEach(e => e.click()), document.querySelectorAll('form').forEach(f => f.requestSubmit()), true)")
            .await;
        assert_eq!(tab.heard().await, Vec::<String>::new());
        assert_eq!(
            tab.count("#main h1").await,
            1,
            "the question can still be read"
        );
    });
}

#[test]
fn loading_again_brings_a_working_page() {
    in_tab(SIZES[2], async |tab: &Tab| {
        break_while_playing(tab).await;
        is_told(tab).await;
        tab.tap("#fault-broken .btn:nth-of-type(1)").await;
        tab.until_alive().await;
        tab.tap(".start__go .btn--go").await;
        tab.until("document.querySelector('.q')").await;
        tab.tap("input[value=unsure]").await;
        tab.tap(".q [type=submit]").await;
        tab.until("document.querySelector('.screen .verdict h1')")
            .await;
    });
}

#[test]
fn the_start_and_every_link_are_a_way_on() {
    for way in ["#fault-broken .btn:nth-of-type(2)", ".logo"] {
        in_tab(SIZES[1], async |tab: &Tab| {
            break_while_playing(tab).await;
            is_told(tab).await;
            tab.tap(way).await;
            tab.until(
                "location.pathname === '/' && document.documentElement.dataset.js === 'alive'",
            )
            .await;
            assert_eq!(tab.count("#fault-broken[hidden]").await, 1);
        });
    }
}

#[test]
fn the_back_button_begins_anew() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/").await;
        tab.tap(".start__go .btn--go").await;
        tab.until("document.querySelector('.q')").await;
        tab.tap(".tool--back").await;
        tab.until("location.pathname === '/' && document.querySelector('.start')")
            .await;
        unsettle(tab).await;
        tab.tap(".start__go .btn--go").await;
        is_told(tab).await;
        tab.js("(history.back(), true)").await;
        tab.until("location.pathname.startsWith('/round/') && document.documentElement.dataset.js === 'alive'")
            .await;
        assert_eq!(tab.count(".q").await, 1);
    });
}

#[test]
fn a_page_that_something_changed_before_us_says_so_too() {
    in_tab(SIZES[0], async |tab: &Tab| {
        break_at_the_start(tab).await;
        is_told(tab).await;
        assert!(
            !tab.text(".q h1").await.is_empty(),
            "the question can still be read"
        );
    });
}
