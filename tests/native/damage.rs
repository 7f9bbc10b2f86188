//! Mutation proof: the real content is damaged in one place, and the right rule must see it.

use crate::project::{bank_of, files};

/// Replaces `old` by `new` in the file and expects a finding that names the file and says `expected`.
#[track_caller]
fn check(file: &str, old: &str, new: &str, expected: &str) {
    let mut files = files();
    let (_, text) = files
        .iter_mut()
        .find(|(path, _)| path == file)
        .expect("the file");
    assert!(text.contains(old), "{file} does not hold {old}");
    *text = text.replacen(old, new, 1);
    let (_, findings) = bank_of(&files);
    let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(
        list.iter().any(|line| line.contains(expected)),
        "wanted: {expected}\nfound:\n{}",
        list.join("\n")
    );
}

const PHP: &str = "content/en/procedures/php.toml";
const HAI: &str = "content/en/procedures/hai.toml";
const STORY: &str = "content/sources/southampton-story.toml";
const PRINTS: &str = "content/sources/southampton-story.prints";
const PAIRS: &str = "content/en/pairs.toml";
const NOTES: &str = "content/en/notes.toml";
const WORDS: &str = "content/en/words.toml";
const ASKED: &str = "content/en/questions/php-hai.toml";

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
fn a_distractor_that_is_not_known_to_be_false() {
    check(
        PHP,
        "attribute = \"how-long\"\nclaims",
        "attribute = \"how-longer\"\nclaims",
        "\"php\" is not known to be false",
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
        "Going by the news story and the HAI page, which",
        "Which",
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
fn an_id_that_is_written_twice() {
    check(
        ASKED,
        "id = \"php-hai-hour\"",
        "id = \"php-hai-pump\"",
        "is already in",
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
