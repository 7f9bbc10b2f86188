//! Long work in parts, so that a tap between them is answered and what is there already is painted.

use gloo_timers::callback::Timeout;
use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

/// Until then the browser has painted what is there, in milliseconds: two frames and the time between.
const PAINTED: u32 = 34;

/// Does this in a task of its own, after whatever waits already.
pub fn next(work: impl FnOnce() + 'static) {
    spawn_local(async {
        TimeoutFuture::new(0).await;
        work();
    });
}

/// Work that waits until what is there has been painted. Dropped before that, it is never done.
#[derive(Debug)]
pub struct Painted {
    _timer: Timeout,
}

impl Painted {
    /// Waits with this work. A tab in the background paints nothing, so a timer waits and not the next frame.
    pub fn then(work: impl FnOnce() + 'static) -> Self {
        Self {
            _timer: Timeout::new(PAINTED, work),
        }
    }
}
