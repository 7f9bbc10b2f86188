//! Languages: every text of a page comes from the content, a translation never says more than it knows, and each
//! language has all pages.

use std::collections::BTreeSet;
use std::rc::Rc;

use which_is_which::app::prerender::{Page, pages};
use which_is_which::bank::authoring::{self, pseudo};
use which_is_which::bank::edition::Edition;
use which_is_which::bank::knowledge::Bank;
use which_is_which::bank::tongue::Tongue;
use which_is_which::bank::{english, publish};

use crate::project::files;

fn rendered(edition: Edition) -> Vec<Page> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let base = format!("/{}", edition.tongue.folder());
    tokio::task::LocalSet::new().block_on(&runtime, pages(Rc::new(edition), base.as_str().into()))
}

/// All languages, as the build makes them.
fn editions(banks: &[&Bank]) -> Vec<Edition> {
    let tongues: Vec<Tongue> = banks.iter().map(|bank| bank.tongue.clone()).collect();
    banks
        .iter()
        .map(|bank| publish::edition_among(bank, tongues.clone()))
        .collect()
}

/// The content in a language into which nobody has translated anything yet.
fn untranslated() -> Bank {
    let mut files = files();
    files.retain(|(path, _)| !path.starts_with("content/es/"));
    let language = "[language]\ntag = \"es\"\nname = \"Español\"\ndirection = \"ltr\"\n";
    files.push(("content/es/language.toml".to_owned(), language.to_owned()));
    authoring::load_language(&files, "es").0
}

/// A text of a page, and the nearest `lang` around it.
struct Said {
    text: String,
    lang: Option<String>,
    inside: Vec<String>,
}

/// Every text between tags. The pages are our own, so that a small reader of HTML is enough.
fn said(body: &str) -> Vec<Said> {
    const VOID: [&str; 5] = ["input", "br", "hr", "img", "col"];
    let mut open: Vec<(String, Option<String>, String)> = Vec::new();
    let mut all = Vec::new();
    let mut rest = body;
    while let Some((text, after)) = rest.split_once('<') {
        if !text.trim().is_empty() {
            all.push(Said {
                text: text.to_owned(),
                lang: open.iter().rev().find_map(|(_, lang, _)| lang.clone()),
                inside: open.iter().map(|(_, _, tag)| tag.clone()).collect(),
            });
        }
        let (tag, after) = after.split_once('>').expect("a tag ends");
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(|c| c.is_alphanumeric())
            .collect();
        if tag.starts_with('/') {
            let (opened, _, _) = open.pop().expect("what closes was open");
            assert_eq!(opened, name);
        } else if !tag.starts_with('!') && !tag.ends_with('/') && !VOID.contains(&&*name) {
            let lang = tag.split(" lang=\"").nth(1);
            let lang = lang.and_then(|lang| lang.split('"').next());
            open.push((name, lang.map(str::to_owned), tag.to_owned()));
        }
        rest = after;
    }
    assert!(open.is_empty(), "{open:?}");
    all
}

/// Texts of attributes that are read out.
fn labels(body: &str) -> Vec<&str> {
    let named = |name: &'static str| {
        body.split(name)
            .skip(1)
            .filter_map(|part| part.split('"').next())
    };
    named(" aria-label=\"")
        .chain(named(" title=\""))
        .chain(named(" alt=\""))
        .chain(named(" placeholder=\""))
        .collect()
}

fn has_plain_letters(text: &str) -> bool {
    let text = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#x27;"]
        .iter()
        .fold(text.to_owned(), |text, entity| text.replace(entity, ""));
    text.chars().any(|c| c.is_ascii_alphabetic())
}

/// What names a thing and is the same in every language: ids and addresses in what is reported, numbers of checklists.
fn without_codes(text: &str, edition: &Edition) -> String {
    let is_code = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric() && c != '/');
        let number = word.strip_prefix(['C', 'K', 'Q']).unwrap_or("x");
        word.starts_with('/')
            || word == &*edition.version
            || word == &*edition.tongue.tag
            || number.chars().all(|c| c.is_ascii_digit())
            || edition
                .questions
                .iter()
                .any(|question| question.id.as_str() == word)
    };
    let words: Vec<&str> = text.split(' ').filter(|word| !is_code(word)).collect();
    words.join(" ")
}

/// What may stand in plain letters on a page of a pseudo-language: nothing of ours but the names of languages.
fn may_be_plain(said: &Said) -> bool {
    // Quotations, titles, publishers and addresses are the words of others, and say that they are English.
    let others = said.lang.as_deref() == Some("en");
    // The letter on the buttons for text sizes is a picture of a letter; screen readers do not hear it.
    let picture = said.text == "A" && said.inside.iter().any(|tag| tag.contains("aria-hidden"));
    others || picture
}

#[test]
fn every_text_of_every_page_comes_from_the_content() {
    for rtl in [false, true] {
        let (bank, findings) =
            authoring::load_reworded(&files(), &pseudo::language(rtl), &mut pseudo::reword(rtl));
        assert!(findings.is_empty(), "{findings:?}");
        let mut plain = BTreeSet::new();
        let edition = publish::edition(&bank);
        for page in rendered(edition.clone()) {
            let said = said(&page.body);
            let texts = said.iter().filter(|said| !may_be_plain(said));
            let mut all: Vec<&str> = texts.map(|said| &*said.text).collect();
            all.extend(labels(&page.body));
            // The title of a source's own page quotes the title of the source.
            if !page.path.starts_with("/sources/") {
                all.extend([&*page.title, &*page.description]);
            }
            let own = all
                .into_iter()
                .filter(|text| has_plain_letters(&without_codes(text, &edition)));
            plain.extend(own.map(str::to_owned));
        }
        assert!(plain.is_empty(), "not from the content: {plain:#?}");
    }
}

#[test]
fn what_is_not_translated_is_marked_as_english_on_every_page() {
    let bank = untranslated();
    assert!(bank.partial);
    let edition = publish::edition(&bank);
    let partial = english::unmarked(&edition.words.translation_partial);
    let mut unmarked = BTreeSet::new();
    for page in rendered(edition.clone()) {
        let said = said(&page.body);
        let wrong = said.iter().filter(|said| {
            said.text.contains([english::FROM, english::TO])
                || !may_be_plain(said) && has_plain_letters(&without_codes(&said.text, &edition))
        });
        unmarked.extend(wrong.map(|said| said.text.clone()));
        assert!(
            said.iter().any(|said| said.text.contains(&partial)),
            "{} does not say that it is partly English",
            page.path
        );
    }
    assert!(unmarked.is_empty(), "drawn without `say`: {unmarked:#?}");
}

#[test]
fn english_pages_have_no_marks_and_no_line_about_translation() {
    let (bank, _) = authoring::load(&files());
    let line = bank.words.translation_unchecked.clone();
    for page in rendered(publish::edition(&bank)) {
        assert!(!english::is_in(&page.body) && !english::is_in(&page.title));
        assert!(!page.body.contains(&*line), "{}", page.path);
    }
}

#[test]
fn every_language_has_every_page_and_links_to_the_others() {
    let (english, _) = authoring::load(&files());
    let other = untranslated();
    let editions = editions(&[&english, &other]);
    let [own, others] = &editions[..] else {
        panic!("two editions");
    };
    let (own, others) = (rendered(own.clone()), rendered(others.clone()));
    assert_eq!(own.len(), others.len());
    for (page, twin) in own.iter().zip(&others) {
        assert_eq!(page.path, twin.path);
        // On a shared tablet the way to another language is a button.
        if page.path == "/waiting-room/" {
            assert!(page.body.contains("Español") && twin.body.contains("English"));
            continue;
        }
        let lost = page.path == "/404.html";
        let path = if lost { "/" } else { &page.path };
        assert!(
            page.body.contains(&format!("href=\"/es{path}\"")),
            "{path} has no link to Spanish"
        );
        assert!(
            twin.body.contains(&format!("href=\"{path}\"")),
            "/es{path} has no link to English"
        );
    }
}

#[test]
fn spanish_pages_say_who_has_checked_them_and_keep_quotations_in_english() {
    let (english, _) = authoring::load(&files());
    let (bank, _, _) = authoring::load_language(&files(), "es");
    let editions = editions(&[&english, &bank]);
    let edition = editions.into_iter().nth(1).expect("Spanish");
    let unchecked = edition.words.translation_unchecked.clone();
    let quotes: BTreeSet<String> = edition
        .facts
        .iter()
        .map(|fact| fact.quote.to_string())
        .collect();
    let mut quoted = 0;
    for page in rendered(edition) {
        assert!(page.body.contains(&*unchecked), "{}", page.path);
        for said in said(&page.body) {
            let text = said.text.replace("&amp;", "&").replace("&quot;", "\"");
            if quotes.contains(&text) {
                assert_eq!(said.lang.as_deref(), Some("en"), "{text}");
                quoted += 1;
            }
        }
    }
    assert!(quoted > 500, "{quoted} quotations");
}
