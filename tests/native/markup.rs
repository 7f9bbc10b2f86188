//! What the build renders, without a browser.

use std::rc::Rc;

use which_is_which::app::prerender::{Page, pages};
use which_is_which::app::route;

use crate::project::edition;

fn rendered() -> Vec<Page> {
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
        assert_eq!(route::parse(&edition, lost), route::Route::Lost, "{lost}");
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
