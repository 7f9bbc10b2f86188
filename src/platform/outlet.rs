//! Ways out of the app: paper and clipboard.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Opens the browser's print dialog. False where the browser has none, as some apps with a browser inside.
pub fn print() -> bool {
    // Looked up first: to call what is not there would end the app.
    web_sys::window().is_some_and(|window| {
        let there = Reflect::get(&window, &"print".into()).is_ok_and(|print| print.is_function());
        there && window.print().is_ok()
    })
}

/// Puts text on the clipboard, and says whether it worked.
pub fn copy(text: &str, done: impl FnOnce(bool) + 'static) {
    let promise = write(text);
    spawn_local(async move {
        let copied = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        done(copied);
    });
}

/// The clipboard is missing on addresses without https, so nothing is taken for granted.
fn write(text: &str) -> Option<js_sys::Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?;
    let write: Function = write.dyn_into().ok()?;
    let promise = write.call1(&clipboard, &JsValue::from(text)).ok()?;
    promise.dyn_into().ok()
}
