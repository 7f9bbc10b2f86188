//! No page and no static file reaches for another origin.

use which_is_which::bank::authoring::finding::Finding;

use crate::checkout::Checkout;
use crate::files;
use crate::walls::at;

/// Names of XML vocabularies look like addresses, but nothing is fetched from them.
const NAMES: &[&str] = &[
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1999/xlink",
    "http://www.w3.org/1999/xhtml",
];

/// The frame of every page loads and styles from here alone.
pub(crate) fn frame_stays_at_home(checkout: &Checkout) -> Vec<Finding> {
    match files::text(&checkout.join("index.html")) {
        Ok(text) => in_frame(&text),
        Err(trouble) => vec![at(
            "index.html",
            1,
            trouble.to_string(),
            "put it back: every page is poured into it",
        )],
    }
}

/// So do scripts, styles and pictures.
pub(crate) fn static_stays_at_home(name: &str, text: &str) -> Vec<Finding> {
    let starts = [
        "http://",
        "https://",
        "url(//",
        "url(\"//",
        "url('//",
        "import(\"//",
        "fetch(\"//",
        "@import",
    ];
    text.lines()
        .enumerate()
        .filter(|(_, line)| {
            let line = NAMES
                .iter()
                .fold((*line).to_owned(), |line, name| line.replace(name, ""));
            starts.iter().any(|start| line.contains(start))
        })
        .map(|(index, _)| {
            at(
                name,
                index + 1,
                "names another origin",
                "put the file into static/ and name it there",
            )
        })
        .collect()
}

fn in_frame(text: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let plain: String = line.chars().filter(|c| !"\"' ".contains(*c)).collect();
        let foreign = |attribute: &str| {
            ["http:", "https:", "//"]
                .iter()
                .any(|start| plain.contains(&format!("{attribute}={start}")))
        };
        if foreign("src") || foreign("href") {
            findings.push(at(
                "index.html",
                index + 1,
                "loads from another origin",
                "put the file into static/",
            ));
        }
        if line.contains(" style=") {
            findings.push(at(
                "index.html",
                index + 1,
                "has a style attribute, which the security policy forbids",
                "use a class",
            ));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{in_frame, static_stays_at_home};

    #[track_caller]
    fn check(frame: &str, expected: usize) {
        assert_eq!(in_frame(frame).len(), expected, "{frame}");
    }

    #[track_caller]
    fn check_static(text: &str, expected: usize) {
        assert_eq!(
            static_stays_at_home("static/a", text).len(),
            expected,
            "{text}"
        );
    }

    #[test]
    fn the_frame_refuses_other_origins() {
        check("<script src=\"https://cdn.example/a.js\">", 1);
        check("<link href='//cdn.example/a.css'>", 1);
        check("<link href = http://cdn.example/a.css>", 1);
        check("<p style=\"top: 0\">", 1);
        check(
            "<script src=\"{{boot}}\"><a href=\"/about/\">https://example.org</a>",
            0,
        );
    }

    #[test]
    fn static_files_refuse_other_origins() {
        check_static("fetch('https://other.example/')", 1);
        check_static("a { background: url(//other.example/a.png) }", 1);
        check_static("@import 'a.css';", 1);
        check_static("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", 0);
        check_static("// a comment\nfetch(content)", 0);
    }
}
