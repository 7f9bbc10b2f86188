//! Drawings in their data file and in the pages.

use std::rc::Rc;

use which_is_which::app::content::{decode_shapes, encode_shapes};
use which_is_which::app::prerender::{Page, pages};
use which_is_which::bank::drawing::{Drawings, Shapes, TAGS};
use which_is_which::bank::edition::Edition;
use which_is_which::bank::item::Kind;
use which_is_which::quiz::draw;

use crate::project::edition;

fn rendered(edition: Edition) -> Vec<Page> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    tokio::task::LocalSet::new().block_on(&runtime, pages(Rc::new(edition), "/".into()))
}

fn drawings(edition: &Edition) -> &Drawings {
    match &edition.shapes {
        Shapes::Here(drawings) => drawings,
        other => panic!("{other:?}"),
    }
}

fn page<'a>(pages: &'a [Page], path: &str) -> &'a str {
    &pages
        .iter()
        .find(|page| page.path == path)
        .expect("a page")
        .body
}

/// The first drawing of a page.
fn drawn(body: &str) -> &str {
    let pictures = body.split("<svg").skip(1);
    let mut pictures = pictures.filter_map(|part| part.split("</svg>").next());
    pictures
        .find(|part| part.contains("class=\"dg dg-"))
        .expect("a drawing")
}

#[test]
fn every_treatment_but_trials_is_drawn_in_two_to_four_steps() {
    let edition = edition();
    let drawn: Vec<&str> = edition
        .diagrams
        .iter()
        .map(|diagram| {
            edition.procedures[usize::from(diagram.procedure)]
                .id
                .as_str()
        })
        .collect();
    let all: Vec<&str> = edition.procedures.iter().map(|p| p.id.as_str()).collect();
    assert_eq!([&drawn[..], &["trials"]].concat(), all);
    let steps: usize = edition
        .diagrams
        .iter()
        .map(|diagram| diagram.steps.len())
        .sum();
    assert_eq!(steps, 37);
    for (diagram, drawing) in edition.diagrams.iter().zip(&drawings(&edition).drawings) {
        assert_eq!(
            edition.procedures[usize::from(diagram.procedure)].id,
            drawing.procedure
        );
        for step in &diagram.steps {
            assert!(!step.caption.is_empty() && !step.alt.is_empty() && !step.facts.is_empty());
            assert!((1..=7).contains(&step.labels.len()));
        }
    }
}

#[test]
fn drawings_come_back_from_their_data_file_as_they_were() {
    let edition = edition();
    let bytes = encode_shapes(drawings(&edition)).expect("encodes");
    assert_eq!(decode_shapes(&bytes), edition.shapes);
}

/// Cut bytes are refused. A flipped one may change a line and no more: whatever is taken can be drawn.
#[test]
fn cut_or_damaged_drawings_are_refused_or_harmless() {
    let whole = edition();
    let bytes = encode_shapes(drawings(&whole)).expect("encodes");
    assert_eq!(decode_shapes(&[]), Shapes::Missing);
    for end in (0..bytes.len()).step_by(61) {
        assert_eq!(
            decode_shapes(&bytes[..end]),
            Shapes::Missing,
            "cut at {end}"
        );
    }
    let mut taken = 0;
    for place in (0..bytes.len()).step_by(173) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0xff;
        if let Shapes::Here(drawings) = decode_shapes(&damaged) {
            assert!(drawings.is_sound());
            taken += 1;
        }
    }
    assert!(taken > 0, "no damage came through, so nothing was proven");
}

#[test]
fn a_number_that_leads_nowhere_is_not_sound() {
    let edition = edition();
    let sound = drawings(&edition);
    let spoil = |change: fn(&mut Drawings)| {
        let mut spoiled = sound.clone();
        change(&mut spoiled);
        spoiled.is_sound()
    };
    assert!(spoil(|_| {}));
    assert!(!spoil(|d| d.drawings[0].view = u16::MAX));
    assert!(!spoil(|d| d.drawings[0].elements[0].depth = 200));
    assert!(!spoil(|d| d.drawings[0].elements[0].tag = u8::MAX));
    assert!(!spoil(|d| d.drawings[0].elements[0].label = Some(u16::MAX)));
    assert!(!spoil(|d| d.drawings[0].elements[0]
        .attributes
        .push((u8::MAX, 0))));
    assert!(!spoil(|d| d.drawings[0].elements[0]
        .attributes
        .push((0, u16::MAX))));
    assert!(
        !TAGS.contains(&"script") && !TAGS.contains(&"style") && !TAGS.contains(&"foreignObject")
    );
}

#[test]
fn a_treatment_page_shows_the_first_step_and_tells_all_of_them() {
    let edition = edition();
    let pages = rendered(edition.clone());
    for diagram in &edition.diagrams {
        let procedure = &edition.procedures[usize::from(diagram.procedure)];
        let body = page(&pages, &format!("/treatments/{}/", procedure.id));
        assert_eq!(
            body.matches("class=\"dg dg-").count(),
            1,
            "{}",
            procedure.id
        );
        let svg = drawn(body);
        assert!(svg.contains("data-step=\"1\"") && svg.contains("role=\"img\""));
        let name = format!("aria-labelledby=\"dg-{}-1\"", procedure.id);
        assert!(
            svg.contains(&name) && svg.contains(&format!("<desc id=\"dg-{}-1\">", procedure.id))
        );
        assert_eq!(
            svg.matches("<text").count(),
            diagram.steps[0].labels.len(),
            "{}",
            procedure.id
        );
        for refused in [
            "<script",
            "style",
            "<foreignObject",
            "step-2\"",
            "href=\"http",
        ] {
            assert!(!svg.contains(refused), "{} holds {refused}", procedure.id);
        }
        for step in &diagram.steps {
            assert!(body.contains(&*step.caption), "{}", step.caption);
            assert!(body.contains(&*step.alt), "{}", step.alt);
        }
        assert!(body.contains(&*edition.words.picture_unsigned));
    }
    assert!(!page(&pages, "/treatments/trials/").contains("class=\"dg dg-"));
}

#[test]
fn two_drawings_stand_side_by_side_and_share_no_id() {
    let pages = rendered(edition());
    let body = page(&pages, "/compare/php-hai/");
    assert_eq!(body.matches("class=\"dg dg-").count(), 2);
    let mut ids: Vec<&str> = body
        .split(" id=\"")
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .collect();
    ids.sort_unstable();
    let count = ids.len();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn without_drawings_the_words_stay_and_a_note_says_why() {
    let mut edition = edition();
    for (shapes, note) in [
        (Shapes::Missing, edition.words.picture_missing.clone()),
        (Shapes::Waiting, edition.words.picture_waiting.clone()),
    ] {
        edition.shapes = shapes;
        let pages = rendered(edition.clone());
        let body = page(&pages, "/treatments/php/");
        assert!(body.contains(&*note) && !body.contains("class=\"dg dg-"));
        let step = &edition.diagrams[0].steps[0];
        assert!(body.contains(&*step.caption) && body.contains(&*step.alt));
    }
}

#[test]
fn picture_questions_are_at_least_six_and_never_open_a_round() {
    let edition = edition();
    let pictures = edition
        .questions
        .iter()
        .filter(|question| matches!(question.kind, Kind::WhichPicture(_)));
    for question in pictures.clone() {
        let choice = question.kind.choice().expect("a choice");
        assert!(choice.options.iter().all(|option| option.picture.is_some()));
        let key = choice.option(&choice.key).expect("a key");
        assert_eq!(question.picture, key.picture, "{}", question.id);
    }
    assert!(pictures.count() >= 6);
    for page in rendered(edition.clone()) {
        let opens = page.path.starts_with("/round/");
        assert!(
            !opens || !page.body.contains("class=\"dg dg-"),
            "{}",
            page.path
        );
    }
    // Other questions get a picture where one of its steps rests on their facts.
    let shown = edition
        .questions
        .iter()
        .filter(|q| q.picture.is_some())
        .count();
    assert!(shown > 60, "{shown}");
    let pump = edition
        .find_question(&"php-hai-pump".into())
        .expect("the question");
    let at = pump.picture.expect("a picture");
    let diagram = edition.diagram(at.diagram).expect("a diagram");
    assert_eq!(
        edition.procedures[usize::from(diagram.procedure)]
            .id
            .as_str(),
        "hai"
    );
    assert_eq!(at.step, 2, "the step with the pump");
    assert!(draw::pool(&edition, &draw::Topic::Mixed).len() > 200);
}
