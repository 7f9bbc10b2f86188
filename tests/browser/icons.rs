//! A page carries the icons that it shows; those of other screens come afterwards (static/boot.js).

use serde_json::json;

use crate::play::{go_on, not_sure};
use crate::tab::{SIZES, Tab, in_tab};

/// Every icon on the screen has its drawing.
const ALL_THERE: &str = "[...document.querySelectorAll('use')].length > 5 \
    && [...document.querySelectorAll('use')].every(use => document.querySelector(`symbol${use.getAttribute('href')}`))";

#[test]
fn every_icon_of_every_screen_is_there() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open("/round/three/mixed/").await;
        assert_eq!(tab.js(ALL_THERE).await, json!(true), "before the app runs");
        tab.until_alive().await;
        for _ in 0..3 {
            tab.until(ALL_THERE).await;
            not_sure(tab).await;
            tab.until(ALL_THERE).await;
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
            tab.until(ALL_THERE).await;
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
            let missing = "[...document.querySelectorAll('use')].map(use => use.getAttribute('href')).filter(id => !document.querySelector(`symbol${id}`))";
            assert_eq!(tab.js(missing).await, json!([]), "{page}");
        }
    });
}
