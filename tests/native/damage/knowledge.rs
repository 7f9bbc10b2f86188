//! Damage to sources, facts, cells, notes and words.

use crate::damage::{ASKED, check};
use crate::project::{bank_of, files};

const PHP: &str = "content/en/procedures/php.toml";
const HAI: &str = "content/en/procedures/hai.toml";
const STORY: &str = "content/sources/southampton-story.toml";
const PRINTS: &str = "content/sources/southampton-story.prints";
const PAIRS: &str = "content/en/pairs.toml";
const NOTES: &str = "content/en/notes.toml";
const WORDS: &str = "content/en/words.toml";

#[test]
fn an_altered_word_of_a_quotation() {
    check(
        PHP,
        "using two small balloons",
        "using two large balloons",
        "has no fingerprint",
    );
}

#[test]
fn a_quotation_that_is_too_long() {
    let long = "quote = \"using two small balloons and one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two";
    check(
        PHP,
        "quote = \"using two small balloons",
        long,
        "has more than 25 words",
    );
}

#[test]
fn a_joined_piece_that_is_too_short() {
    check(
        PHP,
        "using two small balloons",
        "using … two small balloons",
        "has a joined piece of fewer than 4 words",
    );
}

#[test]
fn a_fingerprint_that_was_edited() {
    check(PRINTS, "quote ", "quot ", "is not a fingerprint");
}

#[test]
fn an_unknown_field_and_with_it_a_missing_one() {
    check(PHP, "short = ", "shortt = ", "shortt: is not a known field");
    check(PHP, "short = ", "shortt = ", "short: is missing or empty");
}

#[test]
fn a_field_of_the_wrong_type() {
    check(
        ASKED,
        "difficulty = 1",
        "difficulty = \"easy\"",
        "difficulty: is missing or of the wrong type",
    );
    check(
        ASKED,
        "difficulty = 1",
        "difficulty = 7",
        "write a whole number from 1 to 3",
    );
}

#[test]
fn a_file_that_is_no_toml() {
    check(NOTES, "[[note]]", "[[note", "is not valid TOML");
}

#[test]
fn a_cell_that_is_removed() {
    check(
        HAI,
        "attribute = \"how-long\"\nclaims",
        "attribute = \"how-longer\"\nclaims",
        "\"how-longer\" does not exist",
    );
    check(
        HAI,
        "attribute = \"how-long\"\nclaims",
        "attribute = \"how-longer\"\nclaims",
        "the table does not claim \"hai\"",
    );
}

#[test]
fn a_procedure_that_is_renamed() {
    check(
        PHP,
        "id = \"php\"",
        "id = \"phq\"",
        "\"phq\" has no place in the fixed order",
    );
    check(
        PHP,
        "id = \"php\"",
        "id = \"phq\"",
        "differs from the file’s name",
    );
}

#[test]
fn a_note_that_is_unlinked() {
    check(
        NOTES,
        "facts = [\"P14\", \"P16\"]",
        "facts = [\"P14\"]",
        "but no note names this fact",
    );
}

#[test]
fn a_note_on_a_fact_that_is_called_stated() {
    check(
        NOTES,
        "facts = [\"P14\", \"P16\"]",
        "facts = [\"P14\", \"P16\", \"P09\"]",
        "is \"stated\", but a note names this fact",
    );
}

#[test]
fn a_note_without_a_source() {
    check(
        NOTES,
        "sources = [\"nice-ipg488\", \"dailymed-hepzato\"]",
        "sources = []",
        "name who says so",
    );
}

#[test]
fn a_source_that_does_not_exist() {
    check(
        NOTES,
        "\"nice-ipg488\"",
        "\"nice-ipg489\"",
        "\"nice-ipg489\" does not exist",
    );
}

#[test]
fn an_address_that_nobody_verified() {
    check(
        STORY,
        "address_verified = true",
        "address_verified = false",
        "does not fit the address",
    );
}

#[test]
fn a_day_that_is_none() {
    check(
        STORY,
        "checked = \"2026-11-21\"",
        "checked = \"last week\"",
        "is not a day",
    );
}

#[test]
fn an_id_that_is_written_twice() {
    check(
        ASKED,
        "id = \"php-hai-hour\"",
        "id = \"php-hai-pump\"",
        "is already in",
    );
}

#[test]
fn a_pair_in_the_wrong_order() {
    check(
        PAIRS,
        "first = \"php\"\nsecond = \"ihp\"",
        "first = \"ihp\"\nsecond = \"php\"",
        "in the fixed order of treatments",
    );
}

#[test]
fn praise_that_carries_a_claim() {
    check(
        HAI,
        "standing = \"stated\"",
        "standing = \"promotional\"",
        "is praise, which carries no claim",
    );
}

#[test]
fn a_missing_word_and_a_gap_that_nothing_fills() {
    check(
        WORDS,
        "check_answer = ",
        "check_answerr = ",
        "check_answer: is missing or empty",
    );
    check(
        WORDS,
        "Question {number} of {total}",
        "Question {number} of many",
        "does not say {total}",
    );
    check(
        WORDS,
        "Question {number} of {total}",
        "Question {number} of {total} in {place}",
        "{place} is filled by nothing",
    );
}

#[test]
fn a_general_question_without_words_or_with_a_name_that_is_taken() {
    let file = "content/en/general.toml";
    check(
        file,
        "ask = \"What is the goal of this treatment for me?\"",
        "ask = \"\"",
        "general question goal: ask: is missing or empty",
    );
    check(
        file,
        "id = \"goal\"",
        "id = \"choices\"",
        "general question \"choices\" is already in",
    );
    check(
        file,
        "What is the goal of this treatment for me?",
        "Which one is the safest for me?",
        "says \"safest\"",
    );
}

#[test]
fn a_file_that_nobody_reads() {
    let mut files = files();
    files.push(("content/en/extra.toml".into(), "x = 1".into()));
    let (_, findings) = bank_of(&files);
    assert!(
        findings
            .iter()
            .any(|finding| finding.problem == "nobody reads this file")
    );
}

#[test]
fn all_findings_come_at_once() {
    let mut files = files();
    for (path, text) in &mut files {
        if path == ASKED {
            *text = text
                .replace("keeps giving medicine?", "keeps giving medicine.")
                .replace("difficulty = 1", "difficulty = 9");
        } else if path == STORY {
            *text = text.replace("2026-11-21", "soon");
        }
    }
    let (_, findings) = bank_of(&files);
    for expected in [
        "question mark",
        "a whole number from 1 to 3",
        "is not a day",
    ] {
        assert!(
            findings
                .iter()
                .any(|finding| finding.to_string().contains(expected)),
            "{expected}"
        );
    }
}
