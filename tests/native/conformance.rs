//! docs/accessibility.md holds every criterion of WCAG 2.2 against what is built. A test that is not there shows nothing.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::faults::tests_that_run;

/// Criteria of WCAG 2.2 at all levels; 4.1.1 is no longer one.
const CRITERIA: usize = 86;

struct Row {
    number: String,
    level: String,
    verdict: String,
    how: String,
    tests: Vec<String>,
}

fn rows() -> Vec<Row> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("docs/accessibility.md")).expect("the table");
    let lines = text.lines().filter(|line| {
        line.starts_with("| ") && line.chars().nth(2).is_some_and(|c| c.is_ascii_digit())
    });
    lines
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
            let [criterion, level, verdict, how, tests] = cells.as_slice() else {
                panic!("a row has five cells: {line}");
            };
            let number = criterion.split(' ').next().unwrap_or_default();
            Row {
                number: number.to_owned(),
                level: (*level).to_owned(),
                verdict: (*verdict).to_owned(),
                how: (*how).to_owned(),
                tests: tests
                    .split('`')
                    .skip(1)
                    .step_by(2)
                    .map(str::to_owned)
                    .collect(),
            }
        })
        .collect()
}

#[test]
fn every_criterion_stands_once_with_a_verdict_that_is_explained() {
    let rows = rows();
    let numbers: BTreeSet<&str> = rows.iter().map(|row| row.number.as_str()).collect();
    assert_eq!((rows.len(), numbers.len()), (CRITERIA, CRITERIA));
    for row in &rows {
        assert!(
            ["A", "AA", "AAA"].contains(&row.level.as_str()),
            "{}",
            row.number
        );
        match row.verdict.as_str() {
            "met" => assert!(
                !row.tests.is_empty() || !row.how.is_empty(),
                "{}",
                row.number
            ),
            "partly" | "not" | "does not apply" => assert!(!row.how.is_empty(), "{}", row.number),
            other => panic!("{}: nobody explains `{other}`", row.number),
        }
    }
}

#[test]
fn every_test_that_is_named_is_there_and_is_run() {
    let run = tests_that_run();
    for row in rows() {
        for test in &row.tests {
            assert!(
                run.contains(test),
                "{}: there is no test {test}",
                row.number
            );
        }
    }
}
