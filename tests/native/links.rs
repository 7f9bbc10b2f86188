//! Links inside the site.

use which_is_which::app::leaflet;
use which_is_which::app::route::{self, Route};

use crate::markup::rendered;
use crate::project::edition;

#[test]
fn no_link_inside_the_site_leads_nowhere() {
    let (edition, pages) = (edition(), rendered());
    // The leaflet is plain pages beside the app.
    let sheets: Vec<String> = leaflet::pairs(&edition)
        .into_iter()
        .map(Some)
        .chain([None])
        .map(|pair| leaflet::path(&edition, pair))
        .collect();
    for page in &pages {
        for link in page.body.split("href=\"/").skip(1) {
            let path = format!("/{}", link.split('"').next().unwrap_or_default());
            if sheets.contains(&path) {
                continue;
            }
            // A reader's own page leads to rounds that depend on the reader: these have no file, but the app knows them.
            let route = match route::parse(&edition, &path) {
                Route::Round(plan) if plan.topic.is_drawn_late() => Route::Round(plan),
                Route::Guess(plan) => Route::Guess(plan),
                _ => route::rendered(&edition, &path),
            };
            assert_ne!(route, Route::Lost, "{} leads to {path}", page.path);
        }
    }
}
