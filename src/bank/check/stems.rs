//! No two questions ask the same thing in nearly the same words.
//!
//! Measure: the Jaccard index of the two sets of words (Jaccard, "The distribution of the flora in the alpine zone", 1912):
//! words in both stems, divided by words in either.

use std::collections::BTreeSet;

use crate::bank::authoring::finding::Finding;
use crate::bank::check::texts;
use crate::bank::knowledge::Bank;
use crate::bank::question::{Kind, Question};

/// From here on two stems are the same to a reader: at most one word in seven differs.
const ALIKE: f64 = 0.85;

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let stems: Vec<(&Question, String, BTreeSet<String>)> = bank
        .questions
        .iter()
        .map(|question| (question, key(question), words(&question.stem)))
        .collect();
    let mut findings = Vec::new();
    for (place, (question, key, words)) in stems.iter().enumerate() {
        let earlier = stems.iter().take(place);
        let twin = earlier
            .filter(|(_, other, _)| other == key)
            .find(|(_, _, others)| alike(words, others) >= ALIKE);
        if let Some((twin, _, _)) = twin {
            findings.push(question.place.finding(
                "stem",
                format!(
                    "is nearly the same as that of {}, with the same key",
                    twin.id
                ),
                "ask in other words, ask for something else, or remove one",
            ));
        }
    }
    findings
}

/// The kind and what is right.
fn key(question: &Question) -> String {
    let kind = question.kind.name();
    let (first, second) = &question.pair;
    let right = match &question.kind {
        Kind::WhichOfTwo(choice)
        | Kind::OneOtherBoth(choice)
        | Kind::BestOfThree(choice)
        | Kind::WhichPicture(choice) => choice.key.to_string(),
        Kind::DoSourcesAgree(agree) => format!("{} {} {}", agree.about, agree.attribute, agree.key),
        Kind::CouldAsk(ask) => format!("{} {}", ask.about, ask.attribute),
        Kind::WhatNext(next) => next.key.to_string(),
        _ => format!("{first} {second}"),
    };
    format!("{kind} {right}")
}

fn words(text: &str) -> BTreeSet<String> {
    texts::lower_words(text)
        .split_whitespace()
        .map(str::to_owned)
        .collect()
}

/// The Jaccard index of two sets.
fn alike(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let count = |items: usize| f64::from(u32::try_from(items).unwrap_or(u32::MAX));
    let either = a.union(b).count();
    if either == 0 {
        return 0.0;
    }
    count(a.intersection(b).count()) / count(either)
}

#[cfg(test)]
mod tests {
    use super::{alike, words};

    #[track_caller]
    fn check(a: &str, b: &str, expected: f64) {
        let found = alike(&words(a), &words(b));
        assert!((found - expected).abs() < 1e-9, "{found}");
    }

    #[test]
    fn the_index_is_shared_words_over_all_words() {
        check("Which one uses a pump?", "which one, uses: A PUMP", 1.0);
        check(
            "Which one uses a pump?",
            "Which one uses a filter?",
            4.0 / 6.0,
        );
        check("", "", 0.0);
    }
}
