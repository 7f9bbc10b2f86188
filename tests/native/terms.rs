//! Hard words in place, and cells that are joined: what the markup must hold so that screen readers find their way.

use std::collections::BTreeSet;

use which_is_which::bank::edition::Mention;

use crate::markup::{body, rendered};
use crate::project::{bank_of, edition, files};

#[test]
fn a_comparison_says_what_its_marks_mean() {
    let (words, pages) = (edition().words, rendered());
    let table = body(&pages, "/compare/php-hai/");
    let key = table.split("<ul class=\"key\">").nth(1).expect("a key");
    let key = key.split("</ul>").next().expect("its end");
    for mark in [
        &words.cell_silent,
        &words.cell_differ,
        &words.cell_qualified,
        &words.compare_same,
    ] {
        assert!(key.contains(&**mark), "{mark}");
    }
}

#[test]
fn a_joined_cell_names_every_head_and_stands_for_the_same_words() {
    let pages = rendered();
    let mut joined = 0;
    for page in pages
        .iter()
        .filter(|page| page.path.starts_with("/compare/"))
    {
        let ids: BTreeSet<&str> = ids(&page.body).into_iter().collect();
        for cell in page.body.split("<td ").skip(1) {
            let tag = cell.split('>').next().expect("a tag");
            let Some(headers) = tag.split("headers=\"").nth(1) else {
                assert!(!tag.contains("colspan"), "{tag}");
                continue;
            };
            joined += 1;
            let headers: Vec<&str> = headers.split('"').next().expect("ids").split(' ').collect();
            assert!(tag.contains(&format!("colspan=\"{}\"", headers.len() - 1)));
            assert!(headers.iter().all(|id| ids.contains(id)), "{headers:?}");
        }
    }
    assert!(joined > 0);
}

#[test]
fn no_id_stands_twice_on_a_page_and_every_control_finds_what_it_opens() {
    for page in rendered() {
        let mut seen = BTreeSet::new();
        for id in ids(&page.body) {
            assert!(seen.insert(id), "{}: {id}", page.path);
        }
        for part in page.body.split("aria-controls=\"").skip(1) {
            let id = part.split('"').next().expect("an id");
            assert!(seen.contains(id), "{}: {id}", page.path);
        }
    }
}

#[test]
fn hard_words_open_in_place_once_a_page() {
    let (edition, pages) = (edition(), rendered());
    let mut opened = 0;
    for procedure in &edition.procedures {
        let body = body(&pages, &format!("/treatments/{}/", procedure.id));
        let claims = procedure.cells.iter().flat_map(|cell| &cell.claims);
        let visible: String = body
            .split("<details")
            .enumerate()
            .map(|(place, part)| match part.split_once("</details>") {
                Some((_, after)) if place > 0 => after,
                _ => part,
            })
            .collect();
        let mentions: BTreeSet<u16> = claims
            .flat_map(|claim| &claim.mentions)
            .chain(&procedure.mentions)
            .map(|mention| mention.term)
            .collect();
        assert_eq!(
            visible.matches("class=\"term\"").count(),
            mentions.len(),
            "{}",
            procedure.id
        );
        opened += mentions.len();
    }
    assert!(opened > 24, "{opened}");
}

#[test]
fn no_button_stands_inside_a_label_or_a_legend() {
    for page in rendered() {
        for name in ["label", "legend"] {
            for part in page.body.split(&format!("<{name}")).skip(1) {
                let inside = part.split(&format!("</{name}>")).next().expect("its end");
                assert!(!inside.contains("<button"), "{}: {inside}", page.path);
            }
        }
    }
}

#[test]
fn a_mention_is_a_form_of_its_term() {
    let (bank, _) = bank_of(&files());
    let edition = edition();
    let check = |text: &str, mentions: &[Mention]| {
        for mention in mentions {
            let start = usize::from(mention.start);
            let end = start + usize::from(mention.length);
            let word = text.get(start..end).expect("whole letters");
            let id = &edition.terms[usize::from(mention.term)].id;
            let term = bank
                .terms
                .iter()
                .find(|term| &term.id == id)
                .expect("a term");
            let plain = |text: &str| text.to_lowercase().replace(['-', '\u{a0}'], " ");
            let mut forms = std::iter::once(&term.term).chain(&term.also);
            assert!(forms.any(|form| plain(form) == plain(word)), "{word}: {id}");
        }
        mentions.len()
    };
    let facts = edition
        .facts
        .iter()
        .map(|fact| check(&fact.plain, &fact.mentions));
    let whys = edition
        .questions
        .iter()
        .map(|one| check(&one.why, &one.mentions));
    assert!(facts.chain(whys).sum::<usize>() > 100);
}

/// Every id of a page.
fn ids(body: &str) -> Vec<&str> {
    let parts = body.split(" id=\"").skip(1);
    parts.filter_map(|part| part.split('"').next()).collect()
}
