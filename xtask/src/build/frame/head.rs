//! Lines of a page that some pages have and others do not.

use which_is_which::app::prerender::Page;
use which_is_which::app::route::{self, Route};

use crate::build::frame::{Poured, escape};

/// What lets a browser install the app. A waiting room's page has none: from a home screen it must open itself, and not
/// the page of a reader's own to which a manifest would lead. `static/offline.js` makes a link of it once the app runs: a link
/// in the head is fetched before the first paint, and takes a slow tablet 20 ms of the time until then.
pub(super) fn installs(poured: &Poured, page: &Page) -> String {
    if page.path == route::path(&Route::WaitingRoom) {
        return String::new();
    }
    format!(" data-manifest=\"{}\"", escape(&poured.manifest))
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

/// What a shared tablet begins with: light for everybody, whatever the device says. Other pages get what the reader chose,
/// from the service worker (`static/sw.js`).
pub(super) fn looks(page: &Page) -> &'static str {
    if page.path == route::path(&Route::WaitingRoom) {
        " data-theme=\"light\""
    } else {
        ""
    }
}

/// The rest of the style. Nothing is painted before it is there, and parsing it takes a slow tablet a tenth of a second. The start
/// and the questions need none of it for their first screen: `static/boot.js` fetches it for them after the first paint, and
/// without scripts it comes at the end. `tests/browser/first_style.rs` looks whether it changes anything there.
pub(super) fn sheet(poured: &Poured, page: &Page, is_last: bool) -> String {
    let is_start = page.path == route::path(&Route::Start);
    let needs_none = is_start || page.body.contains("<form autocomplete=\"off\" class=\"q ");
    if needs_none != is_last {
        return String::new();
    }
    let link = format!(
        "<link rel=\"stylesheet\" href=\"{}\">",
        escape(&poured.stylesheet)
    );
    if is_last {
        format!("<noscript>{link}</noscript>\n")
    } else {
        format!("{link}\n")
    }
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
