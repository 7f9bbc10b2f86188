//! Native dialogs.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement};

use crate::platform::page;

/// The attribute of `<html>` while one is open: the page below it must not scroll. A rule with `:has()` would let the browser look
/// for a dialog at every change of a page.
const OPEN: &str = "data-dialog";

/// Opens the dialog of this id above everything; the browser keeps the focus inside and gives it back afterwards.
pub fn open(id: &str) {
    let Some(element) = find(id) else { return };
    page::set_root(OPEN, Some(id));
    let shown = element
        .dyn_ref::<HtmlDialogElement>()
        .is_some_and(|dialog| dialog.open() || dialog.show_modal().is_ok());
    if !shown {
        // Browsers from before 2022 know no dialogs: the style sheet shows it all the same.
        let _ = element.set_attribute("open", "");
    }
}

/// Closes it.
pub fn close(id: &str) {
    page::set_root(OPEN, None);
    let Some(element) = find(id) else { return };
    match element.dyn_ref::<HtmlDialogElement>() {
        Some(dialog) if dialog.open() => dialog.close(),
        _ => {
            let _ = element.remove_attribute("open");
        }
    }
}

fn find(id: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(id)
}
