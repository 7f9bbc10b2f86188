//! The first screen is painted before the rest of the style is there. Nothing of it may change when that comes: neither
//! place nor size nor colours (xtask/src/build/frame/head.rs).

use serde_json::{Value, json};

use crate::tab::{SIZES, Tab, in_tab};

/// Pages whose rest of the style boot.js fetches, or comes last without scripts: the start, and a round for each kind of question
/// that opens one.
const PAGES: [&str; 4] = [
    "/",
    "/round/three/mixed/",
    "/round/eight/php-ihp/",
    "/es/round/three/mixed/",
];

/// Everything on the page that can be seen, with and without the rest of the style; the differences. The page is looked at as
/// it is before the app runs, since the style decides by the start script's marks what can be seen.
const DIFFERENCES: &str = "(() => {
    const root = document.documentElement;
    const link = document.querySelector('link[rel=stylesheet]');
    const marks = [root.dataset.js, root.dataset.early];
    const READ = ['color', 'backgroundColor', 'borderTopColor', 'borderTopWidth', 'fontSize', 'fontWeight', 'opacity', 'visibility'];
    const seen = () => new Map([...document.body.querySelectorAll('*')]
        .filter(e => e.checkVisibility ? e.checkVisibility() : e.getClientRects().length)
        .map(e => {
            const { x, y, width, height } = e.getBoundingClientRect();
            const style = getComputedStyle(e);
            return [e, [x, y, width, height].map(Math.round).join(' ') + ' ' + READ.map(name => style[name]).join(' ')];
        }));
    const found = [];
    for (const js of [undefined, '']) {
        if (js === undefined) delete root.dataset.js; else root.dataset.js = js;
        const whole = seen();
        link.disabled = true;
        const first = seen();
        link.disabled = false;
        const name = e => `${js === undefined ? 'no script' : 'script'}: ${e.tagName}.${e.getAttribute('class')} ${e.textContent.trim().slice(0, 30)}`;
        for (const [e, look] of first) if (whole.get(e) !== look) found.push(`${name(e)}: ${look} → ${whole.get(e)}`);
        for (const e of whole.keys()) if (!first.has(e)) found.push(`${name(e)}: comes later`);
    }
    if (marks[0] === undefined) delete root.dataset.js; else root.dataset.js = marks[0];
    const last = [...document.querySelectorAll('body > noscript')].some(e => e.textContent.includes(link.getAttribute('href')));
    return { last, count: seen().size, found: found.slice(0, 20) };
})()";

#[test]
fn the_first_screen_needs_nothing_of_the_rest_of_the_style() {
    for size in SIZES {
        in_tab(size, async |tab| {
            for page in PAGES {
                tab.open(page).await;
                let result: Value = look(tab).await;
                assert_eq!(result["last"], json!(true), "{page}: {result}");
                let count = result["count"].as_u64().unwrap_or_default();
                assert!(count > 40, "{page}: only {count} elements were looked at");
                assert_eq!(result["found"], json!([]), "{page} at {size:?}");
            }
        });
    }
}

async fn look(tab: &Tab) -> Value {
    tab.until("document.querySelector('link[rel=stylesheet]')?.sheet")
        .await;
    tab.js(DIFFERENCES).await
}
