//! Long work in parts, so that a tap between them is answered and what is there already is painted.

use std::cell::Cell;
use std::rc::Rc;

use gloo_timers::future::TimeoutFuture;
use js_sys::Promise;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// A tab in the background paints nothing, so nobody waits for that longer, in milliseconds.
const LONGEST: i32 = 300;

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
    given_up: Rc<Cell<bool>>,
}

impl Painted {
    /// Waits with this work.
    pub fn then(work: impl FnOnce() + 'static) -> Self {
        let given_up = Rc::new(Cell::new(false));
        let ended = Rc::clone(&given_up);
        spawn_local(async move {
            frame().await;
            // A frame calls us before it paints; this comes after it.
            TimeoutFuture::new(0).await;
            if !ended.get() {
                work();
            }
        });
        Self { given_up }
    }
}

impl Drop for Painted {
    fn drop(&mut self) {
        self.given_up.set(true);
    }
}

async fn frame() {
    let Some(window) = web_sys::window() else {
        return;
    };
    let promise = Promise::new(&mut |resolve, _| {
        // Whichever comes first; every browser that runs WebAssembly has both.
        let _ = window.request_animation_frame(&resolve);
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, LONGEST);
    });
    let _ = JsFuture::from(promise).await;
}
