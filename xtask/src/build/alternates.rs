//! Tells search engines in which languages a page is there.

use which_is_which::bank::edition::Edition;
use which_is_which::bank::tongue::Tongue;

use crate::build::frame::{Poured, escape};
use crate::build::pages;

/// The same page in a language, itself among them. Addresses are within the site, since nobody knows its host here.
pub(crate) struct Alternate {
    /// The language's tag.
    pub(crate) lang: String,
    /// The address of the page.
    pub(crate) href: String,
}

/// Links for search engines, which readers do not see.
pub(crate) fn links(alternates: &[Alternate]) -> String {
    let link = |alternate: &Alternate| {
        let (lang, href) = (escape(&alternate.lang), escape(&alternate.href));
        format!("<link rel=\"alternate\" hreflang=\"{lang}\" href=\"{href}\">\n")
    };
    let links: String = alternates.iter().map(link).collect();
    links.trim_end().to_owned()
}

/// The page in every language; none where there is one language alone, and none for the page that has no address.
pub(crate) fn alternates(poured: &Poured, edition: &Edition, path: &str) -> Vec<Alternate> {
    if edition.tongues.len() < 2 || path == pages::NOT_FOUND {
        return Vec::new();
    }
    let tongues = edition.tongues.iter();
    let alternate = |tongue: &Tongue| Alternate {
        lang: tongue.tag.to_string(),
        href: format!(
            "{}{}{}",
            poured.base,
            tongue.folder(),
            path.trim_start_matches('/')
        ),
    };
    tongues.map(alternate).collect()
}
