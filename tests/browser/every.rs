//! Every screen and every state: in three looks, in three engines, in two languages and in both directions.

// Its figures and pictures are for whoever runs it.
#![allow(clippy::print_stdout)]

use std::cell::Cell;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

use crate::access;
use crate::bad_server::BadServer;
use crate::copies::{pseudo, visit};
use crate::driver::Engine;
use crate::kinds::KINDS;
use crate::play::{answer, go_on, kind, longer_rounds};
use crate::room_hands::{CURTAIN, STAFF};
use crate::study;
use crate::tab::{SIZES, Tab};

tests_in!(chromium, Chromium: every_state_holds_from_right_to_left);

#[cfg(feature = "soak-tests")]
tests_in!(everywhere_in_chromium, Chromium:
    every_state_holds_in_every_look,
    every_state_holds_in_every_look_in_spanish,
    every_state_holds_in_every_look_from_right_to_left,
);

#[cfg(feature = "soak-tests")]
tests_in!(everywhere_in_firefox, Firefox: every_state_holds_in_every_look);

#[cfg(feature = "soak-tests")]
tests_in!(everywhere_in_webkit, Webkit: every_state_holds_in_every_look);

const LIGHT: &[&str] = &["light"];

#[cfg(feature = "soak-tests")]
const LOOKS: &[&str] = &["light", "dark", "contrast"];

/// The pseudo-language that is written from right to left.
const RTL: &str = "/ar-xb";

/// One page of each kind.
const PAGES: [&str; 15] = [
    "/",
    "/treatments/",
    "/treatments/hipec/",
    "/compare/",
    "/compare/hai-hipec/",
    "/sources/",
    "/sources/southampton-story/",
    "/words/",
    "/questions/",
    "/home/",
    "/settings/",
    "/carry/",
    "/about/",
    "/round/three/mixed/",
    "/no/such/page/",
];

/// Goes to every state of the pages under `root`, and calls `look` there.
async fn states(tab: &Tab, root: &str, look: impl AsyncFn(&Tab, &str)) {
    for page in PAGES {
        tab.open_alive(&format!("{root}{page}")).await;
        open_all(tab).await;
        look(tab, page).await;
    }
    tab.open(&format!("{root}/leaflet/")).await;
    look(tab, "leaflet").await;
    questions(tab, root, &look).await;
    list(tab, root, &look).await;
    study::states::states(tab, root, &look).await;
    room(tab, root, &look).await;
}

async fn open_all(tab: &Tab) {
    tab.js("document.querySelectorAll('details').forEach(d => d.open = true)")
        .await;
}

/// Each kind of question, asked, left open and explained; the end of a round.
async fn questions(tab: &Tab, root: &str, look: &impl AsyncFn(&Tab, &str)) {
    tab.open_alive(&format!("{root}/")).await;
    let mut met: Vec<String> = Vec::new();
    for pair in longer_rounds(tab).await {
        if met.len() == KINDS.len() {
            break;
        }
        tab.open_alive(&pair).await;
        while tab.count("form.q").await > 0 && met.len() < KINDS.len() {
            let kind = kind(tab).await;
            let new = !met.contains(&kind);
            if new {
                look(tab, &kind).await;
                tab.tap(".q [type=submit]").await;
                tab.until("!document.getElementById('problem').hidden")
                    .await;
                look(tab, &format!("{kind}, nothing chosen")).await;
            }
            answer(tab).await;
            if new {
                open_all(tab).await;
                look(tab, &format!("{kind}, explained")).await;
                met.push(kind);
            }
            go_on(tab).await;
        }
    }
    assert_eq!(met.len(), KINDS.len(), "{met:?}");
    tab.open_alive(&format!("{root}/round/three/mixed/")).await;
    for _ in 0..3 {
        answer(tab).await;
        go_on(tab).await;
    }
    look(tab, "end").await;
}

/// The list of questions with something on it, large, and what is said without a voice.
async fn list(tab: &Tab, root: &str, look: &impl AsyncFn(&Tab, &str)) {
    tab.open_alive(&format!("{root}/questions/")).await;
    for place in 1..=2 {
        tab.tap(&format!(".general li:nth-child({place}) .addq"))
            .await;
        tab.until(&format!(
            "document.querySelectorAll('#asks li').length === {place}"
        ))
        .await;
    }
    tab.tap("#asks li:nth-child(2) .ask__off").await;
    tab.until("document.querySelector('#put-back')").await;
    open_all(tab).await;
    look(tab, "my questions").await;
    tab.tap(".take__w:first-of-type .btn").await;
    tab.until("document.querySelector('dialog[open]')").await;
    look(tab, "my questions, large").await;
    tab.open_alive(&format!("{root}/treatments/hipec/")).await;
    tab.js("(Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: { getVoices: () => [], cancel() {} } }), true)")
        .await;
    tab.tap(".tool--listen").await;
    tab.until("document.documentElement.dataset.listening === 'none'")
        .await;
    look(tab, "no voice").await;
}

/// The waiting room, with time that goes fast.
async fn room(tab: &Tab, root: &str, look: &impl AsyncFn(&Tab, &str)) {
    tab.open_alive(&format!("{root}/waiting-room/")).await;
    look(tab, "waiting room").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    tab.tap(".start__go .btn--go").await;
    tab.until("document.querySelector('form.q')").await;
    look(tab, "waiting room, a question").await;
    tab.js("(performance.now = (real => () => real() + 185000)(performance.now.bind(performance)), true)")
        .await;
    tab.until(CURTAIN).await;
    look(tab, "curtain").await;
    tab.open_alive(&format!("{root}/waiting-room/")).await;
    tab.js("dispatchEvent(new KeyboardEvent('keydown', { ctrlKey: true, altKey: true, code: 'KeyS' }))")
        .await;
    tab.until(STAFF).await;
    open_all(tab).await;
    look(tab, "staff").await;
}

/// What lies below the tools changes with each scroll; axe takes one moment of it for a button that is too small. That
/// nothing covers what has the focus is a test of its own.
const AT_THE_END: &str = "(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.dock, .listen, .roomnote { position: static !important }');
    document.adoptedStyleSheets = [sheet];
    return true;
  })()";

/// Everything that a machine can find wrong with every state, and a picture of each where somebody wants them.
fn hold(engine: Engine, site: &Path, root: &str, looks: &[&str], more: impl AsyncFn(&Tab, &str)) {
    let server = BadServer::start(site.to_owned());
    let counts = [const { Cell::new(0_u32) }; 2];
    let [all_states, all_looks] = &counts;
    // A browser of its own for each size: what one walk left on the device is not in the way of the next.
    for (width, height) in [SIZES[0], SIZES[2]] {
        visit(engine, &server, async |tab: &Tab| {
            tab.resize(width, height).await;
            states(tab, root, async |tab, name| {
                all_states.set(all_states.get() + 1);
                tab.js(AT_THE_END).await;
                access::targets(tab, name).await;
                access::reflow(tab, name).await;
                more(tab, name).await;
                for look in looks {
                    tab.js(&format!(
                        "(document.documentElement.dataset.theme = {look:?}, true)"
                    ))
                    .await;
                    let name = format!("{name}, {width}, {look}");
                    access::contrast(tab, &name).await;
                    access::axe(tab, &name).await;
                    tab.keep_picture(&format!("{engine:?}{root}, {name}")).await;
                    all_looks.set(all_looks.get() + 1);
                }
            })
            .await;
        });
    }
    println!(
        "{engine:?} {root}: {} states by size, {} looks with axe and contrast",
        all_states.get(),
        all_looks.get()
    );
}

#[cfg(feature = "soak-tests")]
async fn nothing_more(_: &Tab, _: &str) {}

/// What stands on the screen in plain letters although the pseudo-language has none: it does not come from the content.
/// Words of others say that they are English; codes are codes in every language.
const PLAIN: &str = "(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const holder = node.parentElement;
      if (holder.closest('script, style, noscript, [aria-hidden=true], [lang=en], .qr, .keypad, .version') || holder.closest('[lang]').lang === 'en') continue;
      const text = node.data.replace(/[a-z0-9-]*[0-9.\\/_-][a-z0-9./_-]*/gi, '');
      if (/[a-z]{2}/i.test(text)) found.push(node.data.trim());
    }
    return [...new Set(found)];
  })()";

/// Arrows turn with the direction; drawings of a body do not.
const TURNED: &str = "[
    ...[document.documentElement].filter(e => e.dir !== 'rtl'),
    ...[...document.querySelectorAll('.icon--turn')].filter(e => e.checkVisibility() && new DOMMatrix(getComputedStyle(e).transform).a !== -1),
    ...[...document.querySelectorAll('figure svg:not(.icon)')].filter(e => getComputedStyle(e).transform !== 'none'),
  ].map(e => e.outerHTML.slice(0, 120) + getComputedStyle(e).transform)";

async fn turned(tab: &Tab, name: &str) {
    let wrong = tab.js(TURNED).await;
    assert_eq!(wrong, json!([]), "{name}: directions {wrong:#}");
    let plain: Value = tab.js(PLAIN).await;
    assert_eq!(plain, json!([]), "{name}: not from the content: {plain:#}");
}

fn every_state_holds_from_right_to_left(engine: Engine) {
    hold(engine, &pseudo(), RTL, LIGHT, turned);
}

#[cfg(feature = "soak-tests")]
fn every_state_holds_in_every_look(engine: Engine) {
    hold(engine, &crate::copies::first(), "", LOOKS, nothing_more);
}

#[cfg(feature = "soak-tests")]
fn every_state_holds_in_every_look_in_spanish(engine: Engine) {
    hold(engine, &crate::copies::first(), "/es", LOOKS, nothing_more);
}

#[cfg(feature = "soak-tests")]
fn every_state_holds_in_every_look_from_right_to_left(engine: Engine) {
    hold(engine, &pseudo(), RTL, LOOKS, turned);
}
