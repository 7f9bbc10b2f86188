//! Renders every page natively and puts it into the site.

use std::collections::BTreeSet;
use std::rc::Rc;

use tokio::runtime;
use tokio::task::LocalSet;
use which_is_which::app::{leaflet, prerender};
use which_is_which::bank::edition::Edition;
use which_is_which::bank::id::Text;

use crate::build::alternates::alternates;
use crate::build::frame::{self, Frame, Poured};
use crate::build::site::Site;
use crate::trouble::Trouble;

/// The page for every address that is none; hosts find it by this name.
pub(crate) const NOT_FOUND: &str = "/404.html";

/// What the headers must know of the pages.
#[derive(Debug)]
pub(crate) struct Added {
    /// The path of each page.
    pub(crate) paths: Vec<String>,
    /// The CSP hashes of their style blocks.
    pub(crate) styles: BTreeSet<String>,
}

/// Adds every page of one language.
///
/// # Errors
/// `Misfit` when a path is no page's path or stands twice, or when a page every site needs is missing.
pub(crate) fn add(
    frame: &Frame,
    poured: &Poured,
    edition: &Rc<Edition>,
    site: &mut Site,
) -> Result<Added, Trouble> {
    let runtime = runtime::Builder::new_current_thread()
        .build()
        .map_err(|source| Trouble::NotStarted {
            program: "prerender".to_owned(),
            source,
        })?;
    let base = Text::from(poured.root.as_str());
    let (pages, sheets) = LocalSet::new().block_on(&runtime, async {
        let pages = prerender::pages(Rc::clone(edition), base.clone()).await;
        (pages, leaflet::sheets(Rc::clone(edition), base).await)
    });
    let plain = frame.plain()?;
    let framed = pages.into_iter().map(|page| (frame, page));
    let framed = framed.chain(sheets.into_iter().map(|sheet| (&plain, sheet)));
    let folder = format!("/{}", edition.tongue.folder());
    let mut paths = BTreeSet::new();
    let mut styles = BTreeSet::new();
    for (frame, page) in framed {
        let html = frame.pour(poured, &page, &alternates(poured, edition, &page.path));
        styles.insert(frame::style_hash(&html)?);
        let path = format!("{folder}{}", page.path.trim_start_matches('/'));
        site.add(file(&path)?, html.into_bytes());
        if !paths.insert(path.clone()) {
            return Err(Trouble::misfit(path, "two pages have this path"));
        }
    }
    match ["/", NOT_FOUND]
        .into_iter()
        .map(|path| format!("{folder}{}", path.trim_start_matches('/')))
        .find(|path| !paths.contains(path))
    {
        Some(path) => Err(Trouble::misfit(
            path,
            "the prerenderer made no such page, and no site can be without it",
        )),
        None => Ok(Added {
            paths: paths.into_iter().collect(),
            styles,
        }),
    }
}

/// The file of a page: hosts serve `about/index.html` for `/about/`.
///
/// # Errors
/// `Misfit` when it is no page's path.
pub(crate) fn file(path: &str) -> Result<String, Trouble> {
    let inside = path.strip_prefix('/').unwrap_or_default();
    let plain = inside
        .chars()
        .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-/.".contains(c));
    if !path.starts_with('/') || !plain || inside.contains("..") || path.contains("//") {
        return Err(Trouble::misfit(
            path,
            "is no page's path: write it like /about/",
        ));
    }
    if inside.is_empty() || inside.ends_with('/') {
        Ok(format!("{inside}index.html"))
    } else if inside.ends_with(".html") {
        Ok(inside.to_owned())
    } else {
        Err(Trouble::misfit(
            path,
            "a page's path ends in `/` or `.html`",
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::file;

    #[track_caller]
    fn check(input: &str, expected: Option<&str>) {
        assert_eq!(file(input).ok().as_deref(), expected, "{input}");
    }

    #[test]
    fn gives_each_page_its_file() {
        check("/", Some("index.html"));
        check("/round/three/mixed/", Some("round/three/mixed/index.html"));
        check("/404.html", Some("404.html"));
        check("about/", None);
        check("/about", None);
        check("/../secret/", None);
        check("//", None);
    }
}
