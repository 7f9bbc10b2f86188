//! Lines of a page that some pages have and others do not.

use which_is_which::app::prerender::Page;
use which_is_which::app::route::{self, Route};

use crate::build::frame::{Poured, escape};

/// What lets a browser install the app. A waiting room's page has none: from a home screen it must open itself, and not
/// the page of a reader's own to which a manifest would lead.
pub(super) fn installs(poured: &Poured, page: &Page) -> String {
    if page.path == route::path(&Route::WaitingRoom) {
        return String::new();
    }
    format!(
        "<link rel=\"manifest\" href=\"{}\">\n",
        escape(&poured.manifest)
    )
}

/// The style inside the page.
pub(super) fn style<'a>(poured: &'a Poured, page: &Page) -> &'a str {
    let is_start = [Route::Start, Route::WaitingRoom]
        .iter()
        .any(|start| page.path == route::path(start));
    if is_start {
        &poured.style_start
    } else {
        &poured.style
    }
}

/// The rest of the style. Nothing is painted before it is there, so it stands at the end of the pages that need none of it for
/// their first screen, the start and the questions: on a slow network they are painted a round trip sooner.
/// `tests/browser/first_style.rs` looks whether it changes anything there.
pub(super) fn sheet(poured: &Poured, page: &Page, is_last: bool) -> String {
    let is_start = page.path == route::path(&Route::Start);
    let needs_none = is_start || page.body.contains("<form autocomplete=\"off\" class=\"q ");
    if needs_none != is_last {
        return String::new();
    }
    format!(
        "<link rel=\"stylesheet\" href=\"{}\">\n",
        escape(&poured.stylesheet)
    )
}

/// A page that shows a drawing fetches all of them side by side with the content: the app starts with both.
pub(super) fn ahead(poured: &Poured, body: &str) -> String {
    if body.contains("class=\"dg dg-") {
        let address = escape(&poured.drawings);
        format!(
            "<link rel=\"preload\" id=\"drawings\" href=\"{address}\" as=\"fetch\" crossorigin>\n"
        )
    } else {
        String::new()
    }
}
