//! Long work in parts, so that a tap between them is answered.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen_futures::spawn_local;

/// Does this in a task of its own, after whatever waits already.
pub fn next(work: impl FnOnce() + 'static) {
    spawn_local(async {
        TimeoutFuture::new(0).await;
        work();
    });
}
