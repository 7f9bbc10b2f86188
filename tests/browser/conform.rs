//! What WCAG asks and axe has no rule for, on every kind of screen and in every engine.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::access;
use crate::bad_server::BadServer;
use crate::copies::{first, visit};
use crate::driver::Engine;
use crate::play::answer;
use crate::study::look::until_ready;
use crate::tab::{SIZES, Tab};

tests_in!(chromium, Chromium:
    text_with_more_space_is_whole,
    focus_is_seen_and_nothing_lies_over_it,
    focus_changes_nothing_and_follows_the_page,
    each_page_has_a_title_of_its_own_and_one_order_of_headings,
    nothing_is_said_by_hover_or_drag_or_by_itself,
    nothing_repeats_and_nothing_moves_where_less_is_wished,
    pages_turn_with_the_glass,
);
tests_in!(firefox, Firefox:
    axe_and_our_walks_agree_in_this_engine,
    text_with_more_space_is_whole,
    focus_is_seen_and_nothing_lies_over_it,
    each_page_has_a_title_of_its_own_and_one_order_of_headings,
);
tests_in!(webkit, Webkit:
    axe_and_our_walks_agree_in_this_engine,
    text_with_more_space_is_whole,
    each_page_has_a_title_of_its_own_and_one_order_of_headings,
);

/// One page of each kind.
const PAGES: [&str; 14] = [
    "/",
    "/round/three/mixed/",
    "/treatments/",
    "/treatments/hipec/",
    "/compare/",
    "/compare/hai-hipec/",
    "/sources/",
    "/words/",
    "/questions/",
    "/home/",
    "/settings/",
    "/carry/",
    "/about/",
    "/no/such/page/",
];

/// Calls `look` on a page of each kind, and on an explanation with everything open.
async fn walk(tab: &Tab, look: impl AsyncFn(&Tab, &str)) {
    for page in PAGES {
        tab.open_alive(page).await;
        look(tab, page).await;
    }
    tab.open_alive("/round/three/mixed/").await;
    until_ready(tab).await;
    // A second walk finds the explanation of the first.
    if tab.count("form.q").await > 0 {
        answer(tab).await;
    }
    tab.js("document.querySelectorAll('details').forEach(d => d.open = true)")
        .await;
    look(tab, "an explanation").await;
}

fn axe_and_our_walks_agree_in_this_engine(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        walk(tab, async |tab, name| {
            access::axe(tab, name).await;
            access::contrast(tab, name).await;
            access::targets(tab, name).await;
            access::reflow(tab, name).await;
        })
        .await;
    });
}

/// Space as WCAG 1.4.12 has it; scripts may set it where the policy forbids a style element.
const MORE_SPACE: &str = "(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }');
    document.adoptedStyleSheets = [sheet];
    return true;
  })()";

/// Elements that cut off text of their own. What only screen readers get is cut off on purpose; the words of a file field
/// are not seen, its label's are.
const CUT: &str = "[...document.querySelectorAll('#app *')].filter(e => {
    const style = getComputedStyle(e);
    return !e.closest('.hide, svg, select, input[type=file]') && e.checkVisibility() && style.overflow !== 'visible' && style.overflow !== 'auto'
      && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
  }).map(e => e.outerHTML.slice(0, 160))";

fn text_with_more_space_is_whole(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        for (width, height) in [SIZES[0], SIZES[2]] {
            tab.resize(width, height).await;
            walk(tab, async |tab, name| {
                tab.js(MORE_SPACE).await;
                access::reflow(tab, name).await;
                let cut = tab.js(CUT).await;
                assert_eq!(cut, json!([]), "{name} at {width}: {cut:#}");
            })
            .await;
        }
    });
}

/// The focused element, or that which shows its focus: the card of an invisible radio, the word of a hard word.
const SHOWN: &str = "(() => {
    const e = document.activeElement;
    if (!e || e === document.body) return null;
    const near = [e, ...e.querySelectorAll('*'), ...(e.closest('label, .opt, .pick, .seg')?.querySelectorAll('*') ?? []), e.nextElementSibling, e.parentElement, e.closest('label')].filter(Boolean);
    const ring = near.some(n => { const s = getComputedStyle(n); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; });
    const boxes = [...e.getClientRects()].filter(b => b.width > 0 && b.height > 0);
    const inside = boxes.some(b => b.bottom > 0 && b.top < innerHeight);
    // The middle and near the corners. Firefox leaves what sticks out of the glass where it is; nothing lies over that part.
    // Hard words stand in lines of text, where the room for a finger reaches into the lines around.
    const corners = e.matches('.term') ? [] : [[0.2, 0.2], [0.8, 0.2], [0.2, 0.8], [0.8, 0.8]];
    const parts = [[0.5, 0.5], ...corners];
    const hit = boxes.every(b => parts.every(([right, down]) => {
      const [x, y] = [b.x + b.width * right, b.y + b.height * down];
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return true;
      const top = document.elementFromPoint(x, y);
      return top && (e.contains(top) || top.contains(e) || top.closest('label, .opt')?.contains(e));
    }));
    return { ring, inside, hit, html: e.outerHTML.slice(0, 160) };
  })()";

/// How the focus shows once the page has stopped scrolling to it.
async fn shown(tab: &Tab) -> Value {
    for _ in 0..20 {
        let shown = tab.js(SHOWN).await;
        let all = ["ring", "inside", "hit"].map(|what| shown[what] == json!(true));
        if shown.is_null() || all == [true; 3] {
            return shown;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    tab.js(SHOWN).await
}

fn focus_is_seen_and_nothing_lies_over_it(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        for (width, height) in [SIZES[0], SIZES[2]] {
            tab.resize(width, height).await;
            walk(tab, async |tab, name| {
                for _ in 0..25 {
                    tab.press(Key::Tab).await;
                    let shown = shown(tab).await;
                    if shown.is_null() {
                        break;
                    }
                    for what in ["ring", "inside", "hit"] {
                        assert_eq!(
                            shown[what],
                            json!(true),
                            "{name} at {width}: {what} {shown:#}"
                        );
                    }
                }
            })
            .await;
        }
    });
}

fn focus_changes_nothing_and_follows_the_page(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        walk(tab, async |tab, name| {
            let state = "location.href + document.title + document.querySelector('#main').innerText";
            let before = tab.js(state).await;
            tab.js("(document.activeElement.blur(), scrollTo(0, 0), globalThis.seen = null, globalThis.turned = 0, true)").await;
            for _ in 0..40 {
                tab.press(Key::Tab).await;
                tab.js("(() => {
                    const now = document.activeElement;
                    const seen = globalThis.seen;
                    if (seen?.isConnected && !(seen.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING)) globalThis.turned += 1;
                    globalThis.seen = now;
                    return true;
                  })()")
                    .await;
            }
            // From the last control focus goes back to the first: once in so few steps.
            let turned = tab.js("globalThis.turned").await.as_u64().unwrap_or(99);
            assert!(turned <= 4, "{name}: focus went back {turned} times");
            assert_eq!(tab.js(state).await, before, "{name}");
            assert_eq!(tab.count("[tabindex]:not([tabindex='-1'], [tabindex='0'])").await, 0);
        })
        .await;
    });
}

fn each_page_has_a_title_of_its_own_and_one_order_of_headings(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        let titles = std::cell::RefCell::new(BTreeSet::new());
        walk(tab, async |tab, name| {
            let title = tab.js("document.title").await;
            assert!(titles.borrow_mut().insert(title.to_string()), "{name}: {title} stands twice");
            let levels: Vec<u8> = serde_json::from_value(
                tab.js("[...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(h => h.checkVisibility()).map(h => Number(h.tagName[1]))")
                    .await,
            )
            .expect("levels");
            assert_eq!(levels.first(), Some(&1), "{name}: {levels:?}");
            assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
            for pair in levels.windows(2) {
                assert!(pair[1] <= pair[0] + 1, "{name}: {levels:?}");
            }
            assert_eq!(tab.count("[role=status]").await, 1, "{name}");
            assert_eq!(tab.js("document.documentElement.lang").await, json!("en"), "{name}");
        })
        .await;
    });
}

fn nothing_is_said_by_hover_or_drag_or_by_itself(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        walk(tab, async |tab, name| {
            for forbidden in ["#app [title]", "[draggable=true]", "audio, video, marquee, blink", "meta[http-equiv=refresh]", "[autofocus]", "[accesskey]", "a[target]"] {
                assert_eq!(tab.count(forbidden).await, 0, "{name}: {forbidden}");
            }
            let moving: Value = tab
                .js("document.getAnimations().filter(a => a.effect.getComputedTiming().endTime === Infinity || a.effect.getComputedTiming().endTime > 5000).length")
                .await;
            assert_eq!(moving, json!(0), "{name}: something goes on moving");
        })
        .await;
    });
}

fn pages_turn_with_the_glass(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        tab.tap(".opts .opt:nth-child(1) .opt__in").await;
        for (width, height) in [(768, 1024), (1024, 768), (360, 740), (740, 360)] {
            tab.resize(width, height).await;
            access::reflow(tab, "turned").await;
            access::targets(tab, "turned").await;
            let kept = tab
                .js("document.querySelector('.opts input').checked")
                .await;
            assert_eq!(kept, json!(true), "turning costs no answer");
        }
    });
}

/// Animations of the page that go on for longer than a moment, or more than once.
const RESTLESS: &str = "document.getAnimations().filter(a => {
    const { iterations, duration } = a.effect.getTiming();
    return iterations > 1 || duration > 1000;
  }).map(a => a.effect.target.className)";

/// Elements whose style moves or passes over.
const MOVING: &str = "[...document.querySelectorAll('*')].filter(e => {
    // The late message comes in a thousandth of a second: nobody sees it move.
    const { transitionDuration, animationName, animationDuration } = getComputedStyle(e);
    return (animationName !== 'none' && parseFloat(animationDuration) > 0.001) || transitionDuration.split(',').some(d => parseFloat(d) > 0);
  }).map(e => e.outerHTML.slice(0, 80))";

fn nothing_repeats_and_nothing_moves_where_less_is_wished(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        walk(tab, async |tab, name| {
            assert_eq!(tab.js(RESTLESS).await, json!([]), "{name}");
        })
        .await;
        let wish = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
        tab.cdp("Emulation.setEmulatedMedia", wish).await;
        walk(tab, async |tab, name| {
            assert_eq!(tab.js(MOVING).await, json!([]), "{name}");
        })
        .await;
    });
}
