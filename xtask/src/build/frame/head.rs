//! Lines of a page's head that some pages have and others do not.

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
