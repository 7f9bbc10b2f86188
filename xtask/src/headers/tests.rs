//! Tests of `headers.rs`.

use super::{Known, Rule, of, read, table, write};
use std::collections::BTreeSet;

fn sample() -> Vec<Rule> {
    let pages = ["/", "/about/", "/round/three/mixed/", "/404.html"].map(str::to_owned);
    let hashed = ["assets/app.1.js", "assets/app.1.wasm"].map(str::to_owned);
    table(&Known {
        base: "/",
        style: "'sha256-x'",
        pages: &pages,
        workers: &["sw.es.js".to_owned()],
        hashed: &hashed,
    })
}

#[track_caller]
fn check(path: &str, name: &str, expected: Option<&str>) {
    let table = sample();
    let found = of(&table, path)
        .into_iter()
        .find(|(header, _)| *header == name);
    assert_eq!(found.map(|(_, value)| value), expected, "{path} {name}");
}

#[test]
fn gives_each_path_its_headers() {
    check("/", "Cache-Control", Some("no-cache"));
    check("/about/", "X-Frame-Options", Some("DENY"));
    check(
        "/assets/app.1.js",
        "Cache-Control",
        Some("public, max-age=31536000, immutable"),
    );
    check(
        "/assets/app.1.js",
        "X-Content-Type-Options",
        Some("nosniff"),
    );
    check(
        "/assets/app.1.wasm",
        "Content-Type",
        Some("application/wasm"),
    );
    check("/sw.js", "Cache-Control", Some("no-cache"));
    check(
        "/sw.js",
        "Content-Type",
        Some("text/javascript; charset=utf-8"),
    );
    check("/sw.es.js", "Cache-Control", Some("no-cache"));
    check("/assets/app.1.js", "Content-Type", None);
    check("/round/three/mixed/", "Cache-Control", Some("no-cache"));
    check("/nowhere", "Cache-Control", None);
    check("/assets/gone.2.js", "Cache-Control", None);
}

#[test]
fn keeps_to_what_hosts_take() {
    let pages: Vec<String> = (0..300)
        .map(|n| format!("/treatments/t{n}/"))
        .chain((0..30).map(|n| format!("/folder{n}/")))
        .collect();
    for count in [0, 60, 300] {
        let hashed: Vec<String> = (0..count).map(|n| format!("assets/a.{n}.svg")).collect();
        let table = table(&Known {
            base: "/quiz/",
            style: "'sha256-x'",
            pages: &pages,
            workers: &[],
            hashed: &hashed,
        });
        // Cloudflare: 100 rules, 2000 characters a line.
        assert!(table.len() <= 100, "{} rules", table.len());
        assert!(write(&table).lines().all(|line| line.len() < 2000));
    }
}

/// The table of a site that has nothing but these files.
fn of_files(hashed: &[String]) -> Vec<Rule> {
    table(&Known {
        base: "/",
        style: "",
        pages: &[],
        workers: &[],
        hashed,
    })
}

#[test]
fn many_files_share_one_rule() {
    let hashed: Vec<String> = (0..70)
        .map(|n| format!("assets/a.{n}.svg"))
        .chain(["assets/app.1.wasm".to_owned()])
        .collect();
    let table = of_files(&hashed);
    // Everything, the folder, the wasm, and the two workers.
    assert_eq!(table.len(), 5);
    let wasm = of(&table, "/assets/app.1.wasm");
    let count = |name| wasm.iter().filter(|(header, _)| *header == name).count();
    assert_eq!((count("Cache-Control"), count("Content-Type")), (1, 1));
}

#[test]
fn no_path_gets_a_header_twice() {
    let table = sample();
    for path in [
        "/",
        "/about/",
        "/404.html",
        "/assets/app.1.js",
        "/assets/app.1.wasm",
        "/nowhere",
    ] {
        let headers = of(&table, path);
        let names: BTreeSet<_> = headers.iter().map(|(name, _)| name).collect();
        assert_eq!(names.len(), headers.len(), "{path}");
    }
}

#[test]
fn allows_the_style_block_and_nothing_inline_else() {
    let table = sample();
    let policy = of(&table, "/")
        .into_iter()
        .find(|(name, _)| *name == "Content-Security-Policy")
        .unwrap()
        .1;
    assert!(policy.contains("style-src 'self' 'sha256-x';"), "{policy}");
    assert!(
        policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
        "{policy}"
    );
    for word in [
        "unsafe-inline",
        "'unsafe-eval'",
        "http",
        "*",
        "data:",
        "blob:",
    ] {
        assert!(!policy.contains(word), "{policy}");
    }
}

#[test]
fn is_read_as_it_was_written() {
    assert_eq!(read(&write(&sample())), sample());
}

#[test]
fn types_that_hosts_do_not_know_are_sent() {
    let hashed = ["assets/manifest.en.1.webmanifest".to_owned()];
    let table = of_files(&hashed);
    let sent = of(&table, "/assets/manifest.en.1.webmanifest");
    assert!(sent.contains(&("Content-Type", "application/manifest+json")));
    assert!(sent.contains(&("Cache-Control", super::FOR_EVER)));
}
