//! What a reader chose for the looks of pages is in a page before it is painted: the worker puts it there, and no script is
//! waited for (`static/sw.js`). Where there is no worker, boot.js does it.

use serde_json::{Value, json};

use crate::bad_server::{BadServer, Fault};
use crate::copies::{first, visit};
use crate::driver::Engine;
use crate::tab::Tab;

tests_in!(chromium, Chromium:
    the_worker_puts_the_looks_into_each_page,
    without_a_worker_the_looks_come_with_the_script,
);

#[cfg(feature = "soak-tests")]
tests_in!(firefox, Firefox:
    the_worker_puts_the_looks_into_each_page,
    without_a_worker_the_looks_come_with_the_script,
);

#[cfg(feature = "soak-tests")]
tests_in!(webkit, Webkit:
    the_worker_puts_the_looks_into_each_page,
    without_a_worker_the_looks_come_with_the_script,
);

/// What lies where the worker reads it.
const COPIED: &str = "caches.match('/looks', { cacheName: 'which-is-which.home.looks' }).then(a => a ? a.text() : null)";

/// The page's own word on its looks.
const SHOWN: &str = "[document.documentElement.dataset.theme ?? null, document.documentElement.dataset.size ?? null]";

fn the_worker_puts_the_looks_into_each_page(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        until_copied(tab, &Value::Null).await;
        tab.tap(".tool--contrast").await;
        until_copied(tab, &json!("theme=dark")).await;
        tab.tap(".dock .seg__b:nth-child(3)").await;
        until_copied(tab, &json!("size=3 theme=dark")).await;
        // This page has no script of ours at all, so nobody but the worker can have written that.
        tab.open("/leaflet/").await;
        assert_eq!(tab.js(SHOWN).await, json!(["dark", "3"]));
        tab.open_alive("/round/three/mixed/").await;
        assert_eq!(tab.js(SHOWN).await, json!(["dark", "3"]));
        // A shared tablet begins the same for everybody, and forgets the choice.
        tab.open_alive("/waiting-room/").await;
        assert_eq!(tab.js(SHOWN).await[0], json!("light"));
        until_copied(tab, &Value::Null).await;
        tab.open("/leaflet/").await;
        assert_eq!(tab.js(SHOWN).await, json!([null, null]));
        // What is kept at home is not the copy's business: it is there again.
        tab.open_alive("/").await;
        until_copied(tab, &json!("size=3 theme=dark")).await;
    });
}

fn without_a_worker_the_looks_come_with_the_script(engine: Engine) {
    let server = BadServer::start(first());
    server.fault("=/sw.js", Fault::Status(404));
    // The app never runs here, so boot.js alone can have read it.
    server.fault(".wasm", Fault::Status(404));
    visit(engine, &server, async |tab: &Tab| {
        tab.open("/leaflet/").await;
        tab.js(
            "localStorage.setItem('which-is-which.home.looks', 'size=3 theme=dark later=1'), null",
        )
        .await;
        tab.open("/treatments/").await;
        tab.until("document.documentElement.dataset.theme").await;
        assert_eq!(tab.js(SHOWN).await, json!(["dark", "3"]));
        assert_eq!(
            tab.js("document.documentElement.dataset.later ?? null")
                .await,
            Value::Null
        );
        tab.until("document.documentElement.dataset.js === 'none'")
            .await;
        let heard = tab.heard().await;
        let program = |line: &String| line.contains("failed to fetch Wasm");
        assert!(!heard.is_empty() && heard.iter().all(program), "{heard:?}");
    });
}

async fn until_copied(tab: &Tab, expected: &Value) {
    let mut found = Value::Null;
    for _ in 0..200 {
        found = tab
            .js_async(&format!(
                "const done = arguments[arguments.length - 1]; {COPIED}.then(done, e => done(String(e)))"
            ))
            .await;
        if found == *expected {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    panic!("copied: {found}, and not {expected}");
}
