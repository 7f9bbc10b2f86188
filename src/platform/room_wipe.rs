//! What a browser keeps beside our own state, wiped with it.

use crate::platform::{history, idle, page};
use wasm_bindgen::{JsCast, JsValue};

/// Marks the page as one that forgets, before anything of a person is in it. The browser is not to remember how far
/// down somebody was.
pub fn begin() {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let manual = JsValue::from_str("manual");
        // An old browser without it scrolls to where it was, on the page that has nothing of anybody.
        let _ = js_sys::Reflect::set(&history, &"scrollRestoration".into(), &manual);
    }
}

/// Wipes speech, dialogs, marked text, this tab's own storage and name, the state of the history entry, and how far
/// down the page was. Each of these does nothing where the browser lacks it.
pub fn wipe() {
    let Some(window) = web_sys::window() else {
        return;
    };
    if let Some(speech) = idle::speech() {
        call(&speech, "cancel");
    }
    page::say("wipe");
    close_dialogs();
    if let Ok(Some(selection)) = window.get_selection() {
        let _ = selection.remove_all_ranges();
    }
    if let Ok(Some(storage)) = window.session_storage() {
        let _ = storage.clear();
    }
    let _ = window.set_name("");
    history::bare();
    page::scroll_to_top();
}

/// Closes what stands in the browser's top layer, where nothing of ours could lie over it.
pub fn close_dialogs() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    let Ok(dialogs) = document.query_selector_all("dialog[open]") else {
        return;
    };
    for place in 0..dialogs.length() {
        if let Some(dialog) = dialogs.get(place) {
            call(&dialog, "close");
        }
    }
}

fn call(object: &JsValue, name: &str) {
    let function = js_sys::Reflect::get(object, &name.into());
    if let Some(function) = function
        .ok()
        .and_then(|f| f.dyn_into::<js_sys::Function>().ok())
    {
        let _ = function.call0(object);
    }
}
