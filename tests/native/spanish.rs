//! Spanish, and what languages do that English does not: other joints, other kinds of number, other digits.

use which_is_which::bank::authoring;
use which_is_which::bank::authoring::addresses::Wording;
use which_is_which::bank::authoring::translation::hash;
use which_is_which::bank::edition::Procedure;
use which_is_which::bank::item::Choice;
use which_is_which::bank::knowledge::Bank;
use which_is_which::bank::words::Words;
use which_is_which::bank::{check, english, publish};

use crate::project::files;

fn spanish() -> Bank {
    let (bank, progress, findings) = authoring::load_language(&files(), "es");
    assert!(findings.is_empty(), "{findings:?}");
    assert!(!progress.all.is_empty());
    bank
}

#[test]
fn nothing_is_to_be_mended_in_spanish() {
    let findings: Vec<String> = check::all(&spanish())
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

/// What is proven in English holds in Spanish, since nothing but words differs.
#[test]
fn a_translation_changes_words_and_nothing_else() {
    let (original, _) = authoring::load(&files());
    let (original, spanish) = (publish::edition(&original), publish::edition(&spanish()));
    assert_eq!(original.questions.len(), spanish.questions.len());
    for (one, other) in original.questions.iter().zip(&spanish.questions) {
        assert_eq!(
            (&one.id, one.pair, &one.facts, &one.rows),
            (&other.id, other.pair, &other.facts, &other.rows)
        );
        if let (Some(one), Some(other)) = (one.kind.choice(), other.kind.choice()) {
            assert_eq!(one.key, other.key);
            let ids = |choice: &Choice| -> Vec<String> {
                choice
                    .options
                    .iter()
                    .map(|option| option.id.to_string())
                    .collect()
            };
            assert_eq!(ids(one), ids(other));
        }
        assert_ne!(one.stem, other.stem, "{}", one.id);
    }
    for (one, other) in original.facts.iter().zip(&spanish.facts) {
        assert_eq!((&one.id, &one.quote), (&other.id, &other.quote));
        assert_ne!(one.plain, other.plain, "{}", one.id);
    }
    for (one, other) in original.sources.iter().zip(&spanish.sources) {
        assert_eq!(
            (&one.title, &one.publisher, &one.address),
            (&other.title, &other.publisher, &other.address)
        );
    }
    for (one, other) in original.procedures.iter().zip(&spanish.procedures) {
        let states = |procedure: &Procedure| -> Vec<_> {
            procedure
                .cells
                .iter()
                .map(|cell| (cell.state, cell.claims.len()))
                .collect()
        };
        assert_eq!(states(one), states(other), "{}", one.id);
        // Whoever heard the English name finds it.
        let names = [&other.short, &other.name].into_iter().chain(&other.also);
        let names: Vec<String> = names
            .map(|name| english::unmarked(name).to_lowercase())
            .collect();
        for name in [&one.short, &one.name] {
            assert!(names.contains(&name.to_lowercase()), "{name}");
        }
    }
}

#[test]
fn spanish_joins_counts_and_dates_as_spanish_does() {
    let words = spanish().words;
    assert_eq!(words.and("PHP", "HAI"), "PHP y HAI");
    assert_eq!(
        words.and("quimioterapia", "inmunoterapia"),
        "quimioterapia e inmunoterapia"
    );
    assert_eq!(words.and("PHP", "HIPEC"), "PHP e HIPEC");
    assert_eq!(words.ask_added(1), "Añadida. Tiene 1 pregunta.");
    assert_eq!(words.ask_added(2), "Añadida. Tiene 2 preguntas.");
    assert_eq!(words.in_words("2026-11-05"), "5 de noviembre de 2026");
    assert_eq!(words.commas(&["a", "b", "c"]), "a, b, c");
}

#[test]
fn a_language_with_more_kinds_of_number_has_a_text_for_each() {
    let mut files = files();
    files.retain(|(path, _)| !path.starts_with("content/es/"));
    let of = hash(&Wording::One(
        "Added. You have {count} questions.".to_owned(),
    ));
    let one = hash(&Wording::One(
        "Added. You have {count} question.".to_owned(),
    ));
    let texts = format!(
        "[\"words/ask_added/one\"]\nof = \"{one}\"\ntext = \"{{count}} pytanie\"\n\
         [\"words/ask_added/few\"]\nof = \"{of}\"\ntext = \"{{count}} pytania\"\n\
         [\"words/ask_added/many\"]\nof = \"{of}\"\ntext = \"{{count}} pytań\"\n\
         [\"words/digits\"]\nof = \"{}\"\ntext = \"٠١٢٣٤٥٦٧٨٩\"\n",
        hash(&Wording::One("0123456789".to_owned()))
    );
    let language = "[language]\ntag = \"pl\"\nname = \"Polski\"\ndirection = \"ltr\"\n";
    files.push(("content/pl/language.toml".to_owned(), language.to_owned()));
    files.push(("content/pl/words.toml".to_owned(), texts));
    let (bank, progress, findings) = authoring::load_language(&files, "pl");
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(progress.done(), 4);
    let words: Words = bank.words;
    for (count, expected) in [
        (1, "١ pytanie"),
        (3, "٣ pytania"),
        (5, "٥ pytań"),
        (322, "٣٢٢ pytania"),
    ] {
        assert_eq!(words.ask_added(count), expected);
    }
}
