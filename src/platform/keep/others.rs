//! Other tabs: they are told when something was kept, and tell us.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, Event, EventTarget};

const CHANNEL: &str = "which-is-which";

thread_local! {
    /// One for the page: a channel does not hear itself.
    static OURS: Option<BroadcastChannel> = BroadcastChannel::new(CHANNEL).ok();
}

/// Tells the other tabs that something was kept.
pub(super) fn tell() {
    OURS.with(|channel| {
        if let Some(channel) = channel {
            let _ = channel.post_message(&"kept".into());
        }
    });
}

/// Listens until it is dropped.
pub struct Others {
    heard: Vec<(EventTarget, &'static str)>,
    closure: Rc<Closure<dyn Fn(Event)>>,
}

impl Others {
    /// Calls `heard` when another tab has kept something, and whenever the reader comes back to this one.
    pub fn new(heard: impl Fn() + 'static) -> Self {
        let closure = Rc::new(Closure::<dyn Fn(Event)>::new(move |_| heard()));
        let mut targets: Vec<(EventTarget, &'static str)> = Vec::new();
        OURS.with(|channel| {
            if let Some(channel) = channel {
                targets.push((channel.clone().into(), "message"));
            }
        });
        if let Some(window) = web_sys::window() {
            if let Some(document) = window.document() {
                targets.push((document.into(), "visibilitychange"));
            }
            // Of the tabs that keep beside the database; and of browsers without a channel, when the reader comes back.
            targets.push((window.clone().into(), "storage"));
            targets.push((window.into(), "pageshow"));
        }
        for (target, event) in &targets {
            let _ = target
                .add_event_listener_with_callback(event, closure.as_ref().as_ref().unchecked_ref());
        }
        Self {
            heard: targets,
            closure,
        }
    }
}

impl Drop for Others {
    fn drop(&mut self) {
        for (target, event) in &self.heard {
            let closure = self.closure.as_ref().as_ref();
            let _ = target.remove_event_listener_with_callback(event, closure.unchecked_ref());
        }
    }
}
