//! Plain, calm words: short sentences, no hype, no verdict on what suits anyone, no negative stems.
//!
//! Limits: quotations are exempt, since they are not ours to mend.

use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::id::Text;
use crate::bank::knowledge::Bank;

/// NHS content guide: sentences up to 20 words.
const MOST_WORDS_OF_A_SENTENCE: usize = 20;

/// Words that sell, frighten or decide for the reader. Each is matched as a whole word, in lower case.
const BANNED: &[&str] = &[
    "best",
    "safest",
    "right for you",
    "breakthrough",
    "golden",
    "green",
    "revolutionary",
    "revolutionising",
    "miracle",
    "landmark",
    "pioneering",
    "cutting-edge",
    "groundbreaking",
    "scalding",
    "blast",
    "poison",
    "hopeless",
    "survival",
    "life expectancy",
    "live longer",
    "lived longer",
    "death",
    "die",
    "wrong answer",
    "oops",
    "well done",
];

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (place, field, text) in texts(bank) {
        sentences(place, field, text, &mut findings);
        banned(place, field, text, &mut findings);
    }
    for question in &bank.questions {
        let stem = format!(" {} ", question.stem.to_lowercase());
        for negative in [" not ", "n't ", "n’t ", " never ", " except ", " false "] {
            if stem.contains(negative) {
                findings.push(question.place.finding(
                    "stem",
                    format!("asks with \"{}\"", negative.trim()),
                    "ask for what is true",
                ));
            }
        }
    }
    findings
}

/// Every text that a patient reads, with its place and field.
fn texts(bank: &Bank) -> Vec<(&Place, &str, &Text)> {
    let mut texts: Vec<(&Place, &str, &Text)> = Vec::new();
    for source in &bank.sources {
        texts.push((&source.place, "kind_plain", &source.kind_plain));
        texts.push((&source.place, "interest", &source.interest));
        texts.push((&source.place, "good_for", &source.good_for));
        texts.push((&source.place, "not_enough_for", &source.not_enough_for));
        texts.extend(
            source
                .leaves_out
                .iter()
                .map(|text| (&source.place, "leaves_out", text)),
        );
    }
    for attribute in &bank.attributes {
        texts.push((&attribute.place, "label", &attribute.label));
        texts.push((&attribute.place, "ask", &attribute.ask));
        texts.extend(
            attribute
                .values
                .iter()
                .map(|value| (&attribute.place, "plain", &value.plain)),
        );
    }
    texts.extend(
        bank.procedures
            .iter()
            .map(|p| (&p.place, "plain", &p.plain)),
    );
    texts.extend(bank.facts.iter().map(|f| (&f.place, "plain", &f.plain)));
    texts.extend(bank.pairs.iter().map(|p| (&p.place, "line", &p.line)));
    texts.extend(bank.notes.iter().map(|n| (&n.place, "plain", &n.plain)));
    texts.extend(bank.terms.iter().map(|t| (&t.place, "plain", &t.plain)));
    for question in &bank.questions {
        texts.push((&question.place, "stem", &question.stem));
        texts.push((&question.place, "why", &question.why));
        texts.push((&question.place, "ask", &question.ask));
        let whys = question.kind.whys();
        texts.extend(
            whys.into_iter()
                .map(|why| (&question.place, "options.why", why)),
        );
    }
    texts
}

fn sentences(place: &Place, field: &str, text: &str, findings: &mut Vec<Finding>) {
    for sentence in text.split_inclusive(['.', '?', '!', ':']) {
        let words = sentence.split_whitespace().count();
        if words > MOST_WORDS_OF_A_SENTENCE {
            findings.push(place.finding(
                field,
                format!("has a sentence of {words} words: \"{}\"", sentence.trim()),
                "make two sentences, at most 20 words each",
            ));
        }
    }
}

/// The text without what it quotes: the words of a source may be named, between “ and ”.
fn own_words(text: &str) -> String {
    let parts = text
        .split('“')
        .enumerate()
        .map(|(place, part)| match place {
            0 => part,
            _ => part.split_once('”').map_or("", |(_, after)| after),
        });
    parts.collect()
}

fn banned(place: &Place, field: &str, text: &str, findings: &mut Vec<Finding>) {
    let words: String = own_words(text)
        .to_lowercase()
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '-' {
                c
            } else {
                ' '
            }
        })
        .collect();
    let words = format!(
        " {} ",
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    );
    for banned in BANNED {
        if words.contains(&format!(" {banned} ")) {
            findings.push(place.finding(
                field,
                format!("says \"{banned}\""),
                "say what happens, without praise, fear or advice",
            ));
        }
    }
}
