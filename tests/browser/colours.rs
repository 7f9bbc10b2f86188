//! The system's own colours.

use serde_json::json;

use crate::access;
use crate::drawings::STEP;
use crate::play::{answer, go_on};
use crate::tab::{SIZES, Tab, in_tab};

async fn force(tab: &Tab) {
    tab.cdp(
        "Emulation.setEmulatedMedia",
        json!({ "features": [{ "name": "forced-colors", "value": "active" }, { "name": "prefers-color-scheme", "value": "dark" }] }),
    )
    .await;
}

/// How each answer looks: its edge, what lies around it, and its mark.
const FACES: &str = "[...document.querySelectorAll('.q .opt')].map(e => {
    const face = getComputedStyle(e.querySelector('.opt__face'));
    const mark = getComputedStyle(e.querySelector('.opt__mark .icon') ?? e.querySelector('.opt__mark'));
    return [face.borderTopWidth, face.borderTopColor, face.outlineStyle, face.outlineWidth, mark.visibility, mark.opacity, mark.display].join(' ');
  })";

#[test]
fn every_text_is_read_and_what_is_chosen_is_seen_in_forced_colours() {
    in_tab(SIZES[0], async |tab: &Tab| {
        force(tab).await;
        for page in [
            "/",
            "/home/",
            "/settings/",
            "/carry/",
            "/treatments/hipec/",
            "/compare/hai-hipec/",
            "/questions/",
            "/about/",
        ] {
            tab.open_alive(page).await;
            access::contrast(tab, page).await;
        }
        tab.open_alive("/question/php-hai-pump/").await;
        tab.until("document.querySelector('form.q')").await;
        access::contrast(tab, "a question").await;
        tab.tap("input[value=hai]").await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
        tab.until(&format!("new Set({FACES}).size > 1")).await;
        let chosen = tab
            .js("[...document.querySelectorAll('.q .opt')].findIndex(e => e.querySelector('input').checked)")
            .await;
        let faces = tab.js(FACES).await;
        let faces = faces.as_array().expect("faces");
        let place = usize::try_from(chosen.as_u64().expect("a place")).expect("small");
        for (other, face) in faces.iter().enumerate() {
            assert!(other == place || *face != faces[place], "{faces:#?}");
        }
        access::contrast(tab, "an answer is chosen").await;
        tab.open_alive("/round/three/mixed/").await;
        answer(tab).await;
        access::contrast(tab, "an explanation").await;
        go_on(tab).await;
    });
}

/// In the system's own colours nothing that is needed is lost: every line of meaning differs from its ground.
#[test]
fn drawings_hold_in_forced_colours() {
    in_tab(SIZES[0], async |tab: &Tab| {
        force(tab).await;
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
