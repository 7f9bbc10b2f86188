//! The real content is whole: nothing to mend, and it survives the way to the browser.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use which_is_which::app::content::{decode, encode};
use which_is_which::app::route::{self, Route};
use which_is_which::bank::authoring::prints;
use which_is_which::bank::drawing::Shapes;
use which_is_which::bank::publish;
use which_is_which::quiz::draw;

use crate::project::{bank_of, edition, files};

#[test]
fn nothing_is_to_be_mended() {
    let (_, findings) = bank_of(&files());
    let list: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(list.is_empty(), "{}", list.join("\n"));
}

#[test]
fn the_real_bank_comes_back_from_postcard_as_it_was() {
    let mut edition = edition();
    let bytes = encode(&edition).expect("encodes");
    // The drawings travel in a file of their own, and so does how words are said.
    edition.shapes = Shapes::Waiting;
    edition.said.clear();
    assert_eq!(decode(&bytes), Ok(edition));
}

#[test]
fn the_version_of_the_content_changes_with_every_word_and_with_nothing_else() {
    let version = edition().version;
    assert_eq!(version.len(), 8, "{version}");
    assert_eq!(edition().version, version);
    for (file, old, new) in [
        ("content/en/general.toml", "for me?\"", "for us?\""),
        ("content/en/words.toml", "Thank you", "Thank you all"),
        (
            "content/en/procedures/php.toml",
            "review_by = \"2",
            "review_by = \"3",
        ),
    ] {
        let mut files = files();
        let (_, text) = files.iter_mut().find(|(path, _)| path == file).unwrap();
        assert!(text.contains(old), "{file} does not hold {old}");
        *text = text.replacen(old, new, 1);
        assert_ne!(
            publish::edition(&bank_of(&files).0).version,
            version,
            "{file}"
        );
    }
}

#[test]
fn cut_or_damaged_data_is_refused_and_never_panics() {
    let bytes = encode(&edition()).expect("encodes");
    for end in (0..bytes.len()).step_by(97) {
        assert!(decode(&bytes[..end]).is_err(), "cut at {end}");
    }
    for place in (0..bytes.len()).step_by(211) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0xff;
        // Some flips only change a letter; what matters is that none of them panics.
        let _ = decode(&damaged);
    }
}

/// What "The quiz runs" promises: at least 60 questions over at least twelve pairs, in three kinds.
#[test]
fn there_are_enough_questions_for_a_second_round() {
    let edition = edition();
    let pairs: BTreeSet<u16> = edition
        .questions
        .iter()
        .map(|question| question.pair)
        .collect();
    assert!(
        edition.questions.len() >= 60,
        "{} questions",
        edition.questions.len()
    );
    assert!(pairs.len() >= 12, "{} pairs", pairs.len());
    for route in route::all(&edition) {
        if let Route::Round(plan) = route {
            let total = draw::total(&edition, &plan);
            assert!(
                total >= 3,
                "{plan:?} has {total} questions, and a round has three"
            );
        }
    }
}

/// A new author copies the example of content/README.md: it must be a question that can be built.
#[test]
fn the_example_of_the_authors_guide_can_be_built() {
    let guide = include_str!("../../content/README.md");
    let example = guide
        .split("```toml\n")
        .filter_map(|part| part.split("```").next())
        .find(|block| block.starts_with("[[question]]"))
        .expect("an example of a question");
    let mut files = files();
    let (_, text) = files
        .iter_mut()
        .find(|(path, _)| path == "content/en/questions/php-hai.toml")
        .expect("the file");
    // The example is one of the real questions, so it takes the place of its file.
    *text = example.to_owned();
    let (bank, findings) = bank_of(&files);
    let own: Vec<String> = findings
        .iter()
        .filter(|finding| finding.file.ends_with("php-hai.toml"))
        .map(ToString::to_string)
        .collect();
    assert!(own.is_empty(), "{}", own.join("\n"));
    assert!(
        bank.questions
            .iter()
            .any(|question| question.id.as_str() == "php-hai-pump")
    );
}

/// The texts of the sources are not ours to publish. Where they lie beside the checkout, the prints are made
/// afresh and must be the ones that are committed; elsewhere `nothing_is_to_be_mended` holds the quotations to them.
#[test]
fn the_prints_are_those_of_the_texts() {
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/sources");
    let (bank, _) = bank_of(&files());
    let main: Vec<_> = bank.sources.iter().filter(|source| source.main).collect();
    assert_eq!(main.len(), 5, "five main sources");
    for source in main {
        let committed = bank.prints.get(&source.id).expect("prints");
        assert!(committed.words > 100, "{}", source.id);
        let file = source.file.as_deref().expect("a file");
        let Ok(text) = fs::read_to_string(texts.join(file)) else {
            continue;
        };
        let facts: Vec<_> = bank
            .facts
            .iter()
            .filter(|fact| fact.source == source.id)
            .collect();
        assert_eq!(
            prints::make(&text, &facts).as_ref(),
            Ok(committed),
            "{}",
            source.id
        );
    }
}

/// Marks that turn the direction of writing, spaces of no width and controls of every sort: they make two texts that
/// look the same differ, or one look like another.
#[test]
fn no_text_holds_a_character_that_nobody_sees() {
    let unseen = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
    };
    for (file, text) in files() {
        for (number, line) in text.lines().enumerate() {
            let found = line.chars().find(|c| unseen(*c));
            assert_eq!(found, None, "{file}, line {}", number + 1);
        }
    }
    assert!(unseen('\u{202e}') && unseen('\u{200b}') && !unseen('é') && !unseen('–'));
}
