//! Accessibility: axe with AAA tags, and our own walks for what axe cannot settle or has no rule for.

use std::fs;

use serde_json::{Value, json};

use crate::driver::wanted;
use crate::tab::Tab;

/// All of WCAG 2.2 that axe knows, with the rules that are off by default. No rule and no element is excluded.
const OPTIONS: &str = r#"{
  runOnly: ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  rules: {
    "target-size": { enabled: true },
    "color-contrast-enhanced": { enabled: true },
    "identical-links-same-purpose": { enabled: true },
    "label-content-name-mismatch": { enabled: true },
  },
  resultTypes: ["violations", "incomplete"],
}"#;

/// What axe leaves open and who settles it. An incomplete of any other rule fails the test.
const SETTLED: &[(&str, &str)] = &[
    // axe cannot see through gradients and layered cards; `contrast` below computes them.
    ("color-contrast", "contrast walk"),
    ("color-contrast-enhanced", "contrast walk"),
    // axe cannot tell partly covered targets; `targets` below measures every one.
    ("target-size", "targets walk"),
];

/// Runs axe on the screen: no violation, and nothing left open that nobody settles.
pub(crate) async fn axe(tab: &Tab, screen: &str) {
    let source = fs::read_to_string(wanted("WIQ_AXE")).expect("axe.min.js");
    let script = format!(
        "const done = arguments[arguments.length - 1]; if (!window.axe) {{ {source} }}
         axe.run(document, {OPTIONS}).then(r => done({{
           violations: r.violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 200) + ' ' + n.failureSummary)]),
           incomplete: r.incomplete.map(v => v.id) }}), e => done({{ violations: [['axe', [String(e)]]], incomplete: [] }}));"
    );
    let result = tab.js_async(&script).await;
    assert_eq!(
        result["violations"],
        json!([]),
        "{screen}: {:#}",
        result["violations"]
    );
    let open: Vec<String> = serde_json::from_value(result["incomplete"].clone()).expect("rules");
    for rule in open {
        assert!(
            SETTLED.iter().any(|(settled, _)| *settled == rule),
            "{screen}: nobody settles {rule}"
        );
    }
}

/// Text against its own ground, 7:1 or more, for every text that is seen. Gradients count by their worst colour.
pub(crate) async fn contrast(tab: &Tab, screen: &str) {
    // Colours pass over; half way they are nobody's choice. What a closed disclosure holds stops half way in Firefox.
    tab.until("document.getAnimations().every(a => a.playState === 'finished' || !a.effect.target.checkVisibility())")
        .await;
    let low = tab.js(include_str!("contrast.js")).await;
    assert_eq!(low, json!([]), "{screen}: {low:#}");
}

/// Every control that is seen is at least 60 × 60 CSS pixels, also where a label carries a radio. What a closed
/// disclosure holds has a size in Chromium too, and is looked at when it is open.
pub(crate) async fn targets(tab: &Tab, screen: &str) {
    let small: Value = tab
        .js("[...document.querySelectorAll('a, button, input, summary')].filter(e => !e.matches('.skip, .topbar .logo') && e.checkVisibility())
              .map(e => [e.outerHTML.slice(0, 120), e.getBoundingClientRect()])
              .filter(([, b]) => b.width > 0 && (b.width < 59.5 || b.height < 59.5))
              .map(([html, b]) => `${html} ${b.width}×${b.height}`)")
        .await;
    assert_eq!(small, json!([]), "{screen}: {small:#}");
}

/// Nothing scrolls sideways (WCAG 1.4.10).
pub(crate) async fn reflow(tab: &Tab, screen: &str) {
    let wide = tab
        .js("document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 5).map(e => e.outerHTML.slice(0, 160))")
        .await;
    assert_eq!(wide, json!([]), "{screen}: {wide:#}");
}
