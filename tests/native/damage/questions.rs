//! Damage to questions.

use crate::damage::{ASKED, check};
use crate::project::{bank_of, files};

const PHP: &str = "content/en/procedures/php.toml";

#[test]
fn an_unknown_kind_of_question() {
    check(
        ASKED,
        "which-of-two",
        "which-of-too",
        "\"which-of-too\" is not known",
    );
}

#[test]
fn a_swapped_key() {
    check(
        ASKED,
        "key = \"hai\"",
        "key = \"php\"",
        "the table does not claim \"php\"",
    );
    check(
        ASKED,
        "key = \"hai\"",
        "key = \"php\"",
        "\"hai\" is true too",
    );
}

#[test]
fn a_key_that_is_no_option() {
    check(
        ASKED,
        "key = \"hai\"",
        "key = \"tace\"",
        "\"tace\" is not among the options",
    );
}

#[test]
fn a_distractor_that_is_not_known_to_be_false() {
    check(
        PHP,
        "attribute = \"how-long\"\nclaims",
        "attribute = \"how-longer\"\nclaims",
        "\"php\" is not known to be false",
    );
}

#[test]
fn a_banned_word() {
    check(
        ASKED,
        "A tube joined to a steady pump",
        "The best tube joined to a steady pump",
        "says \"best\"",
    );
}

#[test]
fn an_over_long_sentence() {
    let long = "In HAI, and this goes on and on and on and on and on and on and on and on, a pump keeps sending medicine to the liver.";
    check(
        ASKED,
        "In HAI, a pump keeps sending medicine to the liver.",
        long,
        "has a sentence of",
    );
}

#[test]
fn a_negative_stem() {
    check(
        ASKED,
        "Which treatment has a pump",
        "Which treatment has not a pump",
        "asks with \"not\"",
    );
}

#[test]
fn a_stem_that_does_not_ask() {
    check(
        ASKED,
        "keeps giving medicine?",
        "keeps giving medicine.",
        "does not end with a question mark",
    );
}

#[test]
fn a_stem_that_hides_its_source() {
    check(
        ASKED,
        "Compare the news story with the HAI page. Which of these filters",
        "Which of these filters",
        "names no source of it",
    );
}

#[test]
fn options_out_of_their_fixed_order() {
    check(
        ASKED,
        "  { id = \"php\", why = \"In PHP, blood is steered past the liver for an hour.\" },\n  { id = \"hai\", why = \"A tube joined to a steady pump is the mark of HAI.\" },",
        "  { id = \"hai\", why = \"A tube joined to a steady pump is the mark of HAI.\" },\n  { id = \"php\", why = \"In PHP, blood is steered past the liver for an hour.\" },",
        "is out of order",
    );
}

#[test]
fn an_option_without_its_reason() {
    check(
        ASKED,
        "why = \"A tube joined to a steady pump is the mark of HAI.\"",
        "why = \"\"",
        "why: is missing or empty",
    );
}

#[test]
fn a_key_whose_words_are_not_shown() {
    check(
        ASKED,
        "facts = [\"H07\", \"P10\"]",
        "facts = [\"P10\"]",
        "shows no fact that carries the key",
    );
}

#[test]
fn a_question_that_is_asked_twice() {
    let mut files = files();
    let (_, text) = files
        .iter_mut()
        .find(|(path, _)| path == ASKED)
        .expect("the file");
    let first = text
        .split("[[question]]")
        .nth(1)
        .expect("a question")
        .replace("php-hai-pump", "php-hai-pump-again");
    text.push_str(&format!("\n[[question]]{first}"));
    let (_, findings) = bank_of(&files);
    assert!(
        findings
            .iter()
            .any(|finding| finding.problem.contains("asks for the same value"))
    );
}
