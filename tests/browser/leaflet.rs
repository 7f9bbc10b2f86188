//! What a reader gets whose browser cannot run the app: always pages to read, every explanation, and nothing that waits
//! for ever.

use std::time::Duration;

use serde_json::json;

use crate::access;
use crate::tab::{SIZES, Tab, in_tab};

/// How long the page gives its start script before it speaks itself, and a little more.
const LATE: Duration = Duration::from_millis(12_600);

async fn without_scripts(tab: &Tab) {
    let off = json!({ "value": true });
    tab.cdp("Emulation.setScriptExecutionDisabled", off).await;
}

/// Runs a script before those of each page.
pub(crate) async fn before_scripts(tab: &Tab, source: &str) {
    let source = json!({ "source": source });
    tab.cdp("Page.addScriptToEvaluateOnNewDocument", source)
        .await;
}

/// Addresses that cannot be had from now on.
pub(crate) async fn block(tab: &Tab, urls: &[&str]) {
    tab.cdp("Network.enable", json!({})).await;
    tab.cdp("Network.setBlockedURLs", json!({ "urls": urls }))
        .await;
}

/// Whether the reader sees an element.
async fn sees(tab: &Tab, selector: &str) -> bool {
    let seen = format!(
        "[...document.querySelectorAll({selector:?})].some(e => e.checkVisibility({{ visibilityProperty: true }}) && e.getClientRects().length > 0)"
    );
    tab.js(&seen).await == json!(true)
}

async fn addresses(tab: &Tab, selector: &str) -> Vec<String> {
    let links = tab
        .js(&format!(
            "[...document.querySelectorAll({selector:?})].map(a => a.getAttribute('href'))"
        ))
        .await;
    serde_json::from_value(links).expect("links")
}

/// The page says that the app does not run and leads to the leaflet, where an answer opens without any script.
async fn leads_to_the_answers(tab: &Tab, message: &str) {
    assert!(sees(tab, message).await, "{message}");
    tab.tap(&format!("{message} a")).await;
    tab.until("location.pathname.endsWith('/leaflet/') && document.querySelector('.pairs a')")
        .await;
    tab.tap(".pairs li:first-child a").await;
    tab.until("document.querySelector('.leaf__q')").await;
    assert!(!sees(tab, ".leaf__d").await, "the answers wait");
    tab.tap(".leaf__q:first-child summary").await;
    tab.until("document.querySelector('.leaf__q details').open")
        .await;
    assert!(sees(tab, ".leaf__d").await, "an answer can be read");
    assert_eq!(
        tab.count(".fault--late").await,
        0,
        "the leaflet needs no app, and says nothing about one"
    );
}

#[test]
fn every_question_and_every_explanation_can_be_reached_without_scripts() {
    in_tab(SIZES[1], async |tab: &Tab| {
        without_scripts(tab).await;
        tab.open("/leaflet/").await;
        let sheets = addresses(tab, ".pairs a").await;
        assert!(sheets.len() > 20, "{sheets:?}");
        let mut questions = 0;
        for sheet in sheets {
            tab.open(&sheet).await;
            let whole = tab
                .js("[...document.querySelectorAll('.leaf__q')].every(q =>
                        q.querySelector('h2').textContent.length > 10
                        && q.querySelectorAll('.leaf__o li').length > 1
                        && q.querySelectorAll('details dd').length > 1
                        && q.querySelector('details').textContent.length > 200)")
                .await;
            assert_eq!(whole, json!(true), "{sheet}");
            assert_eq!(tab.count("h1").await, 1, "{sheet}");
            assert_eq!(tab.count("script, button, input").await, 0, "{sheet}");
            questions += tab.count(".leaf__q").await;
        }
        // As many as there are in the bank; a number that grows with it.
        assert!(questions > 200, "{questions}");
    });
}

#[test]
fn the_leaflet_holds_at_every_size_and_in_the_dark() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            for path in ["/leaflet/", "/leaflet/hai-hipec/"] {
                tab.open(path).await;
                tab.js("document.querySelectorAll('details').forEach(d => d.open = true)")
                    .await;
                access::axe(tab, path).await;
                access::contrast(tab, path).await;
                access::targets(tab, path).await;
                access::reflow(tab, path).await;
            }
            let dark = json!({ "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
            tab.cdp("Emulation.setEmulatedMedia", dark).await;
            access::contrast(tab, "in the dark").await;
        });
    }
}

#[test]
fn on_paper_every_answer_stands_open() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open("/leaflet/hai-hipec/").await;
        assert!(!sees(tab, ".leaf__d").await);
        let paper = json!({ "media": "print" });
        tab.cdp("Emulation.setEmulatedMedia", paper).await;
        let closed = tab
            .js("[...document.querySelectorAll('.leaf__d')].filter(d => d.getClientRects().length === 0 || d.offsetHeight < 40).length")
            .await;
        assert_eq!(closed, json!(0));
        assert!(!sees(tab, ".leaf summary").await, "nothing to press");
    });
}

/// Something of this kind looks as if it could be pressed.
async fn looks_alive(tab: &Tab, selector: &str) -> bool {
    let dotted = format!(
        "[...document.querySelectorAll('{selector} > span')].some(e => getComputedStyle(e).textDecorationLine !== 'none')"
    );
    tab.js(&dotted).await == json!(true)
}

#[test]
fn without_scripts_pages_offer_nothing_that_does_nothing() {
    in_tab(SIZES[0], async |tab: &Tab| {
        without_scripts(tab).await;
        for path in [
            "/",
            "/round/three/mixed/",
            "/treatments/",
            "/treatments/hai/",
            "/compare/",
            "/compare/hai-hipec/",
            "/sources/",
            "/words/",
            "/no/such/page/",
        ] {
            tab.open(path).await;
            assert!(sees(tab, "h1").await, "{path}");
            assert!(sees(tab, "noscript .fault").await, "{path}");
            // A hard word is a part of its sentence, and must stay; it looks like any word.
            assert!(!sees(tab, "button:not(.term)").await, "{path} has a button");
            assert!(
                !looks_alive(tab, ".term").await,
                "{path} has a word with dots"
            );
            assert!(!sees(tab, ".pick").await, "{path} has something to tick");
            assert!(!sees(tab, ".fault--late").await, "{path}");
        }
        tab.open("/round/three/mixed/").await;
        leads_to_the_answers(tab, "noscript .fault").await;
    });
}

#[test]
fn without_webassembly_the_way_leads_to_the_answers() {
    in_tab(SIZES[2], async |tab: &Tab| {
        before_scripts(tab, "delete globalThis.WebAssembly").await;
        tab.open("/round/three/mixed/").await;
        tab.until("!document.getElementById('fault-wasm').hidden")
            .await;
        assert!(!sees(tab, ".dock button").await, "tools that need the app");
        // The opening question still answers, and nothing promises a next one.
        tab.tap("input[value=unsure]").await;
        tab.tap(".q [type=submit]").await;
        tab.until("document.documentElement.dataset.early === 'feedback'")
            .await;
        assert!(!sees(tab, "#early-on").await);
        // The explanation has hard words in it; they stay words, and nothing else is on its way.
        assert!(!sees(tab, ".early button:not(.term)").await);
        assert!(!looks_alive(tab, ".early .term").await);
        assert!(!sees(tab, "#fault-waiting").await, "and nothing says so");
        leads_to_the_answers(tab, "#fault-wasm").await;
    });
}

#[test]
fn webassembly_that_is_refused_is_no_endless_wait() {
    in_tab(SIZES[0], async |tab: &Tab| {
        let refuse = "for (const name of ['compile', 'compileStreaming', 'instantiate', 'instantiateStreaming'])
            WebAssembly[name] = () => Promise.reject(new WebAssembly.CompileError('refused by a test'));
            WebAssembly.Module = class { constructor() { throw new WebAssembly.CompileError('refused by a test'); } };";
        before_scripts(tab, refuse).await;
        tab.open("/").await;
        tab.until("!document.getElementById('fault-wasm').hidden")
            .await;
        let heard = tab.heard().await;
        assert!(
            heard.iter().any(|line| line.contains("refused by a test")),
            "{heard:?}"
        );
        leads_to_the_answers(tab, "#fault-wasm").await;
    });
}

/// A host that loses the start script, an integrity that does not fit, a browser too old to read it: in each case no
/// line of ours runs. The page must speak by itself, also where the reader wishes for less motion.
#[test]
fn a_start_script_that_never_runs_is_told_by_the_page_itself() {
    for motion in ["no-preference", "reduce"] {
        in_tab(SIZES[0], async |tab: &Tab| {
            let wish =
                json!({ "features": [{ "name": "prefers-reduced-motion", "value": motion }] });
            tab.cdp("Emulation.setEmulatedMedia", wish).await;
            block(tab, &["*boot*"]).await;
            tab.open("/round/three/mixed/").await;
            assert!(!sees(tab, ".fault--late").await, "not at once");
            let before = tab
                .js("document.querySelector('.q h1').getBoundingClientRect().top")
                .await;
            assert!(before.as_f64().unwrap_or(999.0) < 250.0, "{before}");
            tokio::time::sleep(LATE).await;
            tab.heard().await;
            access::axe(tab, "the late message").await;
            access::contrast(tab, "the late message").await;
            leads_to_the_answers(tab, ".fault--late").await;
        });
    }
}

#[test]
fn an_app_that_runs_never_shows_the_late_message() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/").await;
        tokio::time::sleep(LATE).await;
        assert!(!sees(tab, ".fault--late").await);
    });
}

#[test]
fn content_that_hangs_is_told_after_ten_seconds() {
    in_tab(SIZES[0], async |tab: &Tab| {
        // The data file never comes; everything else does.
        let hang = "const real = fetch; globalThis.fetch = (address, ...rest) =>
            String(address).includes('content') ? new Promise(() => {}) : real(address, ...rest);";
        before_scripts(tab, hang).await;
        tab.open("/").await;
        tab.tap(".seg .seg__b:nth-child(3)").await;
        tab.until("!document.getElementById('fault-waiting').hidden")
            .await;
        tokio::time::sleep(Duration::from_secs(10)).await;
        tab.until("!document.getElementById('fault-content').hidden")
            .await;
        assert!(!sees(tab, "#fault-waiting").await, "no promise is left");
        tab.tap(".seg .seg__b:nth-child(2)").await;
        assert!(!sees(tab, "#fault-waiting").await, "and none is made again");
        leads_to_the_answers(tab, "#fault-content").await;
    });
}
