//! A listener on the window that ends with its owner.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Listens until it is dropped.
pub(crate) struct Listener {
    event: &'static str,
    closure: Closure<dyn Fn()>,
}

impl Listener {
    /// Calls `heard` each time the event reaches the window, after the listeners of boot.js, which may stop it.
    pub(crate) fn new(event: &'static str, heard: impl Fn() + 'static) -> Self {
        let closure = Closure::<dyn Fn()>::new(heard);
        if let Some(window) = web_sys::window() {
            let listener = closure.as_ref().unchecked_ref();
            let _ = window.add_event_listener_with_callback(event, listener);
        }
        Self { event, closure }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let listener = self.closure.as_ref().unchecked_ref();
            let _ = window.remove_event_listener_with_callback(self.event, listener);
        }
    }
}
