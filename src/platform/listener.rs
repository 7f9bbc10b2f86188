//! A listener that ends with its owner.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, EventTarget};

/// Listens until it is dropped.
pub(crate) struct Listener {
    target: Option<EventTarget>,
    event: &'static str,
    is_first: bool,
    closure: Closure<dyn Fn(Event)>,
}

impl Listener {
    /// Calls `heard` each time the event reaches the window, after the listeners of alive.js, which may stop it.
    pub(crate) fn window(event: &'static str, heard: impl Fn() + 'static) -> Self {
        let window = web_sys::window().map(EventTarget::from);
        Self::new(window, event, false, move |_| heard())
    }

    /// Calls `heard` before anything inside the target hears of the event.
    pub(crate) fn first(
        target: &EventTarget,
        event: &'static str,
        heard: impl Fn(Event) + 'static,
    ) -> Self {
        Self::new(Some(target.clone()), event, true, heard)
    }

    fn new(
        target: Option<EventTarget>,
        event: &'static str,
        is_first: bool,
        heard: impl Fn(Event) + 'static,
    ) -> Self {
        let closure = Closure::<dyn Fn(Event)>::new(heard);
        let listener = closure.as_ref().unchecked_ref();
        if let Some(target) = &target {
            // Only a target that is no target could refuse, and ours are the window and the document.
            let _ = target.add_event_listener_with_callback_and_bool(event, listener, is_first);
        }
        Self {
            target,
            event,
            is_first,
            closure,
        }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let listener = self.closure.as_ref().unchecked_ref();
        if let Some(target) = &self.target {
            let _ = target.remove_event_listener_with_callback_and_bool(
                self.event,
                listener,
                self.is_first,
            );
        }
    }
}
