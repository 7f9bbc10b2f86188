//! The manifest, by which a browser installs the app: names from the content, addresses from the build.

use serde_json::{Value, json};
use which_is_which::app::route::{self, Route};
use which_is_which::bank::edition::Edition;
use which_is_which::quiz::draw::{Length, Plan, Topic};

use crate::build::base::Base;

/// The ground and the bar around the app, as `--paper` in tokens.css has it.
const PAPER: &str = "#fbf8f1";

/// Icons that are addressed by the manifest.
#[derive(Debug, Default)]
pub(crate) struct Icons {
    /// The drawing.
    pub(crate) svg: String,
    /// 192 pixels wide.
    pub(crate) small: String,
    /// 512 pixels wide.
    pub(crate) large: String,
    /// 512 pixels wide, with room to be cut to any shape.
    pub(crate) maskable: String,
}

/// The manifest of an edition: each language is an app of its own, which opens in that language.
pub(crate) fn write(base: &Base, edition: &Edition, icons: &Icons) -> Vec<u8> {
    let words = &edition.words;
    let folder = edition.tongue.folder();
    let at = |route: &Route| {
        base.url(&format!(
            "{folder}{}",
            route::path(route).trim_start_matches('/')
        ))
    };
    let shortcut = |name: &str, route: &Route| json!({ "name": name, "url": at(route) });
    let mixed = Route::Round(Plan {
        length: Length::Three,
        topic: Topic::Mixed,
    });
    let icon = |src: &str, sizes: &str, kind: &str, purpose: &str| json!({ "src": src, "sizes": sizes, "type": kind, "purpose": purpose });
    let manifest: Value = json!({
        "id": at(&Route::Start),
        "name": *words.app_name,
        "short_name": *words.app_name,
        "description": *words.app_description,
        "lang": *edition.tongue.tag,
        "dir": *edition.tongue.direction,
        "start_url": at(&Route::Home),
        "scope": at(&Route::Start),
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "categories": ["education", "health"],
        "icons": [
            icon(&icons.svg, "any", "image/svg+xml", "any"),
            icon(&icons.small, "192x192", "image/png", "any"),
            icon(&icons.large, "512x512", "image/png", "any"),
            icon(&icons.maskable, "512x512", "image/png", "maskable"),
        ],
        "shortcuts": [
            shortcut(&words.home_title, &Route::Home),
            shortcut(&words.round_title(&words.ways_title), &mixed),
            shortcut(&words.compare_title, &Route::Compare(Vec::new())),
            shortcut(&words.questions_tool, &Route::Asks),
        ],
    });
    format!("{manifest:#}\n").into_bytes()
}
