//! Two tabs of one reader: both keep everything, and what one erases the other does not bring back.

use serde_json::json;

use crate::study::look::{kept, until_ready};
use crate::tab::{SIZES, Tab, in_tab};

/// In a second tab, which is a window of the same browser and site.
fn there(what: &str) -> String {
    format!("(() => {{ const window = __other, document = __other.document; return {what}; }})()")
}

async fn open_second(tab: &Tab, path: &str) {
    tab.js(&format!(
        "(window.__other = window.open({path:?}, '_blank', 'popup'), true)"
    ))
    .await;
    tab.until("__other.document?.documentElement?.dataset.js === 'alive'")
        .await;
    tab.until("__other.document.querySelector('.safe')?.innerText.includes('Saved only')")
        .await;
}

/// Says "I'm not sure" to a question with radios or boxes, or skips every card, in either tab; then goes on. Returns its stem.
const STEP: &str = r#"
(async (document) => {
  const until = async (test) => { for (let n = 0; n < 400; n++) { if (test()) return; await new Promise(f => setTimeout(f, 10)); } throw new Error("never: " + test); };
  const one = (what) => document.querySelector(what);
  await until(() => one("form.q"));
  const stem = one(".q h1").innerText;
  if (one(".sort")) { while (one(".deck__t")) { const name = one(".deck__n").innerText; one(".sort__a .btn--line").click(); await until(() => one(".deck__n")?.innerText !== name || !one(".deck__t")); } }
  else if (one(".match")) { while (one(".match__l:not([hidden])")) { const left = document.querySelectorAll(".found .wait").length; one(".match__l .actions .btn").click(); await until(() => document.querySelectorAll(".found .wait").length < left); } }
  else { one("input[value=unsure]").click(); await until(() => one(".q input:checked")); }
  one(".q [type=submit]").click();
  await until(() => one(".verdict h1"));
  one(".fb__go .btn--go").click();
  await until(() => !one(".verdict h1"));
  return stem;
})"#;

async fn alternate(tab: &Tab, steps: usize) {
    // Two rounds of eight different pairs each, again and again: in each tab another one.
    let rounds = ["/round/eight/mixed/", "/round/eight/surprise/"];
    tab.open_alive(rounds[0]).await;
    until_ready(tab).await;
    open_second(tab, rounds[1]).await;
    let mut stems = std::collections::BTreeSet::new();
    for step in 0..steps {
        let document = if step % 2 == 0 {
            "document"
        } else {
            "__other.document"
        };
        let script = format!(
            "const done = arguments[arguments.length - 1]; const document_ = {document};
             const again = document_.querySelector('form.q') ? null : document_.querySelector('.screen .btn--go');
             if (again) again.click();
             {STEP}(document_).then(done, error => done(['failed', String(error)]));"
        );
        let stem = tab.js_async(&script).await;
        assert!(stem.is_string(), "step {step}: {stem}");
        stems.insert(stem.to_string());
    }
    // Where the database is slow, a tab notes its answers beside it; the next visit brings all of it together.
    tab.open_alive("/home/").await;
    until_ready(tab).await;
    let mut met = 0;
    for _ in 0..200 {
        met = kept(tab).await.tries.all().count();
        if met == stems.len() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    // Questions of which every choice is good are answered but not recorded, so "I'm not sure" is what they record too.
    assert_eq!(met, stems.len(), "every question that either tab has met");
}

/// How many answers the two tabs give together.
const STEPS: usize = if cfg!(feature = "soak-tests") {
    200
} else {
    16
};

#[test]
fn two_tabs_that_answer_in_turn_lose_nothing() {
    in_tab(SIZES[0], async |tab: &Tab| alternate(tab, STEPS).await);
}

#[test]
fn what_one_tab_erases_the_other_does_not_bring_back() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/settings/").await;
        until_ready(tab).await;
        open_second(tab, "/round/three/mixed/").await;
        let play = format!(
            "const done = arguments[arguments.length - 1]; {STEP}(__other.document).then(done, error => done(['failed', String(error)]));"
        );
        assert!(tab.js_async(&play).await.is_string());
        for _ in 0..200 {
            if kept(tab).await.tries.count() == 1 {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        // The other tab has a change on its way while this one erases.
        tab.js(&there(
            "document.querySelector('.tool--contrast').click() ?? true",
        ))
        .await;
        tab.tap("#erase").await;
        tab.until("document.querySelector('#undo')").await;
        tab.until("__other.document.querySelector('.today')").await;
        for _ in 0..20 {
            tokio::time::sleep(std::time::Duration::from_millis(500)).await;
            assert!(kept(tab).await.is_empty(), "nothing reappears");
        }
        assert_eq!(
            tab.js(&there(
                "document.querySelectorAll('.state:not(.state--new)').length"
            ))
            .await,
            json!(0)
        );
        tab.tap("#undo").await;
        tab.until("__other.document.querySelectorAll('.state:not(.state--new)').length > 0")
            .await;
        assert_eq!(
            kept(tab).await.tries.count(),
            1,
            "undone, it is back in both"
        );
    });
}
