//! The pages of self-study: what stands on them, how they look, and where their links lead.

use serde_json::json;

use crate::access::{axe, contrast, targets};
use crate::play::{answer, go_on};
use crate::study::look::{kept, until_kept, until_ready};
use crate::tab::{SIZES, Tab, in_tab};

#[test]
fn every_page_passes_the_rules_at_three_sizes() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            for path in ["/home/", "/settings/", "/carry/"] {
                tab.open_alive(path).await;
                assert_eq!(until_ready(tab).await, "Saved only on this device");
                axe(tab, path).await;
                contrast(tab, path).await;
                targets(tab, path).await;
                let wide = tab
                    .js("document.documentElement.scrollWidth > innerWidth")
                    .await;
                assert_eq!(wide, json!(false), "{path} scrolls sideways");
            }
        });
    }
}

#[test]
fn a_page_rendered_at_build_claims_nothing_about_saving() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await;
        for path in ["/", "/home/", "/settings/", "/round/three/mixed/"] {
            tab.open(path).await;
            assert_eq!(tab.text(".safe").await, "Nothing leaves this device");
        }
    });
}

#[test]
fn an_answer_is_kept_and_the_own_page_knows_it() {
    in_tab(SIZES[1], async |tab: &Tab| {
        tab.open_alive("/home/").await;
        until_ready(tab).await;
        assert_eq!(tab.text(".today h1").await, "Find out how they differ");
        assert_eq!(tab.count(".state:not(.state--new)").await, 0);
        assert!(kept(tab).await.is_empty(), "looking keeps nothing");
        tab.open_alive("/round/three/php-hai/").await;
        until_ready(tab).await;
        answer(tab).await;
        until_kept(tab, 1).await;
        go_on(tab).await;
        tab.open_alive("/home/").await;
        until_ready(tab).await;
        tab.until("document.querySelectorAll('.pairs .state--mid').length === 1")
            .await;
        assert_eq!(
            tab.text(".today h1").await,
            "Nothing to look at again today"
        );
        assert!(tab.text(".today__on").await.contains("question 2 of 3"));
        tab.tap(".today__on").await;
        tab.until("document.querySelector('.q__cap')?.innerText.includes('Question 2 of 3')")
            .await;
        assert_eq!(
            tab.js("location.pathname").await,
            json!("/round/three/php-hai/")
        );
    });
}

#[test]
fn a_page_loaded_anew_in_mid_question_loses_nothing() {
    in_tab(SIZES[2], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        answer(tab).await;
        go_on(tab).await;
        let stem = tab.text(".q h1").await;
        tab.tap("form.q .opt__in, form.q .bin__btn").await;
        let chosen = "document.querySelectorAll('.q input:checked').length + document.querySelectorAll('.bin__list li:not(.empty)').length";
        tab.until(&format!("({chosen}) > 0")).await;
        let before = tab.js(chosen).await;
        for _ in 0..200 {
            let kept = kept(tab).await;
            let round = kept.rounds.get("/round/three/mixed/").cloned();
            if format!("{round:?}").contains("Asking(1, Some") {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        tab.open_alive("/round/three/mixed/").await;
        tab.until("document.querySelector('.q__cap')?.innerText.includes('Question 2 of 3')")
            .await;
        assert_eq!(tab.text(".q h1").await, stem);
        assert_eq!(tab.js(chosen).await, before);
    });
}

#[test]
fn any_question_and_any_choice_has_an_address() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/question/php-hai-pump/").await;
        tab.until("document.querySelector('form.q')").await;
        assert!(tab.text(".q__cap").await.contains("Question 1 of 1"));
        for path in [
            "/round/eight/today/",
            "/round/eight/surprise/",
            "/round/eight/about-php/",
            "/round/eight/way-spot/",
            "/guess/three/php-hai/",
        ] {
            tab.open_alive(path).await;
            tab.until("document.querySelector('form.q')").await;
            assert_eq!(tab.js("location.pathname").await, json!(path));
        }
        tab.open_alive("/round/eight/missed/").await;
        tab.until("document.querySelector('h1')?.innerText === 'Nothing here right now'")
            .await;
        tab.open_alive("/question/no-such-question/").await;
        assert_eq!(tab.text("h1").await, "We cannot find this page");
    });
}

#[test]
fn settings_hold_and_what_the_device_wishes_comes_first() {
    in_tab(SIZES[0], async |tab: &Tab| {
        let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        tab.cdp("Emulation.setEmulatedMedia", dark).await;
        tab.open_alive("/settings/").await;
        until_ready(tab).await;
        let ground = "getComputedStyle(document.body).backgroundColor";
        assert_eq!(tab.js(ground).await, json!("rgb(17, 28, 29)"));
        tab.tap(".setset:nth-child(2) .setopt:nth-child(2) .opt__in")
            .await;
        tab.until("document.documentElement.dataset.theme === 'light'")
            .await;
        tab.tap(".setset:nth-child(1) .setopt:nth-child(3) .opt__in")
            .await;
        tab.tap(".setset:nth-child(3) .setopt:nth-child(2) .opt__in")
            .await;
        tab.until("document.documentElement.dataset.size === '3'")
            .await;
        tab.until("document.documentElement.dataset.motion === 'off'")
            .await;
        for _ in 0..200 {
            if kept(tab).await.looks.set >= 3 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        tab.open_alive("/").await;
        tab.until("document.documentElement.dataset.size === '3'")
            .await;
        assert_eq!(tab.js(ground).await, json!("rgb(251, 248, 241)"));
        assert_eq!(
            tab.js("document.documentElement.dataset.motion === 'off'")
                .await,
            json!(true)
        );
    });
}

#[test]
fn the_app_can_be_installed() {
    in_tab(SIZES[2], async |tab: &Tab| {
        tab.open_alive("/").await;
        tab.until("document.querySelector('link[rel=manifest]')")
            .await;
        let found = tab.cdp("Page.getAppManifest", json!({})).await;
        assert_eq!(found["errors"], json!([]), "{found:#}");
        let problems = tab.cdp("Page.getInstallabilityErrors", json!({})).await;
        let problems = problems["installabilityErrors"]
            .as_array()
            .cloned()
            .unwrap_or_default();
        let left: Vec<_> = problems
            .iter()
            .filter(|problem| problem["errorId"] != json!("in-incognito"))
            .collect();
        assert!(left.is_empty(), "{left:?}");
        let manifest =
            "fetch(document.querySelector('link[rel=manifest]').href).then(r => r.json())";
        let script = format!(
            "const done = arguments[arguments.length - 1]; {manifest}.then(async m => done(await Promise.all(
               [...m.icons.map(i => i.src), ...m.shortcuts.map(s => s.url), m.start_url].map(u => fetch(u).then(r => [u, r.status])))))"
        );
        let statuses = tab.js_async(&script).await;
        for one in statuses.as_array().expect("addresses") {
            assert_eq!(one[1], json!(200), "{one}");
        }
    });
}
