//! Drawings in the system's own colours.

use serde_json::json;

use crate::drawings::STEP;
use crate::tab::{SIZES, Tab, in_tab};

/// In the system's own colours nothing that is needed is lost: every line of meaning differs from its ground.
#[test]
fn drawings_hold_in_forced_colours() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.cdp(
            "Emulation.setEmulatedMedia",
            json!({ "features": [{ "name": "forced-colors", "value": "active" }, { "name": "prefers-color-scheme", "value": "dark" }] }),
        )
        .await;
        tab.open_alive("/treatments/rfa/").await;
        tab.tap(".stepped .fig__go .btn:last-child").await;
        tab.until(&format!("{STEP} === '2'")).await;
        let same = tab
            .js("(() => { const ground = getComputedStyle(document.querySelector('.dg')).backgroundColor;
                  return ['.dg-lb', '.dg-tm'].filter(c => getComputedStyle(document.querySelector('.stepped ' + c)).fill === ground)
                    .concat(['.dg-lv', '.dg-tc', '.dg-hw', '.dg-ld'].filter(c => getComputedStyle(document.querySelector('.stepped ' + c)).stroke === ground)); })()")
            .await;
        assert_eq!(same, json!([]), "these vanish");
    });
}
