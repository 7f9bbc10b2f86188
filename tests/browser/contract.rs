//! What a screen reader hears, in which order, and once: the table in docs/accessibility.md, "What a screen reader hears".

use serde_json::{Value, json};

use crate::play::{answer, go_on};
use crate::tab::{SIZES, Tab, in_tab};

/// What Chromium hands to a screen reader, in the order in which it is read: roles and names.
async fn heard(tab: &Tab) -> Vec<(String, String)> {
    let tree = tab.cdp("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().expect("nodes");
    let mut found = Vec::new();
    let mut rest = vec![nodes[0]["nodeId"].clone()];
    while let Some(id) = rest.pop() {
        let Some(node) = nodes.iter().find(|node| node["nodeId"] == id) else {
            continue;
        };
        let below = node["childIds"].as_array().cloned().unwrap_or_default();
        rest.extend(below.into_iter().rev());
        let text = |part: &str| {
            let text = node[part]["value"].as_str().unwrap_or_default();
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        if node["ignored"] != json!(true) {
            found.push((text("role"), text("name")));
        }
    }
    found
}

/// Each of these comes after the one before it.
#[track_caller]
fn in_order(heard: &[(String, String)], wanted: &[(&str, &str)]) {
    let mut rest = heard.iter();
    for (role, name) in wanted {
        let here = rest.any(|(other, text)| other == role && text.contains(name));
        assert!(here, "no {role} `{name}` in its place: {heard:#?}");
    }
}

/// Keeps what the region for messages says from now on.
async fn listen_to_the_region(tab: &Tab) {
    tab.js(
        "(window.__said = [], new MutationObserver(() => {
           const text = document.querySelector('[role=status]').textContent.trim();
           if (text) __said.push(text);
         }).observe(document.querySelector('[role=status]'), { childList: true, subtree: true, characterData: true }), true)",
    )
    .await;
}

async fn said(tab: &Tab) -> Value {
    tab.js("__said.splice(0)").await
}

#[test]
fn a_question_and_its_explanation_are_heard_in_order() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.cdp("Accessibility.enable", json!({})).await;
        tab.open_alive("/question/php-hai-pump/").await;
        tab.until("document.querySelector('form.q')").await;
        let stem = tab.text(".q h1").await;
        in_order(
            &heard(tab).await,
            &[
                ("StaticText", "Question 1 of 1"),
                ("heading", &stem),
                ("radio", "PHP"),
                ("radio", "HAI"),
                ("radio", "not sure"),
                ("button", "Check my answer"),
                ("button", "Listen"),
            ],
        );
        tab.tap("input[value=hai]").await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
        tab.tap(".q [type=submit]").await;
        tab.until("document.querySelector('.said')").await;
        in_order(
            &heard(tab).await,
            &[
                ("heading", "Yes, that’s right"),
                ("button", "question"),
                ("link", ""),
            ],
        );
    });
}

#[test]
fn the_region_is_silent_but_for_what_it_has_to_say_once() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/php-hai/").await;
        listen_to_the_region(tab).await;
        answer(tab).await;
        assert_eq!(said(tab).await, json!([]), "an answer and its verdict");
        assert_eq!(
            tab.js("document.activeElement?.tagName").await,
            json!("H1"),
            "the verdict is heard by focus"
        );
        tab.tap(".screen .askcard button").await;
        tab.until("document.querySelector('.btn--added')").await;
        assert_eq!(said(tab).await, json!(["Added. You have 1 question."]));
        go_on(tab).await;
        tab.until("document.querySelector('form.q')").await;
        assert_eq!(said(tab).await, json!([]), "another screen");
        tab.tap(".tool--contrast").await;
        tab.until("__said.length > 0").await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        let looks = said(tab).await;
        assert_eq!(looks.as_array().map(Vec::len), Some(1), "{looks}");
    });
}
