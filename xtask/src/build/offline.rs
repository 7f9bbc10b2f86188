//! The offline copy: a list of everything that one language needs, poured into the service worker.
//!
//! The pages go over the wire as one file, `pages.*.txt`: they are so alike that together they are smaller than six
//! of them alone (brotli; measured in docs/faults.md), and one request is easier to get right than one a page.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use which_is_which::bank::english;
use which_is_which::bank::tongue::Tongue;
use which_is_which::bank::words::Words;

use crate::build::base::Base;
use crate::build::frame::escape;
use crate::build::own;
use crate::build::pages;
use crate::build::script;
use crate::build::site::Site;
use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::headers::{self, Rule, WORKER, WORKER_OFF};
use crate::trouble::Trouble;

mod pack;

/// Where the list goes in the service worker.
const SLOT: &str = "{{copy}}";

/// What the list is made from, besides the site itself.
#[derive(Debug)]
pub(crate) struct Offline<'a> {
    /// The path under which the site lies.
    pub(crate) base: &'a Base,
    /// The language.
    pub(crate) tongue: &'a Tongue,
    /// All languages.
    pub(crate) tongues: &'a [Tongue],
    /// The words for a page that is missing.
    pub(crate) words: &'a Words,
    /// The path of each page of the language.
    pub(crate) paths: &'a [String],
    /// The headers that pages come with.
    pub(crate) table: &'a [Rule],
}

impl Offline<'_> {
    /// Adds the joined pages and the workers. Everything else must be in the site already.
    ///
    /// # Errors
    /// `File` when a worker cannot be read; `Misfit` when the list has no place in it, or a page or a type is missing.
    pub(crate) fn add(&self, checkout: &Checkout, site: &mut Site) -> Result<(), Trouble> {
        let script = |name| {
            Ok(script::bare(&files::text(
                &checkout.join("static").join(name),
            )?))
        };
        let worker = self.pour(&script(WORKER)?, site)?;
        site.add(own::worker(self.tongue), worker.into_bytes());
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
        let pack = site.add_hashed(&own::pack(self.tongue), packed);
        let list = [
            ("base", json!(self.root())),
            ("assets", json!(self.base.url(headers::HASHED))),
            ("files", json!(files)),
            ("pages", json!(pages)),
            (
                "pack",
                json!({ "path": self.base.url(&pack), "hash": hash }),
            ),
            ("folders", json!(self.folders())),
            ("others", json!(self.others())),
            ("lost", json!(self.lost())),
            ("nothing", json!(self.nothing())),
            ("headers", json!(self.headers())),
        ];
        Ok(list
            .map(|(name, value)| (name.to_owned(), value))
            .into_iter()
            .collect())
    }

    /// The folder of the language.
    fn root(&self) -> String {
        self.base.url(&self.tongue.folder())
    }

    /// The folders of other languages. Each looks after itself.
    fn others(&self) -> Vec<String> {
        let others = self.tongues.iter().filter(|tongue| *tongue != self.tongue);
        others
            .filter(|tongue| !tongue.is_original())
            .map(|tongue| self.base.url(&tongue.folder()))
            .collect()
    }

    fn lost(&self) -> String {
        format!(
            "{}{}",
            self.root(),
            pages::NOT_FOUND.trim_start_matches('/')
        )
    }

    /// Every hashed file that the language needs, with its type and hash.
    fn files(&self, site: &Site) -> Result<BTreeMap<String, Value>, Trouble> {
        site.files()
            .iter()
            .filter(|(name, _)| {
                let asset = name.strip_prefix(headers::HASHED);
                asset.is_some_and(|asset| own::needs(self.tongue, asset))
            })
            .map(|(name, bytes)| {
                let entry = json!({ "type": kind(name)?, "hash": digest::hex(bytes) });
                Ok((self.base.url(name), entry))
            })
            .collect()
    }

    /// The place of each page in the pack, and the pack.
    fn pages(&self, site: &Site) -> Result<(BTreeMap<String, usize>, Vec<u8>), Trouble> {
        let mut places = BTreeMap::new();
        let mut texts = Vec::new();
        let sorted: BTreeSet<&String> = self.paths.iter().collect();
        for (place, path) in sorted.into_iter().enumerate() {
            let bytes = site.files().get(&pages::file(path)?).ok_or_else(|| {
                Trouble::misfit(path, "the offline copy lists this page, and there is none")
            })?;
            let text = str::from_utf8(bytes)
                .map_err(|error| Trouble::misfit(path, format!("is no text: {error}")))?;
            places.insert(self.base.url(path), place);
            texts.push(text);
        }
        Ok((places, pack::pack(&texts)?.into_bytes()))
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
        headers::of(self.table, &self.root())
            .into_iter()
            .filter(|(name, _)| *name != headers::HTTPS_ONLY)
            .collect()
    }

    /// The page for when even the copy has lost a page and the host does not answer.
    fn nothing(&self) -> String {
        let (tongue, words) = (self.tongue, self.words);
        format!(
            "<!doctype html>\n<html lang=\"{}\" dir=\"{}\">\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<h1>{title}</h1>\n<p>{}</p>\n",
            escape(&tongue.tag),
            escape(&tongue.direction),
            escape(&english::unmarked(&words.offline_text)),
            title = escape(&english::unmarked(&words.offline_title)),
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
mod tests;
