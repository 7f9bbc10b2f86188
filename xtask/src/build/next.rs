//! What a later version would change, for tests of updates: every file gets other bytes and does the same.

use std::rc::Rc;

use which_is_which::bank::edition::Edition;

use crate::build::glue::Glue;

/// A custom section that is called `next`: WebAssembly passes over it.
const SECTION: [u8; 7] = [0, 5, 4, b'n', b'e', b'x', b't'];

/// Scripts and style sheets pass over it.
const COMMENT: &str = "\n/* next */";

/// Changes the content. The description ends with `(next)`, so that a test can tell the versions apart.
pub(crate) fn content(edition: &mut Edition) {
    let words = Rc::make_mut(&mut edition.words);
    words.app_description = format!("{} (next)", words.app_description).into();
}

/// Changes the app.
pub(crate) fn app(app: &mut Glue) {
    file("app.wasm", &mut app.wasm);
    app.js.push_str(COMMENT);
}

/// Changes a file, by what its format passes over.
pub(crate) fn file(name: &str, bytes: &mut Vec<u8>) {
    match name.rsplit('.').next().unwrap_or_default() {
        "wasm" => bytes.extend_from_slice(&SECTION),
        "js" | "css" => bytes.extend_from_slice(COMMENT.as_bytes()),
        "svg" => bytes.extend_from_slice(b"<!-- next -->"),
        _ => {}
    }
}
