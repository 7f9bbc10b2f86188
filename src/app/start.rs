//! From the bytes of the content to a page that is alive.

use std::rc::Rc;

use yew::AttrValue;

use crate::app::{content, route};
use crate::bank::drawing::Shapes;
use crate::platform::{fault, history, page, turn};
use crate::ui::shell::{PageProps, Shell};

/// Hydrates the prerendered page. `drawings` are there where the page shows one; they may be damaged, or empty where
/// they did not come. Returns false, and shows a message, when the content cannot be read.
pub fn start(bytes: &[u8], drawings: Option<&[u8]>) -> bool {
    fault::install();
    let (Ok(mut edition), Some(root)) = (content::decode(bytes), page::app_root()) else {
        fault::show("fault-content");
        return false;
    };
    edition.shapes = drawings.map_or_else(Shapes::default, content::decode_shapes);
    // The page was rendered with its pictures. Without them the first render is another one, so it starts afresh.
    let same = matches!(edition.shapes, Shapes::Here(_)) || !page::has("#app svg.dg");
    let base = page::root_attribute("data-base").unwrap_or_else(|| "/".into());
    let path = history::path();
    let inside = path
        .strip_prefix(base.trim_end_matches('/'))
        .unwrap_or(&path);
    let props = PageProps {
        route: route::rendered(&edition, inside),
        edition: Rc::new(edition),
        base: base.as_str().into(),
        early: AttrValue::default(),
    };
    // Reading the content and taking over the page are one long task each on a slow tablet.
    turn::next(move || {
        let renderer = yew::Renderer::<Shell>::with_root_and_props(root, props);
        if same {
            renderer.hydrate();
        } else {
            renderer.render();
        }
    });
    true
}
