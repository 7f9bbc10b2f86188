//! Plain, calm words: short sentences, no hype, no verdict on what suits anyone, no negative stems.
//!
//! Limits: quotations are exempt, since they are not ours to mend.

use crate::bank::authoring::finding::Finding;
use crate::bank::check::lists::{self, Lists};
use crate::bank::check::texts::{self, Passage};
use crate::bank::english;
use crate::bank::knowledge::Bank;
use crate::bank::question::Question;
use crate::bank::reading;

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let Some(lists) = lists::of(bank) else {
        return Vec::new();
    };
    let mut findings = Vec::new();
    for passage in texts::all(bank) {
        sentences(lists, &passage, &mut findings);
        banned(lists, &passage, &mut findings);
    }
    let own = |question: &&Question| !english::is_in(&question.stem);
    for question in bank.questions.iter().filter(own) {
        let asked = lists
            .question
            .and_then(|mark| question.stem.rsplit(mark).next());
        let asked = asked.unwrap_or(&question.stem);
        let mut stem = format!(" {} ", asked.to_lowercase());
        for cannot in lists.cannot {
            stem = stem.replace(cannot, " ");
        }
        for negative in lists.negatives {
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

fn sentences(lists: &Lists, passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    // A semicolon ends a thought for the reading grade, but no sentence for the eye.
    for sentence in reading::pieces(passage.text, &['.', '?', '!', ':']) {
        let words = sentence.split_whitespace().count();
        if words > lists.sentence {
            findings.push(passage.finding(
                format!("has a sentence of {words} words: \"{}\"", sentence.trim()),
                &format!("make two sentences, at most {} words each", lists.sentence),
            ));
        }
    }
}

fn banned(lists: &Lists, passage: &Passage<'_>, findings: &mut Vec<Finding>) {
    let words = texts::lower_words(&texts::own_words(passage.text));
    for banned in lists.banned {
        if words.contains(&format!(" {banned} ")) {
            findings.push(passage.finding(
                format!("says \"{banned}\""),
                "say what happens, without praise, fear or advice",
            ));
        }
    }
}
