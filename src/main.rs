//! The browser's way in: boot.js fetches the content and calls `start` with it.

use wasm_bindgen::prelude::wasm_bindgen;

/// Brings the prerendered page to life. `content` is one language's data file.
#[wasm_bindgen]
pub fn start(content: &[u8]) {
    let _ = content;
}

fn main() {}
