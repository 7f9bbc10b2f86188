//! The browser's way in: boot.js fetches the content and calls `start` with it.

use wasm_bindgen::prelude::wasm_bindgen;
use which_is_which::app::start;

/// Brings the prerendered page to life. `content` is one language's data file.
/// Returns false when the content cannot be read; the page then stays as it is.
#[wasm_bindgen]
pub fn start(content: &[u8]) -> bool {
    start::start(content)
}

fn main() {}
