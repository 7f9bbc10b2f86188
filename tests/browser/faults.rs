//! What a reader sees when something is missing: always a readable page, never an endless wait.

use serde_json::json;

use crate::tab::{SIZES, Tab, in_tab};

async fn block(tab: &Tab, urls: &[&str]) {
    tab.cdp("Network.enable", json!({})).await;
    tab.cdp("Network.setBlockedURLs", json!({ "urls": urls }))
        .await;
}

#[test]
fn content_that_does_not_load_leaves_the_page_readable() {
    in_tab(SIZES[0], async |tab: &Tab| {
        block(tab, &["*content*"]).await;
        tab.open("/round/three/mixed/").await;
        tab.until("!document.getElementById('fault-content').hidden")
            .await;
        assert!(!tab.text(".q h1").await.is_empty());
        // The opening question still answers.
        tab.tap("input[value=unsure]").await;
        tab.tap(".q [type=submit]").await;
        tab.until("document.documentElement.dataset.early === 'feedback'")
            .await;
        let heard = tab.heard().await;
        assert!(!heard.is_empty(), "the cause is in the console");
    });
}

#[test]
fn without_webassembly_the_page_says_so() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": "delete globalThis.WebAssembly" }),
        )
        .await;
        tab.open("/").await;
        tab.until("!document.getElementById('fault-wasm').hidden")
            .await;
        assert_eq!(tab.text("h1").await, "Which is which?");
    });
}

#[test]
fn without_scripts_the_question_and_its_answer_can_be_read() {
    in_tab(SIZES[2], async |tab: &Tab| {
        tab.cdp(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await;
        tab.open("/round/three/mixed/").await;
        assert!(tab.text("noscript").await.contains("JavaScript"));
        assert!(!tab.text(".q h1").await.is_empty());
        assert!(
            tab.js("document.querySelector('.early summary').getClientRects().length > 0")
                .await
                == json!(true)
        );
        tab.tap(".early summary").await;
        tab.until("document.querySelector('.early').open").await;
        assert!(!tab.text(".early .why").await.is_empty());
    });
}

#[test]
fn an_unknown_address_says_so_and_leads_home() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/no/such/page/").await;
        assert_eq!(tab.text("h1").await, "We cannot find this page");
        assert_eq!(
            tab.js("performance.getEntriesByType('navigation')[0].responseStatus")
                .await,
            json!(404)
        );
        assert_eq!(tab.js("location.pathname").await, json!("/no/such/page/"));
        tab.tap(".lost .btn").await;
        tab.until("document.querySelector('.start')").await;
    });
}
