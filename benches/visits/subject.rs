//! What is measured, and where on its pages things are.

use std::path::PathBuf;

use crate::driver::wanted;
use crate::relay::Relay;

/// Where ours, the page written by hand, and SurveyJS stand.
pub(crate) const OURS: usize = 0;
pub(crate) const HAND: usize = 1;
pub(crate) const SURVEYJS: usize = 2;

/// One of the three.
#[derive(Debug)]
pub(crate) struct Subject {
    /// What the tables call it.
    pub(crate) name: &'static str,
    /// Where it is served.
    pub(crate) relay: Relay,
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
    /// The button that leads to the next question.
    pub(crate) next: &'static str,
    /// Something that is there once everything runs.
    pub(crate) alive: &'static str,
    /// True once everything is kept for a second visit.
    pub(crate) kept: &'static str,
}

/// Where ours begins: a round of eight questions of all kinds.
pub(crate) const ROUND: &str = "/round/eight/mixed/";

/// All three, ours first.
pub(crate) fn all() -> [Subject; 3] {
    let [ours, hand, surveyjs] =
        ["WIQ_OURS", "WIQ_HAND", "WIQ_SURVEYJS"].map(|name| Relay::before(&wanted(name)));
    let folder = |name: &str| PathBuf::from(wanted(name));
    [
        Subject {
            name: "Which is which?",
            address: format!("{}{ROUND}", ours.address),
            relay: ours,
            folder: folder("WIQ_DIST"),
            // boot.js sets this before it listens, in the same task.
            ready: "html[data-js]",
            option: ".q .opt__in",
            check: ".q [type=submit]",
            feedback: ".early__top, .screen .verdict h1",
            next: ".fb__go .btn--go",
            alive: "html[data-js=alive]",
            kept: "document.documentElement.dataset.copy === 'whole' && navigator.serviceWorker.controller",
        },
        Subject {
            name: "hand-written page",
            address: format!("{}/", hand.address),
            relay: hand,
            folder: folder("WIQ_HAND_DIST"),
            ready: "form",
            option: "input",
            check: "[type=submit]",
            feedback: "#feedback h2",
            next: "#feedback button",
            alive: "form",
            kept: "document.readyState === 'complete'",
        },
        Subject {
            name: "SurveyJS",
            address: format!("{}/", surveyjs.address),
            relay: surveyjs,
            folder: folder("WIQ_SURVEYJS_DIST"),
            ready: "input[type=radio]",
            option: "input[type=radio]",
            check: "",
            feedback: ".feedback",
            next: ".sd-navigation__next-btn",
            alive: "input[type=radio]",
            kept: "document.readyState === 'complete'",
        },
    ]
}
