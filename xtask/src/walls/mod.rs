//! The walls of the house: what the compiler cannot hold, each a named function that returns all its findings.

mod code;
mod crates;
mod layers;
mod origins;
mod pure_build;
mod shape;
mod sheets;
mod source;

use which_is_which::bank::authoring::finding::Finding;

use crate::checkout::Checkout;
use crate::trouble::Trouble;
use crate::walls::source::Source;

/// A wall that one file of Rust can break.
type Wall = fn(&Source) -> Vec<Finding>;

const WALLS: &[Wall] = &[
    layers::directions,
    layers::no_climbing,
    crates::browser_crates_in_platform,
    crates::yew_in_app_and_ui,
    crates::pure_layers,
    shape::no_glob_imports,
    shape::no_reexports,
    shape::no_raw_html,
    shape::no_style_attributes,
    shape::file_size,
    shape::component_size,
];

/// Everything that breaks a wall.
///
/// # Errors
/// `File` when a file cannot be read; `NotStarted` when Cargo cannot be started.
pub(crate) fn all(checkout: &Checkout) -> Result<Vec<Finding>, Trouble> {
    let mut findings = Vec::new();
    for source in source::all(checkout)? {
        findings.extend(WALLS.iter().flat_map(|wall| wall(&source)));
    }
    findings.extend(sheets::order_names_every_sheet(checkout)?);
    findings.extend(origins::frame_stays_at_home(checkout));
    for (name, text) in source::statics(checkout)? {
        findings.extend(origins::static_stays_at_home(&name, &text));
        findings.extend(shape::size(&name, text.lines().count()));
    }
    findings.extend(pure_build::serde_alone(checkout)?);
    Ok(findings)
}

/// A finding about a line.
fn at(file: &str, line: usize, problem: impl Into<String>, remedy: impl Into<String>) -> Finding {
    Finding {
        file: file.to_owned(),
        item: format!("line {line}"),
        field: "wall".to_owned(),
        problem: problem.into(),
        remedy: remedy.into(),
    }
}
