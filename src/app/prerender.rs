//! Every page as HTML, rendered natively at build, poured unchanged and hydrated in the browser.

use std::rc::Rc;

use yew::LocalServerRenderer;

use crate::app::route::{self, Route};
use crate::bank::edition::Edition;
use crate::bank::id::Text;
use crate::quiz::draw::Topic;
use crate::ui::shell::{Shell, ShellProps};

/// One page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its path, such as `/` or `/404.html`.
    pub path: String,
    /// Document title.
    pub title: String,
    /// One sentence for link previews.
    pub description: String,
    /// What goes into `#app`, unchanged.
    pub body: String,
}

/// Renders every page of an edition. `base` is the path under which the site will live.
pub async fn pages(edition: Rc<Edition>, base: Text) -> Vec<Page> {
    let mut pages = Vec::new();
    for route in route::all(&edition) {
        let props = ShellProps {
            edition: Rc::clone(&edition),
            base: base.clone(),
            route: route.clone(),
        };
        pages.push(Page {
            path: route::path(&route),
            title: title(&edition, &route),
            description: edition.words.app_description.to_string(),
            body: LocalServerRenderer::<Shell>::with_props(props)
                .render()
                .await,
        });
    }
    pages
}

fn title(edition: &Edition, route: &Route) -> String {
    let words = &edition.words;
    match route {
        Route::Start => words.app_name.to_string(),
        Route::Lost => words.title(&words.lost_title, &words.app_name),
        Route::Round(plan) => {
            let topic = match &plan.topic {
                Topic::Mixed => words.ways_title.to_string(),
                Topic::Pair(first, second) => {
                    let short = |id| {
                        let procedure = edition.procedures.iter().find(|p| &p.id == id);
                        procedure.map_or("", |procedure| &*procedure.short)
                    };
                    words.and(short(first), short(second))
                }
            };
            words.title(&words.round_title(&topic), &words.app_name)
        }
    }
}
