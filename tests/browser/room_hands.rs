//! What tests of the waiting room have in common: a clock that can be moved, and hands that wait as the room wants.

use std::time::Duration;

use serde_json::{Value, json};

use crate::access;
use crate::play;
use crate::tab::Tab;

/// Both clocks of a page go forward by as many seconds as a test says; its timers stay as they are. The steady one can
/// be stopped, so that a busy machine takes no time.
const CLOCK: &str = r#"
(() => {
  const steady = performance.now.bind(performance);
  const wall = Date.now;
  let skew = 0;
  let wallSkew = 0;
  let stopped = null;
  performance.now = () => (stopped ?? steady()) + skew;
  Date.now = () => wall() + skew + wallSkew;
  window.__skip = seconds => { skew += seconds * 1000; return true; };
  window.__stop = () => { stopped = steady(); return true; };
  window.__setWall = seconds => { wallSkew += seconds * 1000; return true; };
})();
"#;

/// The address of the waiting room.
pub(crate) const ROOM: &str = "/waiting-room/";

/// The curtain is up.
pub(crate) const CURTAIN: &str = "document.querySelector('.curtain:not(.curtain--clean)')";

/// The staff screen is there.
pub(crate) const STAFF: &str = "document.querySelector('article.staff h1')";

/// The question for its code is there.
pub(crate) const CODE: &str = "document.querySelector('.codepage')";

/// Only the start screen is there.
pub(crate) const AT_START: &str =
    "document.querySelector('.startpage--room') && document.querySelector('.over').hidden";

/// Opens the waiting room with a clock that can be moved.
pub(crate) async fn enter(tab: &Tab) {
    with_clock(tab).await;
    tab.open_alive(ROOM).await;
}

/// Gives every page from here on a clock that can be moved.
pub(crate) async fn with_clock(tab: &Tab) {
    tab.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": CLOCK }),
    )
    .await;
}

/// The tablet goes to sleep: the page is out of sight, then frozen.
pub(crate) async fn sleep(tab: &Tab) {
    out_of_sight(tab).await;
    freeze(tab).await;
}

/// The glass goes dark.
pub(crate) async fn out_of_sight(tab: &Tab) {
    show(tab, false).await;
}

/// Nothing runs any more.
pub(crate) async fn freeze(tab: &Tab) {
    lifecycle(tab, "frozen").await;
}

/// The tablet wakes.
pub(crate) async fn wake(tab: &Tab) {
    lifecycle(tab, "active").await;
    show(tab, true).await;
}

async fn lifecycle(tab: &Tab, state: &str) {
    tab.cdp("Page.setWebLifecycleState", json!({ "state": state }))
        .await;
}

async fn show(tab: &Tab, shown: bool) {
    let window = tab.cdp("Browser.getWindowForTarget", json!({})).await;
    let (state, sight) = if shown {
        ("normal", "visible")
    } else {
        ("minimized", "hidden")
    };
    let bounds = json!({ "windowId": window["windowId"], "bounds": { "windowState": state } });
    tab.cdp("Browser.setWindowBounds", bounds).await;
    tab.until(&format!("document.visibilityState === {sight:?}"))
        .await;
}

/// Lets seconds pass by both clocks.
pub(crate) async fn skip(tab: &Tab, seconds: u64) {
    tab.js(&format!("__skip({seconds})")).await;
}

/// Touches something once touches count again.
pub(crate) async fn tap(tab: &Tab, selector: &str) {
    skip(tab, 1).await;
    tab.tap(selector).await;
}

/// Begins a round.
pub(crate) async fn begin(tab: &Tab) {
    tap(tab, ".start__go .btn--go").await;
    tab.until("document.querySelector('form.q')").await;
}

/// Chooses the first answer.
pub(crate) async fn choose(tab: &Tab) {
    tap(tab, ".opts .opt:nth-child(1) .opt__in").await;
    tab.until("document.querySelector('.q input:checked')")
        .await;
}

/// Answers the question on the screen.
pub(crate) async fn answer(tab: &Tab) {
    skip(tab, 1).await;
    play::answer(tab).await;
}

/// Leaves the explanation.
pub(crate) async fn go_on(tab: &Tab) {
    skip(tab, 1).await;
    play::go_on(tab).await;
}

/// Plays a bite of three questions to its end.
pub(crate) async fn bite(tab: &Tab) {
    for _ in 0..3 {
        answer(tab).await;
        go_on(tab).await;
    }
    tab.until("document.querySelector('.split--res')").await;
}

/// Finishes and clears by the tool at the foot.
pub(crate) async fn finish(tab: &Tab) {
    tap(tab, ".dock .tool--clear").await;
    tab.until(AT_START).await;
}

/// Moves the clock forward by this many seconds, and waits for the curtain.
pub(crate) async fn curtain(tab: &Tab, seconds: u64) {
    skip(tab, seconds).await;
    tab.until(CURTAIN).await;
}

/// What a screen reader finds: every name and value of the accessibility tree that is not ignored.
pub(crate) async fn spoken(tab: &Tab) -> String {
    tab.cdp("Accessibility.enable", json!({})).await;
    let tree = tab.cdp("Accessibility.getFullAXTree", json!({})).await;
    let nodes = tree["nodes"].as_array().cloned().unwrap_or_default();
    let said = nodes
        .iter()
        .filter(|node| node["ignored"] != json!(true))
        .flat_map(|node| ["name", "value", "description"].map(|part| node[part]["value"].clone()))
        .filter_map(|text| text.as_str().map(str::to_owned));
    said.collect::<Vec<_>>().join("\n")
}

/// Everything that this origin keeps, and everything that the page says of itself, as text.
pub(crate) async fn kept(tab: &Tab) -> Value {
    tab.js_async(
        "const done = arguments[arguments.length - 1];
         (async () => {
           const caches_ = [];
           for (const name of await caches.keys()) {
             const cache = await caches.open(name);
             for (const request of await cache.keys()) caches_.push(name + ' ' + request.url);
           }
           const databases = [];
           for (const { name } of await indexedDB.databases()) databases.push(name);
           return {
             local: { ...localStorage }, session: { ...sessionStorage }, caches: caches_, databases,
             cookie: document.cookie, title: document.title, url: location.href, name: window.name,
             state: JSON.stringify(history.state), selection: String(getSelection()),
             html: document.documentElement.outerHTML,
             values: [...document.querySelectorAll('input, textarea, select')].map(e => e.value + e.checked),
           };
         })().then(done, error => done(String(error)));",
    )
    .await
}

/// A screenshot, as the PNG's own text.
pub(crate) async fn picture(tab: &Tab) -> String {
    // Colours pass over in 160 ms.
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    let picture = tab
        .cdp("Page.captureScreenshot", json!({ "format": "png" }))
        .await;
    picture["data"].as_str().unwrap_or_default().to_owned()
}

/// Holds the corner for as long as this.
pub(crate) async fn hold(tab: &Tab, milliseconds: u64) {
    press_corner(tab).await;
    tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    let_go(tab).await;
}

/// Holds the corner until the screen behind it is there, which takes five seconds, or longer on a busy machine.
pub(crate) async fn hold_until(tab: &Tab, there: &str) {
    press_corner(tab).await;
    tab.until(there).await;
    let_go(tab).await;
}

async fn let_go(tab: &Tab) {
    let none = json!({ "type": "touchEnd", "touchPoints": [] });
    tab.cdp("Input.dispatchTouchEvent", none).await;
}

async fn press_corner(tab: &Tab) {
    let at = tab
        .js("(() => { scrollTo(0, 0); const b = document.querySelector('.corner').getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; })()")
        .await;
    let point = json!([{ "x": at[0], "y": at[1] }]);
    let touch = json!({ "type": "touchStart", "touchPoints": point });
    tab.cdp("Input.dispatchTouchEvent", touch).await;
}

/// Holds the corner until the staff screen is there.
pub(crate) async fn open_staff(tab: &Tab) {
    hold_until(tab, STAFF).await;
}

/// Types digits on the keypad.
pub(crate) async fn press_digits(tab: &Tab, digits: &str) {
    for digit in digits.chars() {
        let place = digit.to_digit(10).map_or(0, |digit| (digit + 9) % 10);
        let typed = tab.text(".keypad__dots").await.chars().count();
        tap(tab, &format!(".keypad__key:nth-of-type({})", place + 1)).await;
        tab.until(&format!(
            "document.querySelector('.keypad__dots').innerText.length > {typed}"
        ))
        .await;
    }
}

/// Text of the file beside the site, as `fetch` will find it.
pub(crate) async fn file_says(tab: &Tab, status: u16, text: &str) {
    let source = format!(
        "(() => {{ const real = window.fetch.bind(window);
          window.fetch = (url, options) => String(url).endsWith('/waiting-room.toml')
            ? ({status} ? Promise.resolve(new Response({text:?}, {{ status: {status} || 200 }})) : Promise.reject(new TypeError('no network')))
            : real(url, options); }})();"
    );
    tab.cdp(
        "Page.addScriptToEvaluateOnNewDocument",
        json!({ "source": source }),
    )
    .await;
}

/// Everything that a machine can find wrong with a screen.
pub(crate) async fn look(tab: &Tab, name: &str) {
    access::axe(tab, name).await;
    access::contrast(tab, name).await;
    access::targets(tab, name).await;
    access::reflow(tab, name).await;
}
