//! Translations are tied to their English: what is missing, stale, unknown or damaged is seen, and never shown wrongly.

use which_is_which::bank::authoring::addresses::Wording;
use which_is_which::bank::authoring::translation::{Progress, hash};
use which_is_which::bank::authoring::{self, stubs};
use which_is_which::bank::english;
use which_is_which::bank::knowledge::Bank;

use crate::project::files;

const NOTES: &str = "content/en/notes.toml";
const SPANISH_NOTES: &str = "content/es/notes.toml";
const SPANISH_WORDS: &str = "content/es/words.toml";
const FILTER: &str = "notes/n-php-filter/plain";

/// The real content with one text replaced in one file, in Spanish.
fn damaged(file: &str, old: &str, new: &str) -> (Bank, Progress, Vec<String>) {
    let mut files = files();
    let (_, text) = files
        .iter_mut()
        .find(|(path, _)| path == file)
        .expect("the file");
    assert!(text.contains(old), "{file} does not hold {old}");
    *text = text.replacen(old, new, 1);
    let (bank, progress, findings) = authoring::load_language(&files, "es");
    (
        bank,
        progress,
        findings.iter().map(ToString::to_string).collect(),
    )
}

/// Damage to a file of translations is found with file, address and remedy.
#[track_caller]
fn check(file: &str, old: &str, new: &str, expected: &str) {
    let (_, _, findings) = damaged(file, old, new);
    assert!(
        findings.iter().any(|line| line.contains(expected)),
        "wanted: {expected}\nfound:\n{}",
        findings.join("\n")
    );
}

fn filter_note(bank: &Bank) -> String {
    let note = bank
        .notes
        .iter()
        .find(|note| note.id.as_str() == "n-php-filter");
    note.expect("the note").plain.to_string()
}

#[test]
fn a_text_whose_english_has_changed_is_said_in_english() {
    let (bank, progress, findings) = damaged(NOTES, "UK guidance", "UK guidance");
    assert!(findings.is_empty() && progress.stale.is_empty() && !bank.partial);
    let translated = filter_note(&bank);
    assert!(!english::is_in(&translated));

    let (bank, progress, findings) = damaged(NOTES, "Some can still reach", "Some may still reach");
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(progress.stale, [FILTER]);
    assert!(bank.partial);
    let now = filter_note(&bank);
    assert!(
        now.contains("Some may still reach") && english::is_in(&now),
        "{now}"
    );
    let others = bank
        .notes
        .iter()
        .filter(|note| note.id.as_str() != "n-php-filter");
    assert!(
        others
            .map(|note| &note.plain)
            .all(|plain| !english::is_in(plain))
    );
}

#[test]
fn a_text_that_is_not_translated_is_said_in_english() {
    let at = format!("[\"{FILTER}\"]");
    let (_, rest) = real(SPANISH_NOTES)
        .split_once(&at)
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .expect("the entry");
    let line = rest
        .lines()
        .find(|line| line.starts_with("text = "))
        .expect("its text");
    let (bank, progress, findings) = damaged(SPANISH_NOTES, line, "text = \"\"");
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(progress.missing, [FILTER]);
    assert!(english::is_in(&filter_note(&bank)) && bank.partial);
}

fn real(file: &str) -> String {
    let files = files();
    let found = files.into_iter().find(|(path, _)| path == file);
    found.expect("the file").1
}

#[test]
fn damage_to_a_file_of_translations_names_its_place_and_a_remedy() {
    let entry = format!("[\"{FILTER}\"]");
    check(
        SPANISH_NOTES,
        &entry,
        "[\"notes/n-no-such-note/plain\"]",
        "notes/n-no-such-note/plain: : is the address of no English text → mend it, or run `cargo xtask translate",
    );
    check(
        SPANISH_NOTES,
        &format!("{entry}\nof = \""),
        &format!("{entry}\nof = \"nothing"),
        "content/es/notes.toml: notes/n-php-filter/plain: of: is no hash of an English text → copy it",
    );
    check(
        SPANISH_NOTES,
        &entry,
        "[\"notes/n-php-filter/plain\"",
        "content/es/notes.toml: whole file: : is not valid TOML",
    );
    check(
        SPANISH_NOTES,
        &format!("{entry}\nof"),
        &format!("{entry}\ncolour = \"red\"\nof"),
        "colour: is not a known field",
    );
    check(
        SPANISH_NOTES,
        "text = \"",
        "text = \"\u{2066}",
        "holds an invisible mark",
    );
    check(
        SPANISH_NOTES,
        "[\"notes",
        "stray = 1\n[\"notes",
        "content/es/notes.toml: stray: : is no translation",
    );
    check(
        SPANISH_NOTES,
        &entry,
        "[\"words/back\"]\nof = \"00000000\"\ntext = \"Atrás\"\n[\"notes/n-php-filter/plain\"]",
        "words/back: : is translated in content/es/notes.toml too → remove one",
    );
    check(
        SPANISH_WORDS,
        "text = \"Pregunta {number} de {total}\"",
        "text = \"Pregunta {number}\"",
        "progress: does not say {total}",
    );
    check(
        SPANISH_WORDS,
        "text = \"Volver\"",
        "text = [\"Volver\"]",
        "words/back: text: has another shape than its English",
    );
    check(
        "content/es/language.toml",
        "direction = \"ltr\"",
        "direction = \"down\"",
        "direction: \"down\" is not known",
    );
}

#[test]
fn a_language_without_its_own_file_is_refused() {
    let mut files = files();
    files.retain(|(path, _)| path != "content/es/language.toml");
    let (_, _, findings) = authoring::load_language(&files, "es");
    let found = findings.iter().any(|finding| {
        finding.file == "content/es/language.toml" && finding.problem == "is missing"
    });
    assert!(found, "{findings:?}");
}

#[test]
fn a_new_field_must_be_said_to_be_translated_or_not() {
    let mut files = files();
    let (_, text) = files
        .iter_mut()
        .find(|(path, _)| path == NOTES)
        .expect("the file");
    *text = text.replacen("[[note]]", "[[note]]\nremark = \"A drawing.\"", 1);
    let (_, findings) = authoring::load(&files);
    assert!(
        findings.iter().any(|finding| finding
            .problem
            .contains("nobody says whether it is translated")),
        "{findings:?}"
    );
}

/// The hash is in every file of translations: it must never change by itself.
#[test]
fn the_hash_is_the_beginning_of_sha_256() {
    assert_eq!(hash(&Wording::One("abc".to_owned())), "ba7816bf");
    let list = Wording::List(vec!["a".to_owned(), "b".to_owned()]);
    assert_eq!(hash(&list), hash(&Wording::One("a\nb".to_owned())));
}

#[test]
fn written_files_say_the_same_as_before_and_show_what_is_stale() {
    let mut files = files();
    let (translation, _) = authoring::translation(&files, "es");
    let (_, progress, _) = authoring::load_language(&files, "es");
    for (path, text) in stubs::write("es", &translation, &progress) {
        assert_eq!(
            real(&path),
            text,
            "{path}: run `cargo xtask translate es --write`"
        );
    }
    let (_, notes) = files
        .iter_mut()
        .find(|(path, _)| path == NOTES)
        .expect("the file");
    *notes = notes.replacen("Some can still reach", "Some may still reach", 1);
    let (_, progress, _) = authoring::load_language(&files, "es");
    let written = stubs::write("es", &translation, &progress);
    let (_, text) = written
        .iter()
        .find(|(path, _)| path == SPANISH_NOTES)
        .expect("the file");
    assert_eq!(text.matches("# STALE").count(), 1);
    assert!(text.contains("Some may still reach"));
    let (_, rest) = text.split_once("# STALE").expect("stale");
    let old = rest
        .lines()
        .find(|line| line.starts_with("of = "))
        .expect("a hash");
    assert!(
        real(SPANISH_NOTES).contains(old),
        "the translator decides when it is mended"
    );
}
