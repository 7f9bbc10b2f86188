//! The page about all this, the self-audit behind it, and hard words in place.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use which_is_which::bank::audit::Judged;
use which_is_which::bank::edition::{CellState, Edition, Mention};
use which_is_which::bank::instrument::Verdict;
use which_is_which::bank::publish;

use crate::damage::check as damage;
use crate::markup::{body, escaped, rendered};
use crate::project::{bank_of, edition, files};

const AUDIT: &str = "content/en/audit.toml";

/// The edition of the real content with one text replaced.
fn edition_with(file: &str, old: &str, new: &str) -> Edition {
    let mut files = files();
    let (_, text) = files
        .iter_mut()
        .find(|(path, _)| path == file)
        .expect("the file");
    assert!(text.contains(old), "{file} does not hold {old}");
    *text = text.replacen(old, new, 1);
    publish::edition(&bank_of(&files).0)
}

/// The evidence and the verdict of an item.
#[track_caller]
fn judged(edition: &Edition, checklist: &str, id: &str) -> (Verdict, String) {
    let list = edition
        .audit
        .iter()
        .find(|list| list.name.contains(checklist))
        .expect("the checklist");
    let item = list
        .items
        .iter()
        .find(|item| &*item.id == id)
        .expect("the item");
    (item.verdict, item.evidence.to_string())
}

#[test]
fn every_test_that_the_audit_names_is_a_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut code = String::new();
    for folder in ["native", "browser"] {
        for file in fs::read_dir(root.join(folder)).expect("a folder") {
            let path = file.expect("a file").path();
            if path.is_file() {
                code.push_str(&fs::read_to_string(path).expect("readable"));
            }
        }
    }
    let (bank, _) = bank_of(&files());
    let items = bank.audit.iter().flat_map(|list| &list.items);
    let tested: Vec<_> = items.filter(|item| item.judged == Judged::Tested).collect();
    assert!(tested.len() > 5);
    for item in tested {
        let wanted = format!("#[test]\nfn {}()", item.by);
        assert!(code.contains(&wanted), "{}: {}", item.place.item, item.by);
    }
}

#[test]
fn the_audit_claims_nothing_that_is_not_computed() {
    damage(
        AUDIT,
        "rule = \"plain-words\"",
        "rule = \"by-eye\"",
        "\"by-eye\" is computed by nothing",
    );
    damage(
        AUDIT,
        "judged = \"measured\", rule = \"terms\"",
        "judged = \"measured\"",
        "rule: is missing or empty",
    );
    damage(
        AUDIT,
        "{longest}",
        "{hardest}",
        "has a gap that nothing fills",
    );
    damage(
        AUDIT,
        "judged = \"not-applicable\", text = \"Help with sums\", evidence = \"There is nothing to work out.\"",
        "judged = \"not-applicable\", text = \"Help with sums\"",
        "evidence: is missing or empty",
    );
    damage(AUDIT, "id = \"2\"", "id = \"1\"", "stands twice");
}

#[test]
fn figures_of_the_audit_follow_the_content() {
    let php = "content/en/procedures/php.toml";
    let edition = edition();
    let before = judged(&edition, "IPDAS", "K15");
    assert_eq!(before.0, Verdict::NotMet);
    let signed = edition_with(php, "clinician = \"\"", "clinician = \"Dr A. Example\"");
    assert_ne!(judged(&signed, "IPDAS", "K15").1, before.1);
    let late = edition_with(php, "review_by = \"2027-11-22\"", "review_by = \"\"");
    assert_eq!(judged(&edition, "IPDAS", "C4").0, Verdict::Met);
    assert_eq!(judged(&late, "IPDAS", "C4").0, Verdict::NotMet);
    let long = edition_with(
        php,
        "plain = \"Two small balloons steer blood past the liver.\"",
        "plain = \"One. Two. Three. Four.\"",
    );
    assert_eq!(judged(&edition, "PEMAT", "8").0, Verdict::Met);
    assert_eq!(judged(&long, "PEMAT", "8").0, Verdict::NotMet);
    assert_eq!(judged(&edition, "PEMAT", "1").0, Verdict::Unjudged);
}

#[test]
fn the_about_page_says_what_it_rests_on() {
    let (edition, pages) = (edition(), rendered());
    let about = body(&pages, "/about/");
    let words = &edition.words;
    assert!(about.contains(&escaped(&words.about_chosen)));
    for source in edition.sources.iter().filter(|source| source.main) {
        assert!(about.contains(&escaped(&source.label)), "{}", source.id);
        assert!(
            about.contains(&escaped(&source.kind_plain)),
            "{}",
            source.id
        );
    }
    let cells = edition.procedures.iter().flat_map(|one| &one.cells);
    let silent = cells.filter(|cell| cell.state == CellState::Silent);
    assert!(about.contains(&format!("<dd>{}</dd>", silent.count())));
    assert!(about.contains(&words.about_signed("0", "13")));
}

#[test]
fn every_item_of_every_checklist_is_shown_and_the_totals_add_up() {
    let (edition, pages) = (edition(), rendered());
    let about = body(&pages, "/about/");
    let counts: Vec<usize> = edition.audit.iter().map(|list| list.items.len()).collect();
    assert_eq!(counts, [24, 20, 39]);
    for list in &edition.audit {
        let of = |verdict| {
            let items = list.items.iter().filter(|item| item.verdict == verdict);
            items.count().to_string()
        };
        let totals = edition.words.audit_totals(
            &list.items.len().to_string(),
            &of(Verdict::Met),
            &of(Verdict::NotMet),
            &of(Verdict::Unjudged),
            &of(Verdict::NotApplicable),
        );
        assert!(about.contains(&totals), "{totals}");
        for item in &list.items {
            assert!(about.contains(&escaped(&item.text)), "{}", item.text);
            assert!(
                about.contains(&escaped(&item.evidence)),
                "{}",
                item.evidence
            );
        }
    }
    assert_eq!(about.matches("class=\"audit__n\"").count(), 24 + 20 + 39);
}

#[test]
fn every_page_says_what_to_do_when_it_is_too_much() {
    let words = edition().words;
    for page in rendered() {
        let foot = page.body.split("<footer").nth(1).expect("a foot");
        assert!(foot.contains(&*words.if_upset), "{}", page.path);
        assert!(foot.contains("href=\"/about/\""), "{}", page.path);
    }
}

#[test]
fn the_main_message_stands_first() {
    let (words, pages) = (edition().words, rendered());
    let main = body(&pages, "/").split("<main").nth(1).expect("main");
    let before = main.split("<h1").next().expect("a beginning");
    assert!(!before.contains("<p") && !before.contains("<a "));
    let after = main.split("</h1>").nth(1).expect("after the heading");
    assert!(after.starts_with("<p class=\"lead\">"), "{}", &after[..40]);
    assert!(after[16..].starts_with(&escaped(&words.start_lead)));
}

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
        let facts = claims.clone().flat_map(|claim| &claim.facts);
        let notes = facts
            .filter_map(|fact| edition.fact(*fact))
            .flat_map(|fact| &fact.notes);
        let notes = notes.filter_map(|note| edition.note(*note));
        let mentions: BTreeSet<u16> = claims
            .flat_map(|claim| &claim.mentions)
            .chain(notes.flat_map(|note| &note.mentions))
            .chain(&procedure.mentions)
            .map(|mention| mention.term)
            .collect();
        assert_eq!(
            body.matches("class=\"term\"").count(),
            mentions.len(),
            "{}",
            procedure.id
        );
        opened += mentions.len();
    }
    assert!(opened > 40, "{opened}");
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
            let word = &text[start..start + usize::from(mention.length)];
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
