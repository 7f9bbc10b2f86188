//! What is measured, and where on its pages things are.

use std::path::PathBuf;

use crate::driver::wanted;

/// One of the three.
#[derive(Debug)]
pub(crate) struct Subject {
    /// What the table calls it.
    pub(crate) name: &'static str,
    /// Address of its first question.
    pub(crate) address: String,
    /// What the build wrote.
    pub(crate) folder: PathBuf,
    /// Something that is there once *Check* is heard by somebody.
    pub(crate) ready: &'static str,
    /// The first choice.
    pub(crate) option: &'static str,
    /// The button that asks for feedback; empty where choosing is enough.
    pub(crate) check: &'static str,
    /// The feedback.
    pub(crate) feedback: &'static str,
    /// Something that is there once everything runs.
    pub(crate) alive: &'static str,
}

/// All three, ours first.
pub(crate) fn all() -> [Subject; 3] {
    let at = |name: &str| wanted(name).trim_end_matches('/').to_owned();
    let folder = |name: &str| PathBuf::from(wanted(name));
    [
        Subject {
            name: "Which is which?",
            address: format!("{}/round/eight/mixed/", at("WIQ_OURS")),
            folder: folder("WIQ_DIST"),
            // boot.js sets this before it listens, in the same task.
            ready: "html[data-js]",
            option: ".q .opt__in",
            check: ".q [type=submit]",
            feedback: ".early__top, .screen .verdict h1",
            alive: "html[data-js=alive]",
        },
        Subject {
            name: "hand-written page",
            address: format!("{}/", at("WIQ_HAND")),
            folder: folder("WIQ_HAND_DIST"),
            ready: "form",
            option: "input",
            check: "[type=submit]",
            feedback: "#feedback h2",
            alive: "form",
        },
        Subject {
            name: "SurveyJS",
            address: format!("{}/", at("WIQ_SURVEYJS")),
            folder: folder("WIQ_SURVEYJS_DIST"),
            ready: "input[type=radio]",
            option: "input[type=radio]",
            check: "",
            feedback: ".feedback",
            alive: "input[type=radio]",
        },
    ]
}
