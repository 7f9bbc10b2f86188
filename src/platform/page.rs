//! The document: title, focus, scrolling, attributes of the root.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

/// Sets the document's title, which screen readers say when a page opens.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves focus to the first element that fits, which needs a `tabindex` when it is not a control.
pub fn focus(selector: &str) {
    if let Some(element) = found(selector) {
        // Focusing can fail only where the element is gone, and then nothing is to be done.
        let _ = element.focus();
    }
}

/// Moves focus to the heading of a screen that has just begun, at its top: nothing is to be scrolled, so nothing need be laid out yet.
pub fn focus_heading() {
    if let Some(heading) = found("#main h1") {
        let _ = heading.focus_with_options(&unscrolled());
    }
}

/// Before the elements of a screen go: the focus leaves them, and the page scrolls to where the next screen begins. Chromium works
/// out the style of the old screen and the new one together where what has the focus is removed (40 ms at 6×), and the layout of
/// all where a page scrolls that has just changed.
pub fn leave() {
    if let Some(element) = active()
        && matches!(element.closest(".screen"), Ok(Some(_)))
    {
        let _ = element.blur();
    }
    scroll_to_top();
}

fn found(selector: &str) -> Option<HtmlElement> {
    let element = document()?.query_selector(selector).ok()??;
    element.dyn_into().ok()
}

fn active() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

fn unscrolled() -> web_sys::FocusOptions {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

/// What has the focus, so that it can be given back.
pub struct Focus(Option<HtmlElement>);

impl Focus {
    /// What has the focus now.
    pub fn now() -> Self {
        Self(active())
    }

    /// Gives it back where it is still on the page, without scrolling: the reader goes on where they were.
    /// False where nothing had the focus, or what had it is gone.
    pub fn give_back(self) -> bool {
        let still_there =
            |element: &HtmlElement| element.is_connected() && element.tag_name() != "BODY";
        let Some(element) = self.0.filter(still_there) else {
            return false;
        };
        element.focus_with_options(&unscrolled()).is_ok()
    }
}

/// Scrolls to the top at once: a new screen begins at its beginning.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Sets an attribute of `<html>`, or removes it.
pub fn set_root(name: &str, value: Option<&str>) {
    let Some(root) = root() else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// An attribute of `<html>`.
pub fn root_attribute(name: &str) -> Option<String> {
    root()?.get_attribute(name)
}

/// Whether the page holds an element that fits.
pub fn has(selector: &str) -> bool {
    document().is_some_and(|document| matches!(document.query_selector(selector), Ok(Some(_))))
}

/// What stands in a field.
pub fn value(selector: &str) -> String {
    let field = document().and_then(|document| document.query_selector(selector).ok().flatten());
    field
        .and_then(|field| js_sys::Reflect::get(&field, &"value".into()).ok())
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// The element that the app lives in.
pub fn app_root() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Tells boot.js that the app runs now.
pub fn say_alive() {
    say("alive");
}

/// Tells the scripts of the page something, as an event of the window.
pub(crate) fn say(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), web_sys::Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn root() -> Option<Element> {
    document()?.document_element()
}
