//! The way to the staff screen: a corner that is held, or three keys.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, KeyboardEvent, Window};

use crate::platform::listener::Listener;

/// Milliseconds for which the corner must be held: longer than any tap, shorter than patience.
const HOLD: i32 = 5000;

/// The attribute of the corner.
const CORNER: &str = "[data-corner]";

/// Listens until it is dropped.
pub struct Corner {
    hold: Rc<Hold>,
    _listeners: Vec<Listener>,
}

struct Hold {
    timer: Cell<Option<i32>>,
    done: RefCell<Option<Closure<dyn Fn()>>>,
}

impl Corner {
    /// Calls `opened` when the corner was held, or Ctrl, Alt and S were pressed together.
    pub fn new(opened: impl Fn() + 'static) -> Self {
        let opened = Rc::new(opened);
        let hold = Rc::new(Hold {
            timer: Cell::new(None),
            done: RefCell::new(None),
        });
        *hold.done.borrow_mut() = Some(Closure::new({
            let opened = Rc::clone(&opened);
            move || opened()
        }));
        let mut listeners = Vec::new();
        if let Some(window) = web_sys::window() {
            let begin = Rc::clone(&hold);
            listeners.push(Listener::first(&window, "pointerdown", move |event| {
                begin.end();
                if is_corner(&event) {
                    begin.begin();
                }
            }));
            // A finger that slides away sends `pointerout`; one that the system takes over sends `pointercancel`.
            for name in ["pointerup", "pointercancel", "pointerout"] {
                let end = Rc::clone(&hold);
                listeners.push(Listener::first(&window, name, move |_| end.end()));
            }
            listeners.push(Listener::first(&window, "keydown", move |event| {
                if is_shortcut(&event) {
                    event.prevent_default();
                    opened();
                }
            }));
        }
        Self {
            hold,
            _listeners: listeners,
        }
    }
}

impl Drop for Corner {
    fn drop(&mut self) {
        self.hold.end();
    }
}

impl Hold {
    fn begin(&self) {
        let done = self.done.borrow();
        if let (Some(window), Some(done)) = (web_sys::window(), done.as_ref()) {
            self.timer.set(timer(&window, done));
        }
    }

    fn end(&self) {
        if let (Some(window), Some(timer)) = (web_sys::window(), self.timer.take()) {
            window.clear_timeout_with_handle(timer);
        }
    }
}

fn timer(window: &Window, done: &Closure<dyn Fn()>) -> Option<i32> {
    let done = done.as_ref().unchecked_ref();
    window
        .set_timeout_with_callback_and_timeout_and_arguments_0(done, HOLD)
        .ok()
}

fn is_corner(event: &Event) -> bool {
    let target = event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.closest(CORNER).ok().flatten().is_some())
}

/// By the key's place, since Alt changes its letter on a Mac.
fn is_shortcut(event: &Event) -> bool {
    event
        .dyn_ref::<KeyboardEvent>()
        .is_some_and(|key| key.ctrl_key() && key.alt_key() && key.code() == "KeyS")
}
