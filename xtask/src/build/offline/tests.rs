//! Tests of `offline.rs`.

use super::{Offline, kind};
use crate::build::base::Base;
use crate::build::site::Site;
use crate::digest;
use crate::headers::{self, Known};
use serde_json::{Value, json};
use which_is_which::bank::tongue::Tongue;
use which_is_which::bank::words::Words;

const SCRIPT: &str = "const COPY = {{copy}};";

fn site() -> Site {
    let mut site = Site::default();
    site.add("index.html", b"start".to_vec());
    site.add("about/us/index.html", b"about \xc3\xa9".to_vec());
    site.add("404.html", b"lost".to_vec());
    site.add_hashed("app.js", b"1".to_vec());
    site.add("_headers", b"/*".to_vec());
    site
}

/// The list that the worker gets, the site with what was added, and the worker.
fn poured(base: &str, site: Site) -> (Value, Site, String) {
    poured_in("en", base, ["/404.html", "/", "/about/us/"], site)
}

fn poured_in(
    language: &str,
    base: &str,
    paths: [&str; 3],
    mut site: Site,
) -> (Value, Site, String) {
    let base = Base::parse(base).unwrap();
    let paths = paths.map(str::to_owned);
    let table = headers::table(&Known {
        base: base.as_str(),
        style: "'sha256-x'",
        pages: &paths,
        workers: &[],
        hashed: &[],
    });
    let mut words = Words::default();
    words.offline_title = "Not <here>".into();
    let tongues = ["en", "es"].map(|tag| Tongue {
        tag: tag.into(),
        ..Tongue::default()
    });
    let tongue = tongues
        .iter()
        .find(|tongue| &*tongue.tag == language)
        .unwrap();
    let offline = Offline {
        base: &base,
        tongue,
        tongues: &tongues,
        words: &words,
        paths: &paths,
        table: &table,
    };
    let script = offline.pour(SCRIPT, &mut site).unwrap();
    let list = script.strip_prefix("const COPY = ").unwrap();
    let list = serde_json::from_str(list.trim_end_matches(';')).unwrap();
    (list, site, script)
}

#[test]
fn lists_every_file_and_page_with_what_proves_it() {
    let (list, site, _) = poured("/", site());
    let name = digest::hashed_name("app.js", b"1");
    let entry = json!({ "type": "text/javascript; charset=utf-8", "hash": digest::hex(b"1") });
    assert_eq!(list["files"], json!({ format!("/assets/{name}"): entry }));
    assert_eq!(
        list["pages"],
        json!({ "/": 0, "/404.html": 1, "/about/us/": 2 })
    );
    let pack = list["pack"]["path"].as_str().unwrap();
    let packed = &site.files()[pack.trim_start_matches('/')];
    let all = "\u{f8ff}start\u{f8ff}lost\u{f8ff}about \u{e9}";
    assert_eq!(packed, all.as_bytes());
    assert_eq!(list["pack"]["hash"], json!(digest::hex(packed)));
    assert_eq!(list["folders"], json!(["/about/"]));
    assert_eq!(list["others"], json!(["/es/"]));
    assert_eq!(list["lost"], json!("/404.html"));
}

#[test]
fn pages_keep_the_hosts_headers() {
    let (list, _, _) = poured("/", site());
    let headers = &list["headers"];
    for name in ["Content-Security-Policy", "Cross-Origin-Embedder-Policy"] {
        assert!(headers[name].is_string(), "{name}: {headers}");
    }
    assert_eq!(headers["Content-Type"], json!("text/html; charset=utf-8"));
    assert_eq!(headers["Strict-Transport-Security"], Value::Null);
    assert!(
        list["nothing"]
            .as_str()
            .unwrap()
            .contains("Not &lt;here&gt;")
    );
}

#[test]
fn everything_moves_with_the_base() {
    let (list, _, _) = poured("/quiz/", site());
    assert_eq!(list["base"], json!("/quiz/"));
    assert_eq!(list["folders"], json!(["/quiz/about/"]));
    assert_eq!(list["lost"], json!("/quiz/404.html"));
    for part in ["files", "pages"] {
        for (path, _) in list[part].as_object().unwrap() {
            assert!(path.starts_with("/quiz/"), "{path}");
        }
    }
}

#[test]
fn a_language_keeps_its_own_folder() {
    let mut site = site();
    site.add("es/404.html", b"perdido".to_vec());
    site.add("es/index.html", b"inicio".to_vec());
    site.add("es/about/us/index.html", b"nosotros".to_vec());
    let paths = ["/es/404.html", "/es/", "/es/about/us/"];
    let (list, _, _) = poured_in("es", "/quiz/", paths, site);
    assert_eq!(list["base"], json!("/quiz/es/"));
    assert_eq!(list["folders"], json!(["/quiz/es/"]));
    assert_eq!(list["others"], json!([]));
    assert_eq!(list["lost"], json!("/quiz/es/404.html"));
    assert_eq!(list["pages"]["/quiz/es/about/us/"], json!(2));
    assert_eq!(list["headers"]["Cache-Control"], json!("no-cache"));
}

#[test]
fn the_worker_changes_when_anything_does_and_only_then() {
    let (first, _, worker) = poured("/", site());
    let (_, _, again) = poured("/", site());
    assert_eq!(worker, again);
    let mut other = site();
    other.add("404.html", b"LOST".to_vec());
    let (second, _, _) = poured("/", other);
    assert_ne!(first["version"], second["version"]);
}

#[test]
fn every_file_has_a_type_that_browsers_take() {
    assert_eq!(kind("assets/app.1.wasm").unwrap(), "application/wasm");
    let trouble = kind("assets/app.1.exe").unwrap_err();
    assert!(trouble.to_string().contains("app.1.exe"), "{trouble}");
}
