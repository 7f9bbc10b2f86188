//! Which crates and which parts of std a layer may name.

use which_is_which::bank::authoring::finding::Finding;

use crate::walls::at;
use crate::walls::source::{Source, words};

const PURE: &[&str] = &["bank", "quiz"];

/// What a pure layer must not name: no browser, no view, no clock, no chance, no order that differs from run to run.
const IMPURE: &[(&str, &str)] = &[
    ("Instant", "take the time as an argument"),
    ("SystemTime", "take the time as an argument"),
    ("rand", "take a seed as an argument"),
    ("getrandom", "take a seed as an argument"),
    (
        "HashMap",
        "use BTreeMap: its order is the same on every run",
    ),
    (
        "HashSet",
        "use BTreeSet: its order is the same on every run",
    ),
    ("thread_local", "hand the value over as an argument"),
];

/// Only `platform` names browser crates; `main.rs` may name wasm-bindgen for its way in.
pub(crate) fn browser_crates_in_platform(source: &Source) -> Vec<Finding> {
    let inside = source.path.starts_with("src/") && source.layer() != Some("platform");
    let entry = source.path == "src/main.rs";
    find(source, inside, |word| {
        let browser =
            ["web_sys", "js_sys"].contains(&word) || word == "gloo" || word.starts_with("gloo_");
        let bindings = ["wasm_bindgen", "wasm_bindgen_futures"].contains(&word);
        (browser || (bindings && !entry)).then_some("write a function in src/platform and call it")
    })
}

/// Only `app` and `ui` know Yew.
pub(crate) fn yew_in_app_and_ui(source: &Source) -> Vec<Finding> {
    let inside = source
        .layer()
        .is_some_and(|layer| layer != "app" && layer != "ui");
    find(source, inside, |word| {
        (word == "yew").then_some("move what draws into src/ui")
    })
}

/// `bank` and `quiz` know no clock and no chance.
pub(crate) fn pure_layers(source: &Source) -> Vec<Finding> {
    let inside = source.layer().is_some_and(|layer| PURE.contains(&layer));
    let mut findings = find(source, inside, |word| {
        IMPURE
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, remedy)| *remedy)
    });
    if inside {
        findings.extend(
            source
                .numbered()
                .filter(|(_, line)| {
                    line.contains("std::time")
                        || line.contains("std::env")
                        || line.contains("std::fs")
                })
                .map(|(line, _)| {
                    at(
                        &source.path,
                        line,
                        "asks the computer",
                        "take the value as an argument",
                    )
                }),
        );
    }
    findings
}

fn find(
    source: &Source,
    inside: bool,
    remedy: impl Fn(&str) -> Option<&'static str>,
) -> Vec<Finding> {
    if !inside {
        return Vec::new();
    }
    source
        .numbered()
        .flat_map(|(line, code)| words(code).map(move |word| (line, word)))
        .filter_map(|(line, word)| {
            let remedy = remedy(word)?;
            Some(at(&source.path, line, format!("names {word}"), remedy))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{browser_crates_in_platform, pure_layers, yew_in_app_and_ui};
    use crate::walls::Wall;
    use crate::walls::source::Source;

    #[track_caller]
    fn check(wall: Wall, path: &str, text: &str, expected: usize) {
        assert_eq!(
            wall(&Source::new(path, text)).len(),
            expected,
            "{path}: {text}"
        );
    }

    #[test]
    fn browser_crates_stay_in_platform() {
        let wall = browser_crates_in_platform;
        check(wall, "src/ui/page.rs", "use web_sys::Element;", 1);
        check(
            wall,
            "src/app/store.rs",
            "let a: js_sys::Date;\nuse gloo_timers::callback;",
            2,
        );
        check(wall, "src/main.rs", "use gloo::utils;", 1);
        check(wall, "src/ui/page.rs", "use wasm_bindgen::JsCast;", 1);
        check(
            wall,
            "src/main.rs",
            "use wasm_bindgen::prelude::wasm_bindgen;",
            0,
        );
        check(
            wall,
            "src/platform/clock.rs",
            "use web_sys::Element; use gloo::x;",
            0,
        );
        check(wall, "src/ui/page.rs", "// web_sys\nlet a = \"js_sys\";", 0);
    }

    #[test]
    fn yew_stays_in_app_and_ui() {
        check(yew_in_app_and_ui, "src/quiz/round.rs", "use yew::Html;", 1);
        check(
            yew_in_app_and_ui,
            "src/bank/words.rs",
            "type A = yew::AttrValue;",
            1,
        );
        check(
            yew_in_app_and_ui,
            "src/platform/a.rs",
            "use yew::Callback;",
            1,
        );
        check(
            yew_in_app_and_ui,
            "src/ui/page.rs",
            "use yew::prelude::*;",
            0,
        );
        check(yew_in_app_and_ui, "src/bank/yews.rs", "let yews = 1;", 0);
    }

    #[test]
    fn pure_layers_know_no_clock_and_no_chance() {
        check(
            pure_layers,
            "src/quiz/round.rs",
            "use std::time::Duration;",
            1,
        );
        check(
            pure_layers,
            "src/bank/id.rs",
            "use std::collections::HashMap;",
            1,
        );
        check(
            pure_layers,
            "src/bank/words.rs",
            "let a = rand::random();",
            1,
        );
        check(pure_layers, "src/bank/a.rs", "std::fs::read(path)", 1);
        check(
            pure_layers,
            "src/quiz/round.rs",
            "use std::collections::BTreeMap; let operand = 1;",
            0,
        );
        check(
            pure_layers,
            "src/platform/clock.rs",
            "use std::time::Duration;",
            0,
        );
    }
}
