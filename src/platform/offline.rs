//! Word of the offline copy and of newer versions. `static/offline.js` keeps the copy; it and the app talk by events
//! of the window.

use crate::platform::listener::Listener;
use crate::platform::page;

/// Said by offline.js: a newer version is on this device, whole, and waits.
const READY: &str = "update-ready";

/// Said by offline.js: it knows how the offline copy is.
const KNOWN: &str = "copy-known";

/// Whether a whole copy is on this device, so that it starts without a network; nothing while offline.js does not know.
pub fn is_copied() -> Option<bool> {
    page::root_attribute("data-copy").map(|copy| copy == "whole")
}

/// Whether the copy of a language is on this device. Each has its own, known by the path of its start page, such as `/es/`.
pub fn has_copy_of(start: &str) -> bool {
    let copies = page::root_attribute("data-copies").unwrap_or_default();
    copies.split(' ').any(|copy| copy == start)
}

/// Hears a word of offline.js until it is dropped.
pub struct OnWord {
    _listener: Listener,
}

impl OnWord {
    /// Calls `heard` when a newer version waits; more than once where the browser says it more than once.
    pub fn update(heard: impl Fn() + 'static) -> Self {
        Self::new(READY, heard)
    }

    /// Calls `heard` when something is known of the copy.
    pub fn copy(heard: impl Fn() + 'static) -> Self {
        Self::new(KNOWN, heard)
    }

    fn new(word: &'static str, heard: impl Fn() + 'static) -> Self {
        Self {
            _listener: Listener::window(word, heard),
        }
    }
}

/// Loads the newer version, with one reload of the page. Without one it does nothing.
pub fn take() {
    page::say("update-take");
}

/// The same where nobody was asked: at most once a minute, so that a host which cannot decide between
/// two versions does not make a tablet load for ever.
pub fn take_unasked() {
    page::say("update-take-unasked");
}

/// Looks for a newer version, at most once an hour: a tablet's page may stay open for weeks.
pub fn look() {
    page::say("update-look");
}
