//! What tells whether somebody is there: touches, keys, sleep and waking, and a beat each second.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::BroadcastChannel;

use crate::platform::listener::Listener;

/// What was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// A second has passed, or as much as the browser lets pass between two beats.
    Beat,
    /// Somebody touches, types, scrolls, or listens to speech.
    Activity,
    /// The page is out of sight, or the browser lets it sleep.
    Hidden,
    /// The page is in sight again.
    Shown,
    /// The page is left, or came back from the browser's memory of whole pages.
    Left,
    /// Another tab of ours was wiped.
    WipedElsewhere,
}

/// Milliseconds from beat to beat: the seconds of the curtain are counted aloud no finer.
const BEAT: i32 = 1000;

/// The channel between tabs of this site.
const CHANNEL: &str = "which-is-which.room";

/// Listens until it is dropped.
pub struct Watch {
    beat: Option<i32>,
    channel: Option<BroadcastChannel>,
    _beat: Closure<dyn Fn()>,
    _message: Closure<dyn Fn()>,
    _listeners: Vec<Listener>,
}

impl Watch {
    /// Calls `heard` for each of these.
    pub fn new(heard: impl Fn(Heard) + 'static) -> Self {
        let heard = Rc::new(heard);
        let beat = Closure::<dyn Fn()>::new({
            let heard = Rc::clone(&heard);
            move || {
                if is_speaking() {
                    heard(Heard::Activity);
                }
                heard(Heard::Beat);
            }
        });
        let message = Closure::<dyn Fn()>::new({
            let heard = Rc::clone(&heard);
            move || heard(Heard::WipedElsewhere)
        });
        // Absent in Safari before 15.4; then another tab waits for its own time.
        let channel = BroadcastChannel::new(CHANNEL).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(message.as_ref().unchecked_ref()));
        }
        let window = web_sys::window();
        Self {
            beat: window.as_ref().and_then(|window| {
                let closure = beat.as_ref().unchecked_ref();
                window
                    .set_interval_with_callback_and_timeout_and_arguments_0(closure, BEAT)
                    .ok()
            }),
            channel,
            _beat: beat,
            _message: message,
            _listeners: window.map_or_else(Vec::new, |window| listeners(&window, &heard)),
        }
    }

    /// Tells the other tabs that this one was wiped.
    pub fn tell_others(&self) {
        if let Some(channel) = &self.channel {
            // A closed channel has nobody to tell.
            let _ = channel.post_message(&JsValue::NULL);
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let (Some(window), Some(beat)) = (web_sys::window(), self.beat) {
            window.clear_interval_with_handle(beat);
        }
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }
}

fn listeners(window: &web_sys::Window, heard: &Rc<impl Fn(Heard) + 'static>) -> Vec<Listener> {
    let mut listeners = Vec::new();
    for name in [
        "pointerdown",
        "pointerup",
        "keydown",
        "scroll",
        "wheel",
        "input",
    ] {
        let heard = Rc::clone(heard);
        listeners.push(Listener::first(window, name, move |_| {
            heard(Heard::Activity)
        }));
    }
    for (name, what) in [("pagehide", Heard::Left), ("freeze", Heard::Hidden)] {
        let heard = Rc::clone(heard);
        listeners.push(Listener::first(window, name, move |_| heard(what)));
    }
    let from_memory = Rc::clone(heard);
    listeners.push(Listener::first(window, "pageshow", move |event| {
        let persisted = js_sys::Reflect::get(&event, &"persisted".into());
        if persisted.is_ok_and(|persisted| persisted.is_truthy()) {
            from_memory(Heard::Left);
        }
    }));
    let Some(document) = window.document() else {
        return listeners;
    };
    // What wakes may still be out of sight.
    for name in ["visibilitychange", "resume"] {
        let heard = Rc::clone(heard);
        let page = document.clone();
        listeners.push(Listener::first(&document, name, move |_| {
            heard(if page.hidden() {
                Heard::Hidden
            } else {
                Heard::Shown
            });
        }));
    }
    listeners
}

/// Whether the device reads something aloud.
fn is_speaking() -> bool {
    speech()
        .and_then(|speech| js_sys::Reflect::get(&speech, &"speaking".into()).ok())
        .is_some_and(|speaking| speaking.is_truthy())
}

/// The device's voice, where it has one. Asked for by name, since only two of its properties matter here.
pub(crate) fn speech() -> Option<JsValue> {
    let window = web_sys::window()?;
    let speech = js_sys::Reflect::get(&window, &"speechSynthesis".into()).ok()?;
    speech.is_object().then_some(speech)
}
