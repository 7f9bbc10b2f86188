//! The pages to read: what each must say, and that no two are called the same.

use which_is_which::app::prerender::Page;

use crate::markup::{body, escaped, rendered};
use crate::project::edition;

#[test]
fn no_two_pages_share_a_title_or_a_description() {
    let pages = rendered();
    for of in [
        |page: &Page| page.title.clone(),
        |page: &Page| page.description.clone(),
    ] {
        let mut all: Vec<String> = pages.iter().map(of).collect();
        all.sort_unstable();
        for two in all.windows(2) {
            assert_ne!(two[0], two[1]);
        }
        assert!(all.iter().all(|text| text.len() > 5), "{:?}", all.first());
    }
}

#[test]
fn the_names_are_one_tap_from_the_start_and_say_what_is_not_covered() {
    let (edition, pages) = (edition(), rendered());
    assert!(body(&pages, "/").contains("href=\"/treatments/\""));
    let names = body(&pages, "/treatments/");
    for name in [
        "chemosaturation",
        "chemoembolisation",
        "PHP",
        "hepatic arterial infusion",
    ] {
        assert!(
            names
                .to_lowercase()
                .contains(&format!(">{}<", name.to_lowercase())),
            "{name}"
        );
    }
    assert!(names.contains(&escaped(&edition.words.uncovered_title)));
    assert!(names.contains(&escaped(&edition.words.uncovered_name_sirt)));
}

#[test]
fn a_source_page_says_what_kind_it_is_who_made_it_when_who_gains_and_what_is_missing() {
    let (edition, pages) = (edition(), rendered());
    let words = &edition.words;
    for source in &edition.sources {
        let body = body(&pages, &format!("/sources/{}/", source.id));
        let unknown = |text: &str| {
            escaped(if text.is_empty() {
                &words.source_unknown
            } else {
                text
            })
        };
        for wanted in [
            escaped(edition.kind(source)),
            escaped(&source.publisher),
            escaped(&source.date),
            unknown(&source.interest),
            unknown(source.leaves_out.first().map_or("", |text| text)),
        ] {
            assert!(body.contains(&wanted), "{}: {wanted}", source.id);
        }
        for label in [
            &words.source_kind,
            &words.source_who,
            &words.source_age,
            &words.source_interest,
            &words.source_leaves_out,
        ] {
            assert!(body.contains(&escaped(label)), "{}: {label}", source.id);
        }
        let at_words = body.matches("#:~:text=").count();
        let facts = body.matches("<blockquote").count();
        let addressed = !source.address.is_empty();
        assert_eq!(at_words, if addressed { facts } else { 0 }, "{}", source.id);
        assert_eq!(
            body.contains(&escaped(&words.source_no_address)),
            !addressed
        );
    }
}
