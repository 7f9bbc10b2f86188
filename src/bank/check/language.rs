//! Plain, calm words: short sentences, no hype, no verdict on what suits anyone, no negative stems.
//!
//! Limits: quotations are exempt, since they are not ours to mend.

use crate::bank::authoring::finding::Finding;
use crate::bank::check::MOST_WORDS_OF_A_SENTENCE;
use crate::bank::check::texts::{self, Passage};
use crate::bank::knowledge::Bank;
use crate::bank::reading;

/// Words that sell, rank or decide for the reader. Each is matched as a whole word, in lower case.
const BANNED: &[&str] = &[
    "best",
    "safest",
    "safer",
    "better than",
    "most effective",
    "superior",
    "right for you",
    "right choice",
    "right treatment",
    "we recommend",
    "recommended for you",
    "you should have",
    "guarantee",
    "guaranteed",
    "risk-free",
    "harmless",
    "painless",
    "perfect",
    "amazing",
    "wonder drug",
    "new hope",
    "game-changer",
    "game-changing",
    "state-of-the-art",
    "world-class",
    "world-leading",
    "breakthrough",
    "green",
    "revolutionising",
    "landmark",
    "pioneering",
    "cutting-edge",
    "groundbreaking",
    "deadly",
    "terminal",
    "wrong answer",
    "oops",
    "well done",
];

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut findings = Vec::new();
    for passage in texts::all(bank) {
        sentences(&passage, &mut findings);
        banned(&passage, &mut findings);
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

fn sentences(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    // A semicolon ends a thought for the reading grade, but no sentence for the eye.
    for sentence in reading::pieces(passage.text, &['.', '?', '!', ':']) {
        let words = sentence.split_whitespace().count();
        if words > MOST_WORDS_OF_A_SENTENCE {
            findings.push(passage.finding(
                format!("has a sentence of {words} words: \"{}\"", sentence.trim()),
                "make two sentences, at most 20 words each",
            ));
        }
    }
}

fn banned(passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let words = texts::lower_words(&texts::own_words(passage.text));
    for banned in BANNED {
        if words.contains(&format!(" {banned} ")) {
            findings.push(passage.finding(
                format!("says \"{banned}\""),
                "say what happens, without praise, fear or advice",
            ));
        }
    }
}
