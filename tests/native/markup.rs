//! What the build renders, without a browser.

use std::rc::Rc;

use which_is_which::app::prerender::{Page, pages};
use which_is_which::app::route::{self, Route};
use which_is_which::bank::edition::CellState;

use crate::project::edition;

/// Every page of the real content.
pub(crate) fn rendered() -> Vec<Page> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, pages(Rc::new(edition()), "/".into()))
}

#[test]
fn every_route_has_a_page_and_every_page_one_heading() {
    let pages = rendered();
    assert_eq!(pages.len(), route::all(&edition()).len());
    for page in &pages {
        assert_eq!(page.body.matches("<h1").count(), 1, "{}", page.path);
        assert_eq!(
            page.body.matches("role=\"status\"").count(),
            1,
            "{}",
            page.path
        );
        assert!(
            !page.title.is_empty() && !page.description.is_empty(),
            "{}",
            page.path
        );
    }
}

#[test]
fn a_question_is_a_form_of_native_radios_with_not_sure_last() {
    let pages = rendered();
    let page = pages
        .iter()
        .find(|page| page.path == "/round/three/mixed/")
        .expect("the opening");
    let form = page.body.split("</form>").next().expect("a form");
    assert!(form.contains("<fieldset") && form.contains("<legend"));
    let values: Vec<&str> = form
        .split("type=\"radio\"")
        .skip(1)
        .filter_map(|part| part.split("value=\"").nth(1)?.split('"').next())
        .collect();
    assert_eq!(values.last(), Some(&"unsure"), "{values:?}");
    assert!(!form.contains(" checked"), "nothing is chosen beforehand");
}

#[test]
fn no_page_holds_what_the_content_security_policy_refuses() {
    for page in rendered() {
        for refused in [" style=", "<script", "javascript:", " onclick=", "<iframe"] {
            assert!(
                !page.body.contains(refused),
                "{} holds {refused}",
                page.path
            );
        }
    }
}

#[test]
fn routes_and_paths_lead_to_each_other() {
    let edition = edition();
    for route in route::all(&edition) {
        assert_eq!(route::parse(&edition, &route::path(&route)), route);
    }
    for lost in [
        "/x/",
        "/round/",
        "/round/nine/mixed/",
        "/round/three/php-php/",
        "/round/three/hai-php/",
        "//round//three",
        "/%zz/",
        "/round/three/mixed/x/",
    ] {
        assert_eq!(route::parse(&edition, lost), Route::Lost, "{lost}");
    }
}

#[test]
fn a_day_is_said_in_words_and_what_is_no_day_stays() {
    let words = edition().words;
    assert_eq!(words.in_words("2026-11-05"), "5 November 2026");
    assert_eq!(words.in_words("2026-13-05"), "2026-13-05");
    assert_eq!(words.in_words("soon"), "soon");
}

#[test]
fn past_its_date_is_the_day_after_not_the_day_itself() {
    let source = &edition().sources[0].review;
    assert!(
        !source.is_overdue(""),
        "before the app runs nobody knows the day"
    );
    assert!(!source.is_overdue(&source.review_by));
    assert_eq!(
        source.is_overdue("9999-01-01"),
        !source.review_by.is_empty()
    );
}

/// What stands on the page of this path.
pub(crate) fn body<'a>(pages: &'a [Page], path: &str) -> &'a str {
    let page = pages.iter().find(|page| page.path == path);
    &page.unwrap_or_else(|| panic!("no page {path}")).body
}

/// The page without the buttons around hard words, so that sentences can be looked for.
fn spoken(body: &str) -> String {
    let mut parts = body.split("<button");
    let mut spoken = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once('>') {
            Some((tag, rest)) if tag.contains("class=\"term\"") => {
                spoken.push_str(&rest.replacen("<span>", "", 1).replacen(
                    "</span></button>",
                    "",
                    1,
                ));
            }
            _ => spoken.push_str(&format!("<button{part}")),
        }
    }
    spoken
}

/// Text as it stands in HTML.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[test]
fn every_gap_of_a_treatment_stands_on_its_page_with_its_question() {
    let (edition, pages) = (edition(), rendered());
    for procedure in &edition.procedures {
        let body = spoken(body(&pages, &format!("/treatments/{}/", procedure.id)));
        let mut gaps = 0;
        for (attribute, cell) in edition.attributes.iter().zip(&procedure.cells) {
            let ask = escaped(&attribute.ask_about(procedure));
            let silent = cell.state == CellState::Silent;
            assert_eq!(body.contains(&ask), silent, "{}: {ask}", procedure.id);
            gaps += usize::from(silent);
            for claim in &cell.claims {
                assert!(body.contains(&escaped(&claim.plain)), "{}", claim.plain);
            }
        }
        assert_eq!(body.matches("class=\"addq\"").count(), gaps);
    }
}

#[test]
fn every_fact_and_note_stands_on_the_page_of_its_source() {
    let (edition, pages) = (edition(), rendered());
    for (place, source) in (0..).zip(&edition.sources) {
        let body = spoken(body(&pages, &format!("/sources/{}/", source.id)));
        for fact in edition.facts.iter().filter(|fact| fact.source == place) {
            assert!(body.contains(&escaped(&fact.quote)), "{}", fact.id);
            assert!(body.contains(&escaped(&fact.plain)), "{}", fact.id);
        }
        for note in &edition.notes {
            let own = !source.main && note.sources.contains(&place);
            assert!(!own || body.contains(&escaped(&note.plain)), "{}", note.id);
        }
        assert_eq!(body.contains("href=\"http"), !source.address.is_empty());
        assert!(!body.contains("target="), "{}", source.id);
    }
}

#[test]
fn every_term_and_every_name_has_its_place() {
    let (edition, pages) = (edition(), rendered());
    let words = body(&pages, "/words/");
    assert!(edition.terms.len() > 20);
    for term in &edition.terms {
        assert!(words.contains(&escaped(&term.plain)), "{}", term.id);
    }
    let names = body(&pages, "/treatments/");
    for procedure in &edition.procedures {
        for name in [&procedure.short, &procedure.name]
            .into_iter()
            .chain(&procedure.also)
        {
            let name = escaped(name).to_lowercase();
            assert!(
                names.to_lowercase().contains(&format!(">{name}<")),
                "{name}"
            );
        }
    }
}

#[test]
fn every_general_question_can_be_read_before_or_without_the_app() {
    let (edition, pages) = (edition(), rendered());
    let body = body(&pages, "/questions/");
    assert!((5..=8).contains(&edition.general.len()));
    for general in &edition.general {
        assert!(body.contains(&escaped(&general.ask)), "{}", general.id);
    }
    assert_eq!(
        body.matches("class=\"addq\"").count(),
        edition.general.len()
    );
    assert!(!body.contains("class=\"qr\""), "an empty list has no code");
    // One tap away from every page.
    for page in &pages {
        // On a shared tablet nothing is a link.
        let there = match page.path.as_str() {
            "/waiting-room/" => "tool--asks",
            _ => "href=\"/questions/\"",
        };
        assert!(page.body.contains(there), "{}", page.path);
    }
}

#[test]
fn every_page_with_content_says_how_to_report_a_problem_and_names_no_address() {
    let (edition, pages) = (edition(), rendered());
    for page in &pages {
        let has = page.body.contains(&format!("version {}", edition.version));
        let quiet = ["/", "/waiting-room/", "/404.html"].contains(&&*page.path);
        assert_eq!(has, !quiet, "{}", page.path);
        assert!(!page.body.contains("mailto:"), "{}", page.path);
    }
}

#[test]
fn a_comparison_is_a_real_table_and_lists_with_the_same_words() {
    let (edition, pages) = (edition(), rendered());
    let body = body(&pages, "/compare/php-hai/");
    assert_eq!(body.matches("<caption").count(), 1);
    assert_eq!(body.matches("scope=\"col\"").count(), 3, "the corner too");
    assert_eq!(
        body.matches("scope=\"row\"").count(),
        edition.attributes.len()
    );
    for attribute in &edition.attributes {
        assert_eq!(body.matches(&format!(">{}<", attribute.label)).count(), 2);
    }
}

#[test]
fn comparisons_are_found_in_any_order_and_nothing_else_is() {
    let edition = edition();
    let compare = |ids: &[&str]| Route::Compare(ids.iter().map(|id| (*id).into()).collect());
    for (path, route, rendered) in [
        ("/compare/", compare(&[]), compare(&[])),
        (
            "/compare/php-hai/",
            compare(&["php", "hai"]),
            compare(&["php", "hai"]),
        ),
        ("/compare/hai-php/", compare(&["php", "hai"]), Route::Lost),
        ("/compare/php-rfa/", compare(&["php", "rfa"]), Route::Lost),
        (
            "/compare/hipec-php-hai/",
            compare(&["php", "hai", "hipec"]),
            Route::Lost,
        ),
        ("/compare/php-php/", Route::CompareUnknown, Route::Lost),
        ("/compare/php-nothing/", Route::CompareUnknown, Route::Lost),
        ("/compare/php/", Route::CompareUnknown, Route::Lost),
        (
            "/compare/php-ihp-hai-tace/",
            Route::CompareUnknown,
            Route::Lost,
        ),
        ("/compare/php-hai/x/", Route::Lost, Route::Lost),
        ("/treatments/nothing/", Route::Lost, Route::Lost),
        ("/sources/nothing/", Route::Lost, Route::Lost),
        ("/words/index.html", Route::Words, Route::Words),
    ] {
        assert_eq!(route::parse(&edition, path), route, "{path}");
        assert_eq!(route::rendered(&edition, path), rendered, "{path}");
    }
    assert_eq!(route::path(&Route::CompareUnknown), "/compare/");
}
