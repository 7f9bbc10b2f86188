//! Damage to words: each rule of language sees what it is there for.

use crate::damage::check as damage;
use crate::project::{bank_of, files};

const PHP: &str = "content/en/procedures/php.toml";
const NOTES: &str = "content/en/notes.toml";
const GLOSSARY: &str = "content/en/glossary.toml";
const PAGES: &str = "content/en/pages.toml";
const LANGUAGE: &str = "content/en/language.toml";

/// A fact whose plain words the tests change.
const BALLOONS: &str = "plain = \"Two small balloons steer blood past the liver.\"";

/// Adds a question to the real ones and expects this finding, also of rules that stop nothing yet.
#[track_caller]
pub(super) fn asked(question: &str, expected: &str) {
    let mut files = files();
    let (_, text) = files
        .iter_mut()
        .find(|(path, _)| path == crate::damage::ASKED)
        .expect("the file");
    text.push_str(&format!(
        "\n[[question]]\ndifficulty = 1\nfacts = [\"P09\"]\nwhy = \"So it is.\"\nrows = [\"how-long\"]\nask = \"Is it so?\"\n{question}"
    ));
    let (_, findings) = bank_of(&files);
    let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(
        list.iter().any(|line| line.contains(expected)),
        "wanted: {expected}\nfound:\n{}",
        list.join("\n")
    );
}

/// The question of two treatments, the first of which is the key.
pub(super) fn of_two(key: &str, other: &str, stem: &str, asks: &str) -> String {
    format!(
        "id = \"damage\"\nkind = \"which-of-two\"\npair = [\"php\", \"hai\"]\nstem = \"{stem}\"\nasks = {asks}\nkey = \"{key}\"\noptions = [{{ id = \"{key}\", why = \"Yes.\" }}, {{ id = \"{other}\", why = \"No.\" }}]\n"
    )
}

/// A fact whose plain words become these.
#[track_caller]
pub(super) fn said(plain: &str, expected: &str) {
    damage(PHP, BALLOONS, &format!("plain = \"{plain}\""), expected);
}

#[test]
fn a_text_that_is_hard_to_read() {
    said(
        "Miniature inflatable instruments temporarily redirect circulation, bypassing hepatic vasculature entirely.",
        "has reading grade",
    );
}

#[test]
fn a_question_that_is_hard_to_read() {
    asked(
        &of_two(
            "php",
            "hai",
            "Which one necessitates temporarily redirecting circulation by inflatable instruments?",
            "{ attribute = \"kept-apart\", value = \"two-balloons\" }",
        ),
        "has reading grade",
    );
}

#[test]
fn an_exception_that_nobody_needs() {
    damage(
        LANGUAGE,
        "[[hard_text]]",
        "[[hard_text]]\nitem = \"note n-php-filter\"\nfield = \"plain\"\nreason = \"None.\"\n\n[[hard_text]]",
        "note n-php-filter, plain: is no hard text",
    );
}

#[test]
fn an_exception_too_many() {
    let one = "[[hard_text]]\nitem = \"procedure hipec, fact X47\"\nfield = \"plain\"\nreason = \"None.\"\n\n";
    damage(
        LANGUAGE,
        "[[hard_text]]",
        &format!("{}[[hard_text]]", one.repeat(10)),
        "is exception 11 of at most 10",
    );
}

#[test]
fn an_exception_without_a_reason() {
    damage(LANGUAGE, "reason = \"", "why = \"", "reason: is missing");
}

#[test]
fn an_abbreviation_without_its_plain_name() {
    said(
        "Two small balloons in the IVC steer blood past the liver.",
        "says \"IVC\" without its plain name",
    );
}

#[test]
fn an_abbreviation_that_is_accepted_but_not_used() {
    damage(
        LANGUAGE,
        "short = \"UCLH\"",
        "short = \"UCLHX\"",
        "no text says \"UCLHX\"",
    );
}

#[test]
fn hype() {
    said("This breakthrough steers blood.", "says \"breakthrough\"");
    said("PHP is safer for the body.", "says \"safer\"");
    said("PHP is the right choice.", "says \"right choice\"");
}

#[test]
fn how_long_people_live() {
    said("People live longer after PHP.", "says \"live longer\"");
    damage(
        NOTES,
        "tumours shrank more often",
        "survival was better",
        "says \"survival\"",
    );
}

#[test]
fn a_figure_of_outcome() {
    said(
        "It grew again after 7 months.",
        "gives the figure \"7 months\"",
    );
    said("It helps 50% of people.", "gives the figure \"50 percent\"");
    said(
        "It helps four in ten people.",
        "gives the figure \"four in ten\"",
    );
    said(
        "It took five times longer.",
        "gives the figure \"five times longer\"",
    );
}

#[test]
fn a_form_that_leads_to_two_terms() {
    damage(
        GLOSSARY,
        "also = [\"catheters\"]",
        "also = [\"catheters\", \"Adhesion\"]",
        "already leads to",
    );
}

#[test]
fn a_stem_that_was_asked_before() {
    let real = files()
        .into_iter()
        .find(|(path, _)| path == crate::damage::ASKED)
        .expect("the file")
        .1;
    let stem = real
        .lines()
        .find_map(|line| line.strip_prefix("stem = \""))
        .and_then(|line| line.strip_suffix('"'))
        .expect("a stem");
    asked(
        &of_two(
            "hai",
            "tace",
            stem,
            "{ attribute = \"how-long\", value = \"steady-pump\" }",
        ),
        "question damage: stem: is nearly the same as that of",
    );
}

#[test]
fn quoted_words_are_not_ours() {
    let mut files = files();
    let (_, text) = files
        .iter_mut()
        .find(|(path, _)| path == PAGES)
        .expect("the file");
    *text = text.replacen(
        "plain = \"",
        "plain = \"The page says “best” and “golden”. ",
        1,
    );
    let (_, findings) = bank_of(&files);
    assert!(
        findings
            .iter()
            .all(|finding| !finding.problem.contains("says \"")),
        "{findings:?}"
    );
}

/// The glossary of the real content, as the view will look words up.
#[test]
fn terms_are_found_at_their_first_use() {
    let (bank, _) = bank_of(&files());
    let text = "Malignant ascites, a catheter, ascites, two catheters, the hepatic artery.";
    let found: Vec<(&str, String)> = which_is_which::bank::check::glossary::lexicon(&bank)
        .first(text)
        .iter()
        .map(|span| {
            (
                text.get(span.start..span.end).expect("inside"),
                span.of.to_string(),
            )
        })
        .collect();
    let expected = [
        ("Malignant ascites", "malignant-ascites"),
        ("catheter", "catheter"),
        ("ascites", "ascites"),
        ("hepatic artery", "hepatic-artery"),
    ];
    assert_eq!(found, expected.map(|(form, id)| (form, id.to_owned())));
}
