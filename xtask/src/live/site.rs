//! What should be at an address: from the build's folder, or, without one, from the start page itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::build::frame;
use crate::files;
use crate::headers::{self, Known, Rule};
use crate::trouble::Trouble;

/// What should be there.
#[derive(Debug)]
pub(crate) struct Site {
    /// Which headers each path gets.
    pub(crate) table: Vec<Rule>,
    /// The paths, each with its bytes where the build is there.
    pub(crate) paths: BTreeMap<String, Option<Vec<u8>>>,
}

impl Site {
    /// What a build holds.
    ///
    /// # Errors
    /// `File` when the folder cannot be read, or holds no build.
    pub(crate) fn built(base: &str, dist: &Path) -> Result<Self, Trouble> {
        let table = headers::read(&files::text(&dist.join(headers::FILE))?);
        let mut paths = BTreeMap::new();
        for file in files::under(dist)? {
            let name = files::relative(dist, &file);
            let packed = name.ends_with(".br") || name.ends_with(".gz");
            if !packed && name != headers::FILE {
                let path = name.strip_suffix("index.html").unwrap_or(&name);
                paths.insert(format!("{base}{path}"), Some(files::bytes(&file)?));
            }
        }
        Ok(Self { table, paths })
    }

    /// What a start page names, without the build. Nothing when the page is not ours. `lost` is the page for addresses that
    /// are none: start screens have a style block of their own, and the headers name both.
    pub(crate) fn named(base: &str, html: &str, lost: &str) -> Option<Self> {
        let mut styles = BTreeSet::from([frame::style_hash(html).ok()?]);
        styles.extend(frame::style_hash(lost).ok());
        let style = Vec::from_iter(styles).join(" ");
        // The one file that no host may keep is named by an attribute of its own.
        let worker = attribute(html, "data-worker").map(str::to_owned);
        let links = attributes(html, base);
        let hashed = format!("{base}{}", headers::HASHED);
        let (hashed, pages): (BTreeSet<_>, BTreeSet<_>) = links
            .into_iter()
            .partition(|path| path.starts_with(&hashed));
        let inside = |path: &String| path.strip_prefix(base).unwrap_or(path).to_owned();
        let workers: Vec<String> = worker.iter().map(inside).collect();
        let table = headers::table(&Known {
            base,
            style: &style,
            pages: &pages.iter().map(inside).collect::<Vec<_>>(),
            workers: &workers,
            hashed: &hashed.iter().map(inside).collect::<Vec<_>>(),
        });
        let paths = pages.into_iter().chain(hashed).chain(worker);
        let paths = paths.map(|path| (path, None));
        Some(Self {
            table,
            paths: paths.collect(),
        })
    }
}

/// The path for which a page was built.
pub(crate) fn base_of(html: &str) -> Option<&str> {
    attribute(html, "data-base")
}

fn attribute<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let (_, after) = html.split_once(&format!("{name}=\""))?;
    after.split_once('"').map(|(value, _)| value)
}

/// Every address of the site that stands in an attribute of its own.
fn attributes(html: &str, base: &str) -> BTreeSet<String> {
    // The start script tells where the app and its content are.
    let names = ["href", "src", "data-glue", "data-wasm", "data-content"];
    let names = names.map(|name| format!(" {name}=\""));
    names
        .iter()
        .flat_map(|name| html.split(name.as_str()).skip(1))
        .filter_map(|rest| rest.split_once('"'))
        .map(|(value, _)| value)
        .filter(|value| value.starts_with(base) && !value.starts_with("//"))
        .map(|value| value.split(['#', '?']).next().unwrap_or(value).to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Site, base_of};

    const PAGE: &str = r##"<html data-base="/quiz/" data-worker="/quiz/sw.js"><style>a{}</style><link href="/quiz/assets/app.1.css">
        <script src="/quiz/assets/boot.1.js" data-wasm="/quiz/assets/app.1.wasm"></script><a href="/quiz/words/">w</a><a href="#main">m</a><a href="https://x.example/">x</a>"##;

    #[test]
    fn reads_from_the_page_what_belongs_to_it() {
        let site = Site::named("/quiz/", PAGE, PAGE).unwrap();
        let paths: Vec<_> = site.paths.keys().map(String::as_str).collect();
        assert_eq!(
            paths,
            [
                "/quiz/assets/app.1.css",
                "/quiz/assets/app.1.wasm",
                "/quiz/assets/boot.1.js",
                "/quiz/sw.js",
                "/quiz/words/"
            ]
        );
        assert_eq!(base_of(PAGE), Some("/quiz/"));
        assert!(Site::named("/", "<p>Welcome to nginx!", "").is_none());
        assert_eq!(base_of("<p>Welcome to nginx!"), None);
    }
}
