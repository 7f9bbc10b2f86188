//! The address and the Back button of the browser.

use wasm_bindgen::JsValue;

use crate::platform::listener::Listener;

/// The path of the address, such as `/round/three/mixed/`.
pub fn path() -> String {
    web_sys::window()
        .and_then(|window| window.location().pathname().ok())
        .unwrap_or_default()
}

/// The fragment of the address without its `#`, with signs such as `%2C` as the letters they stand for.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    let hash = hash.unwrap_or_default();
    let fragment = hash.strip_prefix('#').unwrap_or(&hash);
    match js_sys::decode_uri_component(fragment) {
        Ok(decoded) => decoded.into(),
        Err(_) => fragment.to_owned(),
    }
}

/// Takes what stands behind `?` and `#` off the address, and what was kept with it, here and in the list of pages that
/// Back goes through.
pub fn bare() {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&path()));
    }
}

/// Writes a new address without loading a page.
pub fn push(path: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(path));
    }
}

/// Loads another page of this site in the place of this one, so that Back does not lead here.
pub fn replace_with(address: &str) {
    if let Some(window) = web_sys::window() {
        // It fails only for an address that is none.
        let _ = window.location().replace(address);
    }
}

/// Listens to the Back and Forward buttons until it is dropped.
pub struct OnPop {
    _listener: Listener,
}

impl OnPop {
    /// Calls `heard` with the path each time the browser goes back or forward.
    pub fn new(heard: impl Fn(String) + 'static) -> Self {
        Self {
            _listener: Listener::window("popstate", move || heard(path())),
        }
    }
}
