//! A page carries the icons that it shows; those of other screens come afterwards (static/alive.js).

use serde_json::json;

use crate::play::{go_on, not_sure};
use crate::tab::{SIZES, Tab, in_tab};

/// The icons on the screen that have no drawing; what is closed may wait for the script. Drawings of treatments have uses of their own.
const MISSING: &str = "[...document.querySelectorAll('.icon use, .emblem use, .brandmark use')]
    .filter(use => use.closest('summary') || !use.closest('details:not([open])'))
    .map(use => use.getAttribute('href')).filter(id => !document.querySelector(`symbol${id}`))";

/// How many icons are on the screen.
const COUNT: &str = "document.querySelectorAll('.icon use').length";

/// The same in the file itself, which no script has added to. What stands in a closed disclosure comes with the others, but where
/// no script of ours runs.
const MISSING_IN_FILE: &str = "new Promise(done => {
    const request = new XMLHttpRequest();
    request.open('GET', location.href);
    request.responseType = 'document';
    request.onload = () => {
        const page = request.response;
        const closed = use => page.getElementById('boot') && use.closest('details:not(#early)') && !use.closest('summary');
        const shown = [...page.querySelectorAll('use')].filter(use => !closed(use)).map(use => use.getAttribute('href'));
        done(shown.length > 3 ? shown.filter(id => !page.querySelector(id)) : ['hardly any icon is there']);
    };
    request.send();
})";

fn all_there() -> String {
    format!("{COUNT} > 3 && {MISSING}.length === 0")
}

#[test]
fn every_icon_of_every_screen_is_there() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open("/round/three/mixed/").await;
        assert_eq!(tab.js(MISSING).await, json!([]), "before the app runs");
        tab.until_alive().await;
        for _ in 0..3 {
            tab.until(&all_there()).await;
            not_sure(tab).await;
            tab.until(&all_there()).await;
            go_on(tab).await;
        }
        for page in [
            "/settings/",
            "/compare/hai-hipec/",
            "/questions/",
            "/about/",
        ] {
            tab.js(&format!("(history.pushState({{}}, '', {page:?}), dispatchEvent(new PopStateEvent('popstate')), true)"))
                .await;
            tab.until(&all_there()).await;
        }
    });
}

#[test]
fn every_page_carries_its_own_icons() {
    in_tab(SIZES[0], async |tab: &Tab| {
        for page in [
            "/",
            "/home/",
            "/settings/",
            "/treatments/hipec/",
            "/sources/",
            "/waiting-room/",
            "/leaflet/",
        ] {
            tab.open(page).await;
            assert_eq!(tab.js(MISSING_IN_FILE).await, json!([]), "{page}");
        }
    });
}
