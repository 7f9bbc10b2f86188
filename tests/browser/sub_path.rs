//! The same site under a path of a shared host.

use serde_json::{Value, json};

use crate::driver::wanted;
use crate::play::{answer, go_on};
use crate::tab::{SIZES, Tab, in_tab};

/// Goes to a path under the site's own, and waits until the app runs.
async fn go(tab: &Tab, path: &str) {
    let site = wanted("WIQ_SUB_SITE");
    let address = format!("{}{path}", site.trim_end_matches('/'));
    tab.open("/404.html").await;
    tab.js(&format!("(location.href = {address:?}, true)"))
        .await;
    tab.until(&format!(
        "location.href === {address:?} && document.documentElement.dataset.js === 'alive'"
    ))
    .await;
}

/// Every link and file of the page lies under the path that it was built for.
async fn all_inside(tab: &Tab, name: &str) {
    let outside = tab
        .js(
            "[...document.querySelectorAll('[href], [src]')].map(e => e.getAttribute('href') ?? e.getAttribute('src'))
                .filter(a => a !== '' && !a.startsWith('#') && !a.startsWith('https://') && !a.startsWith(document.documentElement.dataset.base))",
        )
        .await;
    assert_eq!(outside, json!([]), "{name}");
    let fetched = tab
        .js(
            "performance.getEntriesByType('resource').map(e => new URL(e.name).pathname)
                .filter(p => !p.startsWith(document.documentElement.dataset.base))",
        )
        .await;
    assert_eq!(fetched, json!([]), "{name}");
}

#[test]
fn a_round_is_played_under_a_path() {
    in_tab(SIZES[0], async |tab: &Tab| {
        go(tab, "/").await;
        let base: Value = tab.js("document.documentElement.dataset.base").await;
        assert_ne!(base, json!("/"), "the site has a path");
        all_inside(tab, "start").await;
        tab.tap(".start__go .btn--go").await;
        tab.until("document.querySelector('form.q')").await;
        assert_eq!(
            tab.js(
                "location.pathname === document.documentElement.dataset.base + 'round/three/mixed/'"
            )
            .await,
            json!(true)
        );
        for step in 1..=3 {
            all_inside(tab, &format!("question {step}")).await;
            answer(tab).await;
            all_inside(tab, &format!("answer {step}")).await;
            go_on(tab).await;
        }
        all_inside(tab, "end").await;
        tab.js("(history.back(), true)").await;
        tab.until("document.querySelector('.start')").await;
    });
}

#[test]
fn pages_and_missing_pages_work_under_a_path() {
    in_tab(SIZES[1], async |tab: &Tab| {
        for path in [
            "/treatments/",
            "/treatments/hai/",
            "/compare/hai-hipec/",
            "/words/",
        ] {
            go(tab, path).await;
            all_inside(tab, path).await;
            assert_eq!(tab.count(".lost").await, 0, "{path}");
        }
        go(tab, "/no/such/page/").await;
        assert_eq!(tab.count(".lost").await, 1);
        all_inside(tab, "lost").await;
        // Three treatments side by side have no file; the page for missing ones brings them all the same.
        go(tab, "/compare/php-hai-hipec/").await;
        tab.until("document.querySelector('table')").await;
    });
}
