//! The placeholders of `index.html`.

/// Every page has these.
pub(super) const NEEDED: &[&str] = &[
    "lang",
    "dir",
    "title",
    "description",
    "style",
    "sheet-ahead",
    "sheet-last",
    "shared-looks",
    "stylesheet",
    "alive",
    "boot",
    "boot-integrity",
    "glue",
    "wasm",
    "content",
    "drawings",
    "drawings-ahead",
    "base",
    "address",
    "icon",
    "touch-icon",
    "manifest",
    "offline",
    "worker",
    "listen",
    "sprite",
    "sprite-file",
    "no-script",
    "not-running",
    "leaflet",
    "leaflet-link",
    "alternates",
    "body",
];

/// A page may have these too.
pub(super) const ALLOWED: &[&str] = &["glue-integrity"];

/// A line with one of these brings the app to life, or says why it does not.
pub(super) const ALIVE: &[&str] = &[
    "boot",
    "glue",
    "wasm",
    "content",
    "no-script",
    "not-running",
];
