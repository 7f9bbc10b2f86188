//! Word of newer versions. `static/offline.js` keeps the offline copy; it and the app talk by events of the window.

use crate::platform::listener::Listener;
use crate::platform::page;

/// Said by offline.js: a newer version is on this device, whole, and waits.
const READY: &str = "update-ready";

/// Hears of newer versions until it is dropped.
pub struct OnUpdate {
    _listener: Listener,
}

impl OnUpdate {
    /// Calls `heard` when a newer version waits; more than once where the browser says it more than once.
    pub fn new(heard: impl Fn() + 'static) -> Self {
        Self {
            _listener: Listener::new(READY, heard),
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
