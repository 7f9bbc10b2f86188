//! A good host passes; a host that loses something is told what, where and what to do.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use coding::Effort;

use crate::build::compress;
use crate::build::site::Site;
use crate::digest;
use crate::headers::{self, Known};
use crate::live::{Found, Wish, look};
use crate::server;

const STYLE: &str = "a{color:red}";
const STYLE_START: &str = "a{color:blue}";

/// A small site under `/quiz/`, and what `change` makes of it.
fn build(name: &str) -> PathBuf {
    let mut site = Site::default();
    let wasm = site.add_hashed("app.wasm", b"which is which? ".repeat(50));
    let page = |title: &str, style: &str| {
        format!(
            "<html data-base=\"/quiz/\"><title>{title}</title><style>{style}</style>\
             <link href=\"/quiz/{wasm}\"><a href=\"/quiz/words/\">words</a>{}",
            "<p>text</p>".repeat(40)
        )
        .into_bytes()
    };
    site.add("index.html", page("start", STYLE_START));
    site.add("words/index.html", page("words", STYLE));
    site.add("404.html", page("lost", STYLE));
    let table = headers::table(&Known {
        base: "/quiz/",
        style: &Vec::from_iter(BTreeSet::from([STYLE, STYLE_START].map(digest::csp))).join(" "),
        pages: &["/", "/words/", "/404.html"].map(str::to_owned),
        workers: &[],
        hashed: &site.hashed(),
    });
    site.add(headers::FILE, headers::write(&table).into_bytes());
    let out = std::env::temp_dir().join(format!("xtask-live-{}-{name}", std::process::id()));
    site.write(&out).unwrap();
    compress::all(&site, &out, Effort::Quick).unwrap();
    out
}

fn found(address: &str, dist: Option<&Path>) -> Found {
    look(&Wish {
        address,
        dist,
        ca: None,
    })
    .unwrap()
}

/// Serves a copy that `change` has damaged, compares it with the whole one, and expects one of the faults to say this.
#[track_caller]
fn check(name: &str, change: impl FnOnce(&Path), expected: &[&str]) {
    let (whole, live) = (build(name), build(&format!("{name}-live")));
    change(&live);
    let running = server::anywhere(&live).unwrap();
    let found = found(&running.address, Some(&whole));
    let said: Vec<String> = found.faults.iter().map(ToString::to_string).collect();
    assert!(
        said.iter()
            .any(|fault| expected.iter().all(|text| fault.contains(text))),
        "{expected:?} is not in {said:#?}"
    );
    fs::remove_dir_all(whole).unwrap();
    fs::remove_dir_all(live).unwrap();
}

fn rewrite(file: &'static str, from: &'static str, to: &'static str) -> impl FnOnce(&Path) {
    move |live: &Path| {
        let path = live.join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert!(text.contains(from), "{from} is not in {text}");
        fs::write(&path, text.replace(from, to)).unwrap();
    }
}

#[test]
fn a_host_that_sends_everything_passes() {
    let out = build("good");
    let running = server::anywhere(&out).unwrap();
    for dist in [Some(out.as_path()), None] {
        let found = found(&running.address, dist);
        assert_eq!(found.faults, [], "{dist:?}");
        assert!(found.passed > 40, "{}", found.passed);
        assert_eq!(
            found.notes.len(),
            usize::from(dist.is_none()),
            "{:?}",
            found.notes
        );
    }
    fs::remove_dir_all(out).unwrap();
}

#[test]
fn a_lost_header_is_named_with_its_remedy() {
    for header in [
        "Content-Security-Policy",
        "X-Content-Type-Options",
        "X-Frame-Options",
        "Referrer-Policy",
        "Cross-Origin-Opener-Policy",
        "Permissions-Policy",
    ] {
        let change = |live: &Path| {
            let path = live.join(headers::FILE);
            let text = fs::read_to_string(&path).unwrap();
            let lines: Vec<_> = text.lines().filter(|line| !line.contains(header)).collect();
            fs::write(&path, lines.join("\n")).unwrap();
        };
        check(
            header,
            change,
            &["/quiz/words/: ", header, "is not sent → ", "nginx.conf"],
        );
    }
}

#[test]
fn a_changed_host_is_told_what_to_do() {
    check(
        "policy",
        rewrite("_headers", "default-src 'none'", "default-src *"),
        &["Content-Security-Policy is `default-src *", "instead of"],
    );
    check(
        "kept",
        rewrite(
            "_headers",
            "/quiz/404.html\n  Cache-Control: no-cache",
            "/quiz/404.html\n  Cache-Control: max-age=600",
        ),
        &["no-such-page/", "may be kept"],
    );
    check(
        "type",
        rewrite("_headers", "application/wasm", "application/octet-stream"),
        &[
            ".wasm: Content-Type",
            "octet-stream",
            "instead of `application/wasm`",
        ],
    );
    check(
        "bytes",
        rewrite("words/index.html", "<p>text</p>", "<p>other</p>"),
        &["/quiz/words/: other bytes", "upload"],
    );
    check(
        "start",
        rewrite("index.html", "<p>text</p>", "<p>other</p>"),
        &["/quiz/: is not the start page in", "upload this one"],
    );
    check(
        "gone",
        |live| fs::remove_dir_all(live.join("words")).unwrap(),
        &["/quiz/words/: status 404", "upload"],
    );
    check(
        "stale",
        |live| {
            fs::copy(live.join("words/index.html.br"), live.join("index.html.br"))
                .map(drop)
                .unwrap()
        },
        &["/quiz/: unpacks to something else", "upload"],
    );
    check(
        "lost",
        |live| fs::write(live.join("404.html"), "Not Found").unwrap(),
        &[
            "no-such-page/: the page for missing addresses is not ours",
            "404.html",
        ],
    );
}

#[test]
fn another_page_another_path_and_no_host_are_told_apart() {
    let out = build("other");
    rewrite("index.html", "data-base=\"/quiz/\"", "data-base=\"/\"")(&out);
    let running = server::anywhere(&out).unwrap();
    let wrong = found(&running.address, None);
    assert!(
        wrong.faults[0]
            .to_string()
            .contains("was built for /, but answers under /quiz/"),
        "{wrong:?}"
    );
    let other = found(&running.address.replace("/quiz/", "/"), None);
    assert!(
        other.faults[0]
            .to_string()
            .contains("is not the start page of"),
        "{other:?}"
    );
    drop(running);
    fs::remove_dir_all(out).unwrap();
    let wish = Wish {
        address: "http://localhost:9/",
        dist: None,
        ca: None,
    };
    assert!(look(&wish).unwrap_err().to_string().contains("no answer"));
}
