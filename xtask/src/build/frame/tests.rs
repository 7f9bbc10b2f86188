//! Tests of `frame.rs`.

use super::slots::NEEDED;
use super::{Frame, Poured, style_hash};
use crate::build::alternates::Alternate;
use which_is_which::app::prerender::Page;

fn page(title: &str, description: &str, body: &str) -> Page {
    Page {
        path: "/".to_owned(),
        title: title.to_owned(),
        description: description.to_owned(),
        body: body.to_owned(),
    }
}

fn whole() -> String {
    NEEDED
        .iter()
        .map(|name| format!("{name}=[{{{{{name}}}}}]\n"))
        .collect()
}

#[track_caller]
fn check(input: &str, expected: Option<&str>) {
    let found = Frame::parse(input).err().map(|trouble| trouble.to_string());
    match (found, expected) {
        (None, None) => {}
        (Some(found), Some(expected)) => assert!(found.contains(expected), "{found}"),
        (found, _) => panic!("{found:?}"),
    }
}

#[test]
fn knows_its_placeholders() {
    check(&whole(), None);
    check(&(whole() + "{{glue-integrity}}"), None);
    check(&(whole() + "{{colour}}"), Some("nobody fills {{colour}}"));
    check(&(whole() + "{{title"), Some("has no `}}`"));
    for name in NEEDED {
        let without = whole().replace(&format!("{{{{{name}}}}}"), "");
        check(&without, Some(&format!("{{{{{name}}}}} is missing")));
    }
}

#[test]
fn escapes_text_and_leaves_the_body_alone() {
    let poured = Poured {
        base: "/".to_owned(),
        root: "/es/".to_owned(),
        lang: "es".to_owned(),
        ..Poured::default()
    };
    let body = "<p>{{title}} & more</p>";
    let page = page("Which & \"which\"", "<b>", body);
    let alternates = ["en", "es"].map(|lang| Alternate {
        lang: lang.to_owned(),
        href: format!("/{lang}/"),
    });
    let page = Frame::parse(&whole())
        .unwrap()
        .pour(&poured, &page, &alternates);
    assert!(page.contains("hreflang=\"es\" href=\"/es/\">]"), "{page}");
    assert!(
        page.contains("title=[Which &amp; &quot;which&quot;]"),
        "{page}"
    );
    assert!(page.contains("description=[&lt;b&gt;]"), "{page}");
    assert!(page.contains(&format!("body=[{body}]")), "{page}");
    assert!(
        page.contains("lang=[es]") && page.contains("base=[/es/]"),
        "{page}"
    );
}

#[test]
fn the_plain_frame_starts_nothing() {
    let frame = Frame::parse(&whole()).unwrap().plain().unwrap();
    let page = frame.pour(&Poured::default(), &page("t", "d", "b"), &[]);
    for gone in ["boot=", "glue=", "wasm=", "content=", "no-script="] {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    for kept in [
        "title=[t]",
        "body=[b]",
        "sheet-last=[<noscript><link rel",
        "style=",
    ] {
        assert!(page.contains(kept), "{kept} not in {page}");
    }
}

#[test]
fn hashes_what_stands_between_the_style_tags() {
    assert_eq!(
        style_hash("<style></style>").unwrap(),
        "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    );
    assert!(style_hash("<p>").is_err());
    assert!(style_hash("<style>a{}</style><style>b{}</style>").is_err());
}

#[test]
fn the_rest_of_the_style_never_holds_up_a_first_screen() {
    let frame = Frame::parse(&whole()).unwrap();
    let question = "<form autocomplete=\"off\" class=\"q q--x\">";
    for (path, body, is_last) in [
        ("/", "<p>", true),
        ("/round/three/mixed/", question, true),
        ("/sources/", "<p>", false),
    ] {
        let page = Page {
            path: path.to_owned(),
            ..page("t", "d", body)
        };
        let html = frame.pour(&Poured::default(), &page, &[]);
        assert_eq!(
            html.contains("sheet-last=[<noscript><link"),
            is_last,
            "{path}"
        );
        assert_eq!(html.contains("sheet-ahead=[<link"), !is_last, "{path}");
    }
}
