//! docs/faults.md says which test shows what. A test that is not there shows nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The faults of the list that everything is measured by (B.1 to B.6).
const FAULTS: u32 = 89;

/// The faults that other issues build: storage and clock (B.2, B.3), and the voice.
const LATER: std::ops::RangeInclusive<u32> = 27..=47;
const VOICE: u32 = 61;

/// Every row of the table: the numbers that it covers, its state, and the rest.
fn rows() -> Vec<(Vec<u32>, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("docs/faults.md")).expect("the table");
    let mut rows = Vec::new();
    for line in text.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [numbers, _, state, tests] = cells.as_slice() else {
            panic!("a row has four cells: {line}");
        };
        if *numbers != "#" {
            rows.push((spelled(numbers), (*state).to_owned(), (*tests).to_owned()));
        }
    }
    rows
}

/// `43–45, 47` in full.
fn spelled(text: &str) -> Vec<u32> {
    let number = |text: &str| text.trim().parse::<u32>().expect("a number");
    text.split(',')
        .flat_map(|part| match part.split_once('–') {
            Some((first, last)) => (number(first)..=number(last)).collect(),
            None => vec![number(part)],
        })
        .collect()
}

fn named(tests: &str) -> Vec<&str> {
    tests.split('`').skip(1).step_by(2).collect()
}

#[test]
fn every_fault_stands_in_the_table_once() {
    let mut numbers: Vec<u32> = rows()
        .into_iter()
        .flat_map(|(numbers, _, _)| numbers)
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=FAULTS).collect::<Vec<_>>());
}

#[test]
fn every_state_is_one_of_those_that_are_explained() {
    for (numbers, state, tests) in rows() {
        let (word, note) = match state.split_once(':') {
            Some((word, note)) => (word, Some(note)),
            None => (state.as_str(), None),
        };
        match word {
            "holds" | "holds with note" => {
                assert!(!named(&tests).is_empty(), "{numbers:?} names no test");
            }
            "does not apply" | "fails" => assert!(!tests.is_empty(), "{numbers:?} says not why"),
            "not built yet" => {
                let later = numbers.iter().all(|n| LATER.contains(n) || *n == VOICE);
                assert!(later, "{numbers:?} should be built by now");
                let issue = ["*Keep*", "*Everyone can use it*"];
                let who = issue.iter().any(|issue| tests.contains(issue));
                assert!(who, "{numbers:?} names no issue that builds it");
            }
            other => panic!("{numbers:?}: nobody explains `{other}`"),
        }
        assert_eq!(word == "holds with note", note.is_some(), "{numbers:?}");
    }
}

/// The names of all tests that are run, native and in browsers.
pub(crate) fn tests_that_run() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut code = String::new();
    for folder in ["tests/native", "tests/browser", "xtask/src", "src"] {
        gather(&root.join(folder), &mut code);
    }
    let mut run = BTreeSet::new();
    for part in code.split("#[test]").skip(1) {
        let name = part
            .split("fn ")
            .nth(1)
            .and_then(|rest| rest.split('(').next());
        run.extend(name.map(str::to_owned));
    }
    // Tests of several engines stand in lists, by name.
    for list in code.split("tests_in!(").skip(1) {
        let names = list.split(')').next().unwrap_or_default();
        run.extend(names.split([':', ',']).map(|name| name.trim().to_owned()));
    }
    run
}

#[test]
fn every_test_that_the_table_names_is_there_and_is_run() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = tests_that_run();
    let help = fs::read_to_string(root.join("xtask/src/help.txt")).expect("the commands");
    for (numbers, _, tests) in rows() {
        for name in named(&tests) {
            let there = match name.starts_with("cargo xtask ") {
                true => help.contains(&format!("  {name} ")),
                false => run.contains(name),
            };
            assert!(there, "{numbers:?}: there is no {name}");
        }
    }
}

fn gather(folder: &Path, code: &mut String) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, code);
        } else if path.extension().is_some_and(|end| end == "rs") {
            code.push_str(&fs::read_to_string(&path).expect("readable"));
        }
    }
}
