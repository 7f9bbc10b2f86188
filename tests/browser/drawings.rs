//! Drawings: stepped by keys and by touch, heard, legible everywhere, and plainly missed where they cannot load.

use serde_json::json;
use thirtyfour::Key;

use crate::access;
use crate::play::{go_on, kind, not_sure, skip_hint};
use crate::tab::{SIZES, Tab, in_tab};

pub(crate) const STEP: &str = "document.querySelector('.stepped .dg')?.dataset.step";

async fn block(tab: &Tab, pattern: &str) {
    tab.cdp("Network.enable", json!({})).await;
    tab.cdp("Network.setBlockedURLs", json!({ "urls": [pattern] }))
        .await;
}

/// Plays rounds of a pair until a picture question is on the screen.
async fn to_picture(tab: &Tab, pair: &str) {
    tab.open_alive(&format!("/round/eight/{pair}/")).await;
    while kind(tab).await != "which-picture" {
        assert!(
            tab.count("form.q").await > 0,
            "{pair} has no picture question"
        );
        not_sure(tab).await;
        go_on(tab).await;
    }
    tab.until("document.querySelectorAll('.opt--pic .dg').length === 3")
        .await;
}

#[test]
fn a_drawing_is_stepped_by_keys_keeps_the_focus_and_is_heard_once_a_step() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/treatments/php/").await;
        tab.js("(window.__said = [], new MutationObserver(() => __said.push(document.querySelector('[role=status]').textContent.trim())).observe(document.querySelector('[role=status]'), { childList: true, subtree: true, characterData: true }), true)").await;
        tab.tab_to(".stepped .fig__go .btn:last-child").await;
        for step in 2..=4 {
            tab.press(Key::Enter).await;
            tab.until(&format!("{STEP} === '{step}'")).await;
            assert!(
                tab.text(".stepped .fig__n")
                    .await
                    .starts_with(&format!("Step {step} of 4"))
            );
            let named = tab
                .js("document.getElementById(document.querySelector('.stepped .dg').getAttribute('aria-labelledby')).textContent")
                .await;
            assert!(
                named.as_str().is_some_and(|text| text.len() > 40),
                "{named}"
            );
            assert_eq!(
                tab.js("document.activeElement.matches('.stepped .fig__go .btn:last-child')")
                    .await,
                json!(true)
            );
        }
        // At the end the button stays, keeps the focus, and does nothing.
        tab.press(Key::Enter).await;
        assert_eq!(tab.js(STEP).await, json!("4"));
        let said = tab.js("__said").await;
        let said: Vec<String> = serde_json::from_value(said).expect("texts");
        assert_eq!(said.len(), 3, "{said:?}");
        assert!(said[0].starts_with("Step 2 of 4. A large dose"), "{said:?}");
        tab.tap(".stepped .fig__go .btn:first-child").await;
        tab.until(&format!("{STEP} === '3'")).await;
    });
}

#[test]
fn a_step_that_is_pressed_too_early_is_made_once_the_app_runs() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open("/treatments/hai/").await;
        tab.js("(document.querySelector('.stepped .fig__go .btn:last-child').click(), true)")
            .await;
        tab.until(&format!("{STEP} === '2'")).await;
    });
}

/// The smallest glass at the usual zoom: labels are 14 px or more, in every step of every drawing.
#[test]
fn labels_are_legible_at_320_pixels() {
    in_tab((320, 640), async |tab: &Tab| {
        for page in [
            "/treatments/php/",
            "/treatments/hipec/",
            "/treatments/immuno/",
            "/compare/php-hai/",
        ] {
            tab.open_alive(page).await;
            loop {
                let small = tab
                    .js("[...document.querySelectorAll('.dg text')].map(t => [t.textContent, parseFloat(getComputedStyle(t).fontSize) * t.ownerSVGElement.getScreenCTM().a]).filter(([, px]) => px < 14)")
                    .await;
                assert_eq!(small, json!([]), "{page}");
                assert!(tab.count(".dg text").await > 0);
                access::reflow(tab, page).await;
                if tab.count(".fig__go .btn:last-child[aria-disabled]").await > 0 {
                    break;
                }
                let now = tab.text(".fig__n").await;
                tab.tap(".fig__go .btn:last-child").await;
                tab.until(&format!(
                    "document.querySelector('.fig__n').innerText !== {now:?}"
                ))
                .await;
            }
        }
    });
}

#[test]
fn a_picture_question_is_played_to_the_end_and_the_pictures_come_back_with_names() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            to_picture(tab, "rfa-cryo").await;
            assert_eq!(
                tab.count(".opt--pic .dg text").await,
                0,
                "labels would give the answer away"
            );
            // Who does not see the pictures is told what is drawn, and no name.
            let told = tab.js("[...document.querySelectorAll('.opt--pic .opt__name')].map(e => e.textContent)").await;
            let told: Vec<String> = serde_json::from_value(told).expect("texts");
            for text in &told {
                assert!(text.len() > 60, "{text}");
                for name in ["RFA", "ryoablation", "SBRT", "adiofrequency"] {
                    assert!(!text.contains(name), "{text}");
                }
            }
            tab.js("document.querySelectorAll('details').forEach(d => d.open = true)")
                .await;
            access::axe(tab, "picture question").await;
            access::contrast(tab, "picture question").await;
            access::targets(tab, "picture question").await;
            access::reflow(tab, "picture question").await;
            tab.tap("input[value=cryo]").await;
            tab.until("document.querySelector('.q input:checked')")
                .await;
            tab.tap(".q [type=submit]").await;
            tab.until("document.querySelector('.screen .verdict h1')")
                .await;
            assert_eq!(tab.text(".verdict h1").await, "Not quite");
            skip_hint(tab).await;
            assert_eq!(tab.count(".said__row > .dg").await, 2);
            tab.tap(".glimpse summary").await;
            tab.until("document.querySelector('.glimpse[open] .dg-rfa text')")
                .await;
            access::axe(tab, "feedback of a picture question").await;
            access::contrast(tab, "feedback of a picture question").await;
            access::reflow(tab, "feedback of a picture question").await;
        });
    }
}

#[test]
fn drawings_that_do_not_load_leave_their_words_and_a_note() {
    in_tab(SIZES[0], async |tab: &Tab| {
        block(tab, "*drawings*").await;
        tab.open_alive("/treatments/php/").await;
        tab.until("document.querySelector('.stepped .dg-note')")
            .await;
        assert!(
            tab.text(".dg-note")
                .await
                .starts_with("The picture could not load")
        );
        assert!(
            tab.text(".stepped .fig__t")
                .await
                .starts_with("Two small balloons")
        );
        // The steps go on in words, and so does everything else.
        tab.tap(".stepped .fig__go .btn:last-child").await;
        tab.until("document.querySelector('.stepped .fig__n').innerText.startsWith('Step 2')")
            .await;
        tab.tap(".asklist .addq").await;
        tab.until("document.querySelector('.asklist .addq--added')")
            .await;
        access::axe(tab, "treatment without drawings").await;
        access::contrast(tab, "treatment without drawings").await;
        // A question asks by words instead.
        tab.open_alive("/round/eight/rfa-cryo/").await;
        while kind(tab).await != "which-picture" {
            not_sure(tab).await;
            go_on(tab).await;
        }
        assert_eq!(tab.count(".opts--pictures .dg-note").await, 1);
        assert_eq!(tab.count(".opts--pictures .opt__sub").await, 3);
        // The failed requests are in the console, which is where they belong.
        tab.heard().await;
    });
}

#[test]
fn damaged_drawings_are_as_missing_ones() {
    in_tab(SIZES[0], async |tab: &Tab| {
        // The file comes, but is not what was built.
        tab.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": "const real = fetch; globalThis.fetch = (url, ...rest) => String(url).includes('drawings') ? Promise.resolve(new Response(new Uint8Array([7, 200, 3, 255, 1, 9]))) : real(url, ...rest);" }),
        )
        .await;
        tab.open_alive("/treatments/php/").await;
        tab.until("document.querySelector('.stepped .dg-note')")
            .await;
        assert!(
            tab.text(".dg-note")
                .await
                .starts_with("The picture could not load")
        );
        tab.open_alive("/compare/php-hai/").await;
        assert_eq!(tab.count(".besides .dg-note").await, 2);
        tab.heard().await;
    });
}

#[test]
fn drawings_come_after_the_start_where_a_page_shows_none() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/treatments/").await;
        assert_eq!(tab.count("#drawings").await, 0);
        tab.tap(".named a[href$='/hipec/']").await;
        tab.until("document.querySelector('.stepped .dg-hipec')")
            .await;
    });
}

#[test]
fn without_scripts_the_first_step_is_drawn_and_all_can_be_read() {
    in_tab(SIZES[2], async |tab: &Tab| {
        tab.cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await;
        tab.open("/treatments/php/").await;
        assert_eq!(
            tab.js("document.querySelector('.stepped .dg').getBoundingClientRect().width > 200")
                .await,
            json!(true)
        );
        assert_eq!(
            tab.js("document.querySelector('.fig__go').getClientRects().length")
                .await,
            json!(0)
        );
        tab.tap(".stepped .inwords summary").await;
        tab.until("document.querySelector('.stepped .inwords').open")
            .await;
        assert!(
            tab.text(".stepped .inwords")
                .await
                .contains("goes back in through a vein in the neck")
        );
    });
}

#[test]
fn two_drawings_are_stepped_together_part_by_part() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/compare/php-hai/").await;
        let steps = "[...document.querySelectorAll('.besides .fig')].map(f => f.querySelector('.dg')?.dataset.step ?? '')";
        assert_eq!(tab.js(steps).await, json!(["1", "1"]));
        for expected in [
            json!(["2", "2"]),
            json!(["", "3"]),
            json!(["3", ""]),
            json!(["4", ""]),
        ] {
            let now = tab.text(".besides .fig__n").await;
            tab.tap(".besides > .fig__go .btn:last-child").await;
            tab.until(&format!(
                "document.querySelector('.besides .fig__n').innerText !== {now:?}"
            ))
            .await;
            assert_eq!(tab.js(steps).await, expected);
            access::contrast(tab, "two drawings").await;
        }
        access::axe(tab, "two drawings").await;
    });
}
