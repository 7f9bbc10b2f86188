//! The browser's way in: boot.js fetches the content and calls `start` with it.

use wasm_bindgen::prelude::wasm_bindgen;
use which_is_which::app::start;
use which_is_which::platform::arrival;

/// Brings the prerendered page to life. `content` is one language's data file; `drawings` come with it where the page
/// shows one.
/// Returns false when the content cannot be read; the page then stays as it is.
#[wasm_bindgen]
pub fn start(content: &[u8], drawings: Option<Box<[u8]>>) -> bool {
    start::start(content, drawings.as_deref())
}

/// Hands over the drawings where the page came without any; empty where they cannot be had.
#[wasm_bindgen]
pub fn draw(drawings: &[u8]) {
    arrival::come(drawings);
}

fn main() {}
