//! The page about all this and the self-audit behind it.

use std::fs;
use std::path::Path;

use which_is_which::bank::audit::Judged;
use which_is_which::bank::edition::{CellState, Edition};
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
        "plain = \"A. B. C. D. E. F. G. H. I.\"",
    );
    assert_eq!(judged(&long, "PEMAT", "8").0, Verdict::NotMet);
    assert!(judged(&long, "PEMAT", "8").1.contains("has 9"));
    let more = edition_with(
        php,
        "plain = \"Two small",
        "plain = \"A 5 % share of 1.5 and 2.5 small",
    );
    assert_eq!(judged(&edition, "PEMAT", "6").0, Verdict::Met);
    assert_eq!(judged(&more, "PEMAT", "6").0, Verdict::NotMet);
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
        let foot = page.body.rsplit("<footer").next().expect("a foot");
        assert!(foot.contains(&*words.if_upset), "{}", page.path);
        // A question has no room for it, and in the waiting room it is no link.
        let linked = !page.path.starts_with("/round/") && page.path != "/waiting-room/";
        assert_eq!(foot.contains("href=\"/about/\""), linked, "{}", page.path);
    }
}

#[test]
fn the_main_message_stands_first() {
    let (words, pages) = (edition().words, rendered());
    let main = body(&pages, "/").split("<main").nth(1).expect("main");
    let before = main.split("<h1").next().expect("a beginning");
    assert!(!before.contains("<p") && !before.contains("<a "));
    let after = main.split("</h1>").nth(1).expect("after the heading");
    let lead = format!("<p class=\"lead\">{}", escaped(&words.start_lead));
    assert!(after.starts_with(&lead), "{after}");
}
