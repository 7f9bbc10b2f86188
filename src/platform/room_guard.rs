//! Closes the ways out of the waiting room, and lets a touch rest for a moment after each change of screen.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use crate::platform::clock;
use crate::platform::listener::Listener;

/// Milliseconds in which touches do nothing after a change of screen. A second tap of a trembling hand follows the
/// first by less; nobody reads a new screen and answers it in that time. Chosen between 700 and 1000 (issue 6).
pub const REST: u64 = 800;

/// Holds until it is dropped.
pub struct Guard {
    until: Rc<Cell<u64>>,
    _listeners: Vec<Listener>,
}

impl Guard {
    /// Closes the ways out.
    pub fn new() -> Self {
        let until = Rc::new(Cell::new(0));
        Self {
            _listeners: listeners(&until),
            until,
        }
    }

    /// From now on touches rest.
    pub fn rest(&self) {
        self.until.set(clock::now().steady + REST);
    }
}

impl Default for Guard {
    fn default() -> Self {
        Self::new()
    }
}

fn listeners(until: &Rc<Cell<u64>>) -> Vec<Listener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let begun_too_early = Rc::new(Cell::new(false));
    let mut listeners = Vec::new();
    // A menu offers new windows, and to search the web for what is marked; what is dropped on a page opens.
    for name in ["contextmenu", "auxclick", "dragstart", "dragover", "drop"] {
        listeners.push(Listener::first(&window, name, |event| {
            event.prevent_default()
        }));
    }
    listeners.push(Listener::first(&window, "pointerdown", {
        let (until, begun_too_early) = (Rc::clone(until), Rc::clone(&begun_too_early));
        move |_| begun_too_early.set(clock::now().steady < until.get())
    }));
    let until = Rc::clone(until);
    listeners.push(Listener::first(&window, "click", move |event| {
        if leads_away(&event) {
            event.prevent_default();
        }
        let too_early = begun_too_early.get() || clock::now().steady < until.get();
        if too_early && is_touch(&event) {
            event.prevent_default();
            event.stop_immediate_propagation();
        }
    }));
    listeners
}

/// Keys and switches make a click without a count. They are not held up: after a change of screen the focus is on the
/// heading, where a second press does nothing.
fn is_touch(event: &Event) -> bool {
    js_sys::Reflect::get(event, &"detail".into())
        .ok()
        .and_then(|count| count.as_f64())
        .is_some_and(|count| count > 0.0)
}

/// No link is a link here, whoever draws one; but the page that broke must be able to begin anew.
fn leads_away(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
    link.is_some_and(|link| link.closest(".fault").ok().flatten().is_none())
}
