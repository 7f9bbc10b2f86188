//! A page carries the emblems that it shows; those of other screens come afterwards (static/alive.js).

use serde_json::json;

use crate::play::{go_on, not_sure};
use crate::tab::{SIZES, Tab, in_tab};

/// The emblems on the screen that have no drawing. Drawings of treatments have uses of their own.
const MISSING: &str = "[...document.querySelectorAll('.emblem use')]
    .map(use => use.getAttribute('href')).filter(id => !document.querySelector(`symbol${id}`))";

/// How many emblems are on the screen.
const COUNT: &str = "document.querySelectorAll('.emblem use').length";

/// The same in the file itself, which no script has added to.
const MISSING_IN_FILE: &str = "new Promise(done => {
    const request = new XMLHttpRequest();
    request.open('GET', location.href);
    request.responseType = 'document';
    request.onload = () => {
        const page = request.response;
        const shown = [...page.querySelectorAll('.emblem use')].map(use => use.getAttribute('href'));
        done(shown.length > 0 ? shown.filter(id => !page.querySelector(id)) : ['no emblem is there']);
    };
    request.send();
})";

/// The icons on the screen without lines.
const EMPTY: &str =
    "[...document.querySelectorAll('.icon')].filter(icon => !icon.querySelector('path[d]')).length";

fn all_there(least: u8) -> String {
    format!("{COUNT} >= {least} && {MISSING}.length === 0 && {EMPTY} === 0")
}

#[test]
fn every_emblem_of_every_screen_is_there() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open("/round/three/mixed/").await;
        assert_eq!(tab.js(MISSING).await, json!([]), "before the app runs");
        tab.until_alive().await;
        // Some kinds of question show none, where an emblem would be the answer.
        for _ in 0..3 {
            tab.until(&all_there(0)).await;
            not_sure(tab).await;
            tab.until(&all_there(0)).await;
            go_on(tab).await;
        }
        for (page, least) in [
            ("/compare/hai-hipec/", 4),
            ("/settings/", 0),
            ("/about/", 0),
        ] {
            tab.js(&format!("(history.pushState({{}}, '', {page:?}), dispatchEvent(new PopStateEvent('popstate')), true)"))
                .await;
            tab.until(&all_there(least)).await;
        }
    });
}

#[test]
fn every_page_carries_its_own_emblems() {
    in_tab(SIZES[0], async |tab: &Tab| {
        for page in [
            "/round/three/mixed/",
            "/compare/hai-hipec/",
            "/treatments/",
            "/treatments/hipec/",
            "/leaflet/",
        ] {
            tab.open(page).await;
            assert_eq!(tab.js(MISSING_IN_FILE).await, json!([]), "{page}");
        }
    });
}
