//! Who may use whom.

use which_is_which::bank::authoring::finding::Finding;

use crate::walls::at;
use crate::walls::source::{Source, words};

/// Each layer and those it may use besides itself.
const MAY_USE: &[(&str, &[&str])] = &[
    ("bank", &[]),
    ("quiz", &["bank"]),
    ("platform", &["bank", "quiz"]),
    ("app", &["bank", "quiz", "platform"]),
    ("ui", &["bank", "quiz", "app"]),
];

/// Files of `app` that put the views into a page, and so may name them.
const ROOTS: &[&str] = &[
    "src/app/leaflet.rs",
    "src/app/prerender.rs",
    "src/app/start.rs",
];

/// No layer uses one above it.
pub(crate) fn directions(source: &Source) -> Vec<Finding> {
    let Some(layer) = source.layer() else {
        return Vec::new();
    };
    let Some((_, below)) = MAY_USE.iter().find(|(name, _)| *name == layer) else {
        return vec![at(
            &source.path,
            1,
            format!("`{layer}` is no layer of the house"),
            "move the file into a layer, or add the layer to MAY_USE in xtask/src/walls/layers.rs and to ARCHITECTURE.md",
        )];
    };
    let root = ROOTS.contains(&source.path.as_str());
    let allowed = |used: &str| used == layer || below.contains(&used) || (root && used == "ui");
    used_layers(source)
        .into_iter()
        .filter(|(_, used)| !allowed(used))
        .map(|(line, used)| {
            at(
                &source.path,
                line,
                format!("{layer} uses {used}, which is not below it"),
                format!("move what is shared down, or hand it over as an argument ({layer} may use: {})", list(below)),
            )
        })
        .collect()
}

/// Paths begin at the crate, so that the wall above can read them.
pub(crate) fn no_climbing(source: &Source) -> Vec<Finding> {
    source
        .numbered()
        .filter(|(_, line)| line.contains("super::super"))
        .map(|(line, _)| {
            at(
                &source.path,
                line,
                "climbs with super::super",
                "write the path from crate::",
            )
        })
        .collect()
}

/// Every layer that stands behind `crate::`, also in a group that spans lines.
fn used_layers(source: &Source) -> Vec<(usize, String)> {
    let code = source.lines.join("\n");
    let mut found = Vec::new();
    let mut line = 1;
    let mut parts = code.split("crate::");
    line += parts.next().map_or(0, newlines);
    for part in parts {
        for (offset, name) in heads(part) {
            if MAY_USE.iter().any(|(layer, _)| *layer == name) {
                found.push((line + offset, name.to_owned()));
            }
        }
        line += newlines(part);
    }
    found
}

/// The first names of a path, or of each path in a group, with the lines before them.
fn heads(path: &str) -> Vec<(usize, &str)> {
    let Some(group) = path.strip_prefix('{') else {
        return words(path)
            .next()
            .map(|name| (0, name))
            .into_iter()
            .collect();
    };
    let mut heads = Vec::new();
    let mut depth = 0_usize;
    let mut wanted = true;
    let mut rest = group;
    while let Some(c) = rest.chars().next() {
        match c {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => wanted = true,
            c if wanted && !c.is_whitespace() => {
                let before = group.len() - rest.len();
                heads.extend(
                    words(rest)
                        .next()
                        .map(|name| (newlines(group.get(..before).unwrap_or_default()), name)),
                );
                wanted = false;
            }
            _ => {}
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    heads
}

fn newlines(text: &str) -> usize {
    text.matches('\n').count()
}

fn list(layers: &[&str]) -> String {
    if layers.is_empty() {
        "nothing".to_owned()
    } else {
        layers.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::{directions, no_climbing};
    use crate::walls::source::Source;

    #[track_caller]
    fn check(path: &str, text: &str, expected: &[&str]) {
        let found: Vec<String> = directions(&Source::new(path, text))
            .into_iter()
            .map(|finding| {
                format!(
                    "{}: {}",
                    finding.item,
                    finding.problem.split(',').next().unwrap_or_default()
                )
            })
            .collect();
        assert_eq!(found, expected, "{path}");
    }

    #[test]
    fn refuses_what_looks_up() {
        check(
            "src/bank/id.rs",
            "use crate::quiz::Round;",
            &["line 1: bank uses quiz"],
        );
        check(
            "src/quiz/round.rs",
            "\nuse crate::platform::page;",
            &["line 2: quiz uses platform"],
        );
        check(
            "src/bank/words.rs",
            "fn a(b: crate::ui::B) {}",
            &["line 1: bank uses ui"],
        );
        check(
            "src/platform/clock.rs",
            "use crate::app::store;",
            &["line 1: platform uses app"],
        );
        check(
            "src/ui/page.rs",
            "use crate::platform::clock;",
            &["line 1: ui uses platform"],
        );
        check(
            "src/app/store.rs",
            "use crate::ui::page;",
            &["line 1: app uses ui"],
        );
        check(
            "src/bank/id.rs",
            "use crate::{\n    bank::a::{ui, b},\n    app::c,\n    ui,\n};",
            &["line 3: bank uses app", "line 4: bank uses ui"],
        );
        check(
            "src/helpers/mod.rs",
            "",
            &["line 1: `helpers` is no layer of the house"],
        );
    }

    #[test]
    fn lets_pass_what_looks_down() {
        check(
            "src/bank/id.rs",
            "use crate::bank::fact::Fact; // crate::ui",
            &[],
        );
        check(
            "src/ui/page.rs",
            "use crate::{app::route, quiz::Round};\nuse crate::bank::words::Words;",
            &[],
        );
        check("src/app/prerender.rs", "use crate::ui::shell::Shell;", &[]);
        check(
            "src/app/leaflet.rs",
            "use crate::ui::leaflet::Leaflet;",
            &[],
        );
        check("src/app/start.rs", "use crate::ui::shell::Shell;", &[]);
        check("src/main.rs", "use crate::ui::shell::Shell;", &[]);
        check("xtask/src/main.rs", "use crate::app::x;", &[]);
    }

    #[test]
    fn refuses_climbing() {
        assert_eq!(
            no_climbing(&Source::new("src/quiz/a.rs", "use super::super::ui;")).len(),
            1
        );
        assert_eq!(
            no_climbing(&Source::new("src/quiz/a.rs", "use super::check;")).len(),
            0
        );
    }
}
