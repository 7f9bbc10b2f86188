//! Every page as HTML, rendered natively at build, poured unchanged and hydrated in the browser.

use std::rc::Rc;

use yew::{AttrValue, LocalServerRenderer};

use crate::app::{route, titles};
use crate::bank::edition::Edition;
use crate::bank::id::Text;
use crate::ui::feedback::early::Early;
use crate::ui::shell::{PageProps, Shell};

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
        let mut props = PageProps {
            edition: Rc::clone(&edition),
            base: base.clone(),
            route: route.clone(),
            early: AttrValue::default(),
        };
        // It is never hydrated, so it needs none of hydration's marks.
        let early = LocalServerRenderer::<Early>::with_props(props.clone()).hydratable(false);
        props.early = early.render().await.into();
        pages.push(Page {
            path: route::path(&route),
            title: titles::title(&edition, &route),
            description: titles::description(&edition, &route),
            body: LocalServerRenderer::<Shell>::with_props(props)
                .render()
                .await,
        });
    }
    pages
}
