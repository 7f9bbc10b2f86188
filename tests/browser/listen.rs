//! Reading aloud, with a voice of the tests: what it is given, what is marked, and that it falls silent.

use serde_json::{Value, json};

use crate::access;
use crate::leaflet::{before_scripts, block};
use crate::play::answer;
use crate::tab::{SIZES, Tab, in_tab};

/// A voice that speaks a word on each tick, and keeps what it was given. Remote voices must never be used.
pub(crate) const VOICE: &str = "
  const given = (globalThis.given = []);
  let now = null;
  class Utterance extends EventTarget { constructor(text) { super(); this.text = text; } }
  globalThis.SpeechSynthesisUtterance = Utterance;
  const engine = {
    getVoices: () => [
      { name: 'far', lang: 'en-US', localService: false, default: true },
      { name: 'near', lang: 'en-GB', localService: true, default: false },
    ],
    cancel() { now = null; },
    speak(one) {
      given.push([one.voice.name, one.text.trim()]);
      now = one;
      one.onstart();
      const words = [...one.text.matchAll(/\\S+/g)];
      const tick = (i) => {
        if (now !== one) return;
        if (globalThis.held && i > 0) { setTimeout(tick, 20, i); return; }
        if (i < words.length) { one.onboundary({ name: 'word', charIndex: words[i].index }); setTimeout(tick, 2, i + 1); }
        else one.onend();
      };
      setTimeout(tick, 2, 0);
    },
  };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: engine });";

async fn given(tab: &Tab) -> Vec<(String, String)> {
    serde_json::from_value(tab.js("globalThis.given").await).expect("what was said")
}

async fn has_a_voice(tab: &Tab, path: &str) {
    before_scripts(tab, VOICE).await;
    tab.open_alive(path).await;
}

#[test]
fn a_screen_is_read_from_its_heading_to_its_end_and_then_rests() {
    in_tab(SIZES[0], async |tab: &Tab| {
        has_a_voice(tab, "/treatments/hipec/").await;
        tab.tap(".tool--listen").await;
        tab.until("document.documentElement.dataset.listening === 'reading'")
            .await;
        tab.until("document.documentElement.dataset.listening === 'resting'")
            .await;
        let given = given(tab).await;
        let heading = tab.text("h1").await;
        assert_eq!(
            given[0].1.split_whitespace().count(),
            heading.split_whitespace().count() + 1
        );
        assert!(given[0].1.contains("high peck"), "{:?}", given[0]);
        assert!(given.len() > 10, "{given:?}");
        for (voice, text) in &given {
            assert_eq!(voice, "near", "words left the device: {text}");
            assert!(!text.contains("HIPEC"), "said as it is written: {text}");
        }
        let marked = tab
            .js("document.querySelectorAll('[data-reading]').length + CSS.highlights.size")
            .await;
        assert_eq!(marked, json!(0));
    });
}

#[test]
fn it_is_replayed_stepped_and_stopped_and_the_word_is_marked() {
    in_tab(SIZES[0], async |tab: &Tab| {
        has_a_voice(tab, "/treatments/hipec/").await;
        tab.js("globalThis.held = true").await;
        tab.tap(".tool--listen").await;
        tab.until("CSS.highlights.has('word')").await;
        let word = tab
            .js("[...CSS.highlights.get('word')][0].toString()")
            .await;
        let heading = tab.text("h1").await;
        assert_eq!(word.as_str(), heading.split_whitespace().next());
        access::axe(tab, "reading aloud").await;
        access::targets(tab, "reading aloud").await;
        access::reflow(tab, "reading aloud").await;
        for (count, control) in (2..).zip([".listen__next", ".listen__again", ".listen__before"]) {
            tab.tap(control).await;
            tab.until(&format!("globalThis.given.length === {count}"))
                .await;
        }
        let said: Vec<String> = given(tab).await.into_iter().map(|(_, text)| text).collect();
        assert_eq!(said.len(), 4);
        assert_eq!(said[1], said[2]);
        assert_eq!(said[0], said[3]);
        assert_ne!(said[0], said[1]);
        tab.tap(".listen__stop").await;
        tab.until("!document.querySelector('.listen').checkVisibility()")
            .await;
        let focus = tab.js("document.activeElement.className").await;
        assert_eq!(focus, json!("tool tool--listen"));
    });
}

#[test]
fn a_tap_reads_any_part_and_a_choice_stays_a_choice() {
    in_tab(SIZES[1], async |tab: &Tab| {
        has_a_voice(tab, "/round/three/mixed/").await;
        tab.js("globalThis.held = true").await;
        tab.tap(".tool--listen").await;
        tab.until("CSS.highlights.has('word')").await;
        let name = tab.text(".opt .opt__name").await;
        tab.tap(".opt input").await;
        let (_, last) = given(tab).await.pop().expect("a part");
        let first = name.split_whitespace().next().expect("a word");
        assert!(!last.is_empty() && !name.is_empty(), "{first}");
        assert_eq!(
            tab.js("document.querySelector('.opt input').checked").await,
            json!(true)
        );
        assert_eq!(
            tab.js("document.querySelector('[data-reading]').closest('.opt') !== null")
                .await,
            json!(true),
            "{last}"
        );
    });
}

#[test]
fn another_screen_is_silent_until_it_is_asked_to_speak() {
    in_tab(SIZES[0], async |tab: &Tab| {
        has_a_voice(tab, "/round/three/mixed/").await;
        tab.js("globalThis.held = true").await;
        tab.tap(".tool--listen").await;
        tab.until("CSS.highlights.has('word')").await;
        answer(tab).await;
        tab.until("document.documentElement.dataset.listening === 'resting'")
            .await;
        let before = given(tab).await.len();
        tab.tap(".tool--listen").await;
        tab.until(&format!("globalThis.given.length > {before}"))
            .await;
        let (_, last) = given(tab).await.pop().expect("a part");
        assert_eq!(
            last.split_whitespace().count(),
            tab.text("h1").await.split_whitespace().count()
        );
    });
}

#[test]
fn without_a_voice_of_the_device_it_says_so() {
    for voices in [
        "[]",
        "[{ name: 'far', lang: 'en-US', localService: false }]",
        "[{ name: 'near', lang: 'fr-FR', localService: true }]",
    ] {
        in_tab(SIZES[2], async |tab: &Tab| {
            let none = format!(
                "Object.defineProperty(globalThis, 'speechSynthesis', {{ value: {{ getVoices: () => {voices}, cancel() {{}} }} }})"
            );
            before_scripts(tab, &none).await;
            tab.open_alive("/round/three/mixed/").await;
            // Nobody has asked for a voice yet, so nobody is told that there is none.
            answer(tab).await;
            let said = tab.js("document.documentElement.dataset.listening").await;
            assert_eq!(said, Value::Null);
            tab.tap(".tool--listen").await;
            tab.until("document.activeElement.id === 'listen-none'")
                .await;
            access::axe(tab, "no voice").await;
            access::contrast(tab, "no voice").await;
            access::reflow(tab, "no voice").await;
        });
    }
}

#[test]
fn without_its_script_it_says_so_too() {
    in_tab(SIZES[0], async |tab: &Tab| {
        block(tab, &["*listen*"]).await;
        tab.open_alive("/").await;
        tab.tap(".tool--listen").await;
        tab.until("document.documentElement.dataset.listening === 'none'")
            .await;
        tab.heard().await;
    });
}
