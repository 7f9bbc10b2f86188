//! From the bytes of the content to a page that is alive.

use std::rc::Rc;

use crate::app::{content, route};
use crate::platform::{fault, history, page};
use crate::ui::shell::{Shell, ShellProps};

/// Hydrates the prerendered page. Returns false, and shows a message, when the content cannot be read.
pub fn start(bytes: &[u8]) -> bool {
    fault::install();
    let (Ok(edition), Some(root)) = (content::decode(bytes), page::app_root()) else {
        fault::show("fault-content");
        return false;
    };
    let base = page::root_attribute("data-base").unwrap_or_else(|| "/".into());
    let path = history::path();
    let inside = path
        .strip_prefix(base.trim_end_matches('/'))
        .unwrap_or(&path);
    let props = ShellProps {
        route: route::rendered(&edition, inside),
        edition: Rc::new(edition),
        base: base.as_str().into(),
    };
    yew::Renderer::<Shell>::with_root_and_props(root, props).hydrate();
    true
}
