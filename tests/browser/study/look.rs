//! What a browser really holds of a reader.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use which_is_which::quiz::saved::generation::{Found, look};
use which_is_which::quiz::saved::kept::Kept;

use crate::tab::Tab;

/// Everything in the database, by its key.
pub(crate) async fn database(tab: &Tab) -> BTreeMap<String, Vec<u8>> {
    let script = r#"
        const done = arguments[arguments.length - 1];
        const open = indexedDB.open("which-is-which");
        open.onupgradeneeded = () => open.transaction.abort();
        open.onerror = () => done({});
        open.onsuccess = () => {
          const store = open.result.transaction("kept").objectStore("kept");
          const keys = store.getAllKeys(), values = store.getAll();
          values.onsuccess = () => {
            open.result.close();
            done(Object.fromEntries(keys.result.map((key, place) => [key, [...values.result[place]]])));
          };
        };"#;
    serde_json::from_value(tab.js_async(script).await).expect("bytes by key")
}

/// Puts bytes into the database, as a fault would.
pub(crate) async fn put(tab: &Tab, key: &str, bytes: &[u8]) {
    let script = format!(
        r#"const done = arguments[arguments.length - 1];
        const open = indexedDB.open("which-is-which", 1);
        open.onupgradeneeded = () => open.result.createObjectStore("kept");
        open.onsuccess = () => {{
          const change = open.result.transaction("kept", "readwrite");
          change.objectStore("kept").put(new Uint8Array({bytes:?}), {key:?});
          change.oncomplete = () => {{ open.result.close(); done(true); }};
        }};"#
    );
    assert_eq!(tab.js_async(&script).await, json!(true));
}

/// What both copies hold together.
pub(crate) async fn found(tab: &Tab) -> Found {
    let all = database(tab).await;
    look(
        all.get("a").map(Vec::as_slice),
        all.get("b").map(Vec::as_slice),
    )
}

/// What is kept; empty where nothing is.
pub(crate) async fn kept(tab: &Tab) -> Kept {
    found(tab).await.kept.unwrap_or_default()
}

/// Waits until this many first answers are kept.
pub(crate) async fn until_kept(tab: &Tab, count: usize) -> Kept {
    for _ in 0..200 {
        let kept = kept(tab).await;
        if kept.tries.count() == count {
            return kept;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("never {count} answers: {:?}", kept(tab).await.tries);
}

/// Waits until the device has answered, and returns what the top bar says.
pub(crate) async fn until_ready(tab: &Tab) -> String {
    tab.until("document.querySelector('.safe').innerText.trim() !== 'Nothing leaves this device'")
        .await;
    tab.text(".safe").await
}

/// A script that runs before each page's own.
pub(crate) async fn before_each_page(tab: &Tab, source: &str) -> Value {
    tab.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    )
    .await["identifier"]
        .clone()
}

/// Takes it away again.
pub(crate) async fn no_longer(tab: &Tab, script: Value) {
    tab.cdp(
        "Page.removeScriptToEvaluateOnNewDocument",
        json!({ "identifier": script }),
    )
    .await;
}
