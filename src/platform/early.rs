//! What a reader did before WebAssembly had arrived. boot.js keeps it on `<html>`.

use crate::platform::page;

/// How far the reader got without us.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Early {
    /// The id of the option that is chosen, or `unsure`.
    pub chosen: Option<String>,
    /// *Check* was pressed.
    pub checked: bool,
    /// *Continue* was pressed.
    pub went_on: bool,
    /// What the page looks like: `NAME=VALUE` of each attribute that `static/boot.js` or `static/sw.js` set.
    pub looks: String,
}

/// Reads it. The attributes stay, so that the feedback which boot.js shows stays until ours is there.
pub fn read() -> Early {
    let stage = page::root_attribute("data-early");
    Early {
        chosen: page::root_attribute("data-early-chosen"),
        checked: stage.is_some(),
        went_on: stage.as_deref() == Some("on"),
        looks: looks(),
    }
}

fn looks() -> String {
    let names = ["size", "theme", "motion", "space", "voice"];
    let chosen = names.into_iter().filter_map(|name| {
        let value = page::root_attribute(&["data-", name].concat())?;
        Some([name, "=", value.as_str()].concat())
    });
    chosen.collect::<Vec<String>>().join(" ")
}

/// Whether boot.js shows an explanation, and nobody has taken over yet.
pub fn is_shown() -> bool {
    page::root_attribute("data-early").is_some()
}

/// Hides what boot.js showed and tells it that the app runs.
pub fn finish() {
    for name in ["data-early", "data-early-chosen", "data-early-option"] {
        page::set_root(name, None);
    }
    page::say_alive();
}
