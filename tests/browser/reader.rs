//! What a reader may do to a question in the middle of it, and what a screen reader is given of it.

use serde_json::{Value, json};

use crate::play::{answer, go_on, kind};
use crate::tab::{SIZES, Tab, in_tab};

const CHOSEN: &str = "document.querySelector('.q input:checked')?.value ?? null";

const FOCUSED: &str = "document.activeElement?.matches('.q input:checked')";

#[test]
fn turning_the_tablet_keeps_the_answer_and_the_focus() {
    let [across, upright, phone] = SIZES;
    in_tab(across, async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        tab.tap(".opts .opt:nth-child(2) .opt__in").await;
        tab.until(FOCUSED).await;
        let chosen = tab.js(CHOSEN).await;
        assert!(chosen.is_string());
        for (width, height) in [upright, across, phone, across] {
            tab.resize(width, height).await;
            tab.until(&format!("innerWidth === {width}")).await;
            assert_eq!(tab.js(CHOSEN).await, chosen, "{width} wide");
            assert_eq!(tab.js(FOCUSED).await, json!(true), "{width} wide");
        }
        tab.tap(".q [type=submit]").await;
        tab.until("document.querySelector('.screen .verdict h1')")
            .await;
        let read = tab.text(".screen .verdict h1").await;
        let (width, height) = upright;
        tab.resize(width, height).await;
        tab.until(&format!("innerWidth === {width}")).await;
        assert_eq!(tab.text(".screen .verdict h1").await, read);
        assert_eq!(
            tab.js("document.activeElement?.tagName").await,
            json!("H1"),
            "the focus stays on the heading"
        );
    });
}

/// Role and name of everything that Chromium hands to a screen reader.
async fn tree(tab: &Tab) -> Vec<(String, String)> {
    let tree = tab.cdp("Accessibility.getFullAXTree", json!({})).await;
    let text = |node: &Value, part: &str| {
        let text = node[part]["value"].as_str().unwrap_or_default();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let nodes = tree["nodes"].as_array().expect("nodes").iter();
    nodes
        .filter(|node| node["ignored"] != json!(true))
        .map(|node| (text(node, "role"), text(node, "name")))
        .collect()
}

/// What stands on the screen, as the tree should have it.
async fn on_screen(tab: &Tab, selector: &str) -> Vec<String> {
    let texts = tab
        .js(&format!(
            "[...document.querySelectorAll({selector:?})].filter(e => e.checkVisibility())
               .map(e => e.textContent.replace(/\\s+/g, ' ').trim())"
        ))
        .await;
    serde_json::from_value(texts).expect("texts")
}

fn count(tree: &[(String, String)], role: &str) -> usize {
    tree.iter().filter(|(other, _)| other == role).count()
}

#[track_caller]
fn has(tree: &[(String, String)], role: &str, name: &str) {
    let there = |(other, text): &(String, String)| other == role && text == name;
    assert!(tree.iter().any(there), "no {role} `{name}` in {tree:#?}");
}

#[test]
fn screen_readers_get_every_question_with_its_names() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.cdp("Accessibility.enable", json!({})).await;
        tab.open_alive("/round/three/mixed/").await;
        for _ in 0..3 {
            let kind = kind(tab).await;
            let given = tree(tab).await;
            for landmark in ["banner", "main"] {
                assert_eq!(count(&given, landmark), 1, "{kind}: {landmark}");
            }
            assert!(count(&given, "status") >= 1, "{kind}: a status region");
            let stem = tab.text(".q h1").await;
            has(&given, "heading", &stem);
            let inputs = on_screen(tab, ".q label").await;
            let boxes = count(&given, "radio") + count(&given, "checkbox");
            assert_eq!(boxes, inputs.len(), "{kind}: {given:#?}");
            for (role, name) in &given {
                let control = ["radio", "checkbox", "button", "link"];
                if control.contains(&role.as_str()) {
                    assert!(!name.is_empty(), "{kind}: a {role} has no name");
                }
            }
            // A question's options are one group, which has the question as its name.
            let group =
                |(role, name): &(String, String)| role.ends_with("group") && name.contains(&stem);
            assert!(boxes == 0 || given.iter().any(group), "{kind}: {given:#?}");
            has(&given, "button", &tab.text(".q [type=submit]").await);
            answer(tab).await;
            let given = tree(tab).await;
            has(&given, "heading", &tab.text(".screen .verdict h1").await);
            has(&given, "button", &tab.text(".fb__go .btn--go").await);
            go_on(tab).await;
        }
    });
}
