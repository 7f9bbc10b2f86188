//! The offline copy: a list of everything that one language needs, poured into the service worker.
//!
//! The pages go over the wire as one file, `pages.*.txt`: they are so alike that together they are smaller than six
//! of them alone (brotli; measured in docs/faults.md), and one request is easier to get right than one a page.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use which_is_which::bank::words::Words;

use crate::build::base::Base;
use crate::build::frame::{self, escape};
use crate::build::pages;
use crate::build::site::Site;
use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::headers::{self, Rule, WORKER, WORKER_OFF};
use crate::trouble::Trouble;

/// Where the list goes in the service worker.
const SLOT: &str = "{{copy}}";

/// What the list is made from, besides the site itself.
#[derive(Debug)]
pub(crate) struct Offline<'a> {
    /// The path under which the site lies.
    pub(crate) base: &'a Base,
    /// The path of each page.
    pub(crate) paths: &'a [String],
    /// The headers that pages come with.
    pub(crate) table: &'a [Rule],
    /// The words for a page that is missing.
    pub(crate) words: &'a Words,
}

impl Offline<'_> {
    /// Adds the joined pages and the workers. Everything else must be in the site already.
    ///
    /// # Errors
    /// `File` when a worker cannot be read; `Misfit` when the list has no place in it, or a page or a type is missing.
    pub(crate) fn add(&self, checkout: &Checkout, site: &mut Site) -> Result<(), Trouble> {
        let script = |name| files::text(&checkout.join("static").join(name));
        let worker = self.pour(&script(WORKER)?, site)?;
        site.add(WORKER, worker.into_bytes());
        site.add(WORKER_OFF, script(WORKER_OFF)?.into_bytes());
        Ok(())
    }

    /// The worker with its list. Its version is the hash of both: what changes neither changes nothing for readers.
    fn pour(&self, script: &str, site: &mut Site) -> Result<String, Trouble> {
        if !script.contains(SLOT) {
            let problem = format!("has no {SLOT}, so it would keep nothing; put it back");
            return Err(Trouble::misfit(format!("static/{WORKER}"), problem));
        }
        let mut list = self.list(site)?;
        let version = digest::hex(format!("{script}{}", Value::from(list.clone())).as_bytes());
        let short: String = version.chars().take(16).collect();
        list.insert("version".to_owned(), short.into());
        Ok(script.replace(SLOT, &Value::from(list).to_string()))
    }

    fn list(&self, site: &mut Site) -> Result<Map<String, Value>, Trouble> {
        let files = self.files(site)?;
        let (pages, packed) = self.pages(site)?;
        let hash = digest::hex(&packed);
        let pack = site.add_hashed(&format!("pages.{}.txt", frame::LANGUAGE), packed);
        let list = [
            ("base", json!(self.base.as_str())),
            ("assets", json!(self.base.url(headers::HASHED))),
            ("files", json!(files)),
            ("pages", json!(pages)),
            (
                "pack",
                json!({ "path": self.base.url(&pack), "hash": hash }),
            ),
            ("folders", json!(self.folders())),
            ("lost", json!(self.base.url(pages::NOT_FOUND))),
            ("nothing", json!(self.nothing())),
            ("headers", json!(self.headers())),
        ];
        Ok(list
            .map(|(name, value)| (name.to_owned(), value))
            .into_iter()
            .collect())
    }

    /// Every hashed file with its type and hash.
    fn files(&self, site: &Site) -> Result<BTreeMap<String, Value>, Trouble> {
        site.files()
            .iter()
            .filter(|(name, _)| name.starts_with(headers::HASHED))
            .map(|(name, bytes)| {
                let entry = json!({ "type": kind(name)?, "hash": digest::hex(bytes) });
                Ok((self.base.url(name), entry))
            })
            .collect()
    }

    /// The length of each page, and all pages one after the other in the same order.
    fn pages(&self, site: &Site) -> Result<(BTreeMap<String, usize>, Vec<u8>), Trouble> {
        let mut lengths = BTreeMap::new();
        let mut packed = Vec::new();
        let sorted: BTreeSet<&String> = self.paths.iter().collect();
        for path in sorted {
            let bytes = site.files().get(&pages::file(path)?).ok_or_else(|| {
                Trouble::misfit(path, "the offline copy lists this page, and there is none")
            })?;
            lengths.insert(self.base.url(path), bytes.len());
            packed.extend_from_slice(bytes);
        }
        Ok((lengths, packed))
    }

    /// The folders in which nobody else's pages lie, such as `/round/`.
    fn folders(&self) -> BTreeSet<String> {
        let first = |path: &String| {
            let (folder, _) = path.trim_start_matches('/').split_once('/')?;
            Some(self.base.url(&format!("{folder}/")))
        };
        self.paths.iter().filter_map(first).collect()
    }

    /// What pages come with from the host, so that the copy is no less strict.
    fn headers(&self) -> BTreeMap<&str, &str> {
        headers::of(self.table, self.base.as_str())
            .into_iter()
            .filter(|(name, _)| *name != headers::HTTPS_ONLY)
            .collect()
    }

    /// The page for when even the copy has lost a page and the host does not answer.
    fn nothing(&self) -> String {
        let words = self.words;
        format!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<h1>{title}</h1>\n<p>{}</p>\n",
            frame::LANGUAGE,
            frame::DIRECTION,
            escape(&words.offline_text),
            title = escape(&words.offline_title),
        )
    }
}

/// The type under which a browser takes a file.
fn kind(name: &str) -> Result<&'static str, Trouble> {
    let ending = name.rsplit('.').next().unwrap_or_default();
    Ok(match ending {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "woff2" => "font/woff2",
        "bin" => "application/octet-stream",
        _ => {
            return Err(Trouble::misfit(
                name,
                "the offline copy does not know this type; add it to xtask/src/build/offline.rs",
            ));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Offline, kind};
    use crate::build::base::Base;
    use crate::build::site::Site;
    use crate::digest;
    use crate::headers::{self, Known};
    use serde_json::{Value, json};
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
    fn poured(base: &str, mut site: Site) -> (Value, Site, String) {
        let base = Base::parse(base).unwrap();
        let paths = ["/404.html", "/", "/about/us/"].map(str::to_owned);
        let table = headers::table(&Known {
            base: base.as_str(),
            style: "'sha256-x'",
            pages: &paths,
            hashed: &[],
        });
        let mut words = Words::default();
        words.offline_title = "Not <here>".into();
        let offline = Offline {
            base: &base,
            paths: &paths,
            table: &table,
            words: &words,
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
            json!({ "/": 5, "/404.html": 4, "/about/us/": 8 })
        );
        let pack = list["pack"]["path"].as_str().unwrap();
        let packed = &site.files()[pack.trim_start_matches('/')];
        assert_eq!(packed, b"startlostabout \xc3\xa9");
        assert_eq!(list["pack"]["hash"], json!(digest::hex(packed)));
        assert_eq!(list["folders"], json!(["/about/"]));
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
}
