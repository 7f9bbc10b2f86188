//! `cargo xtask bench`: the built site beside a page written by hand and SurveyJS, in one run.

mod rivals;

use std::ffi::OsString;
use std::path::PathBuf;

use crate::build;
use crate::build::content;
use crate::checkout::Checkout;
use crate::options::BuildOptions;
use crate::process;
use crate::server;
use crate::setup::browser;
use crate::trouble::Trouble;

/// Builds all three, serves them, and lets the measuring program loose on them.
///
/// # Errors
/// What building says; `Failed` when there is no Chromium, or when the machine is too noisy for figures.
pub(crate) fn run(checkout: &Checkout, rounds: u32) -> Result<(), Trouble> {
    let browsers = browser::chromium()?;
    let (editions, _) = content::editions(checkout)?;
    let english = editions
        .first()
        .ok_or_else(|| Trouble::misfit("content", "there is no language to measure"))?;
    let rivals = rivals::make(checkout, english)?;
    let ours = PathBuf::from("target/bench/ours");
    build::all(
        checkout,
        &BuildOptions {
            release: true,
            out: ours.clone(),
            any_weight: true,
            ..BuildOptions::default()
        },
    )?;
    let ours = checkout.join(ours);
    let serving = [&ours, &rivals.hand, &rivals.surveyjs].map(|folder| server::anywhere(folder));
    let [ours_at, hand_at, surveyjs_at] = serving;
    // Each server runs until it goes.
    let (ours_at, hand_at, surveyjs_at) = (ours_at?, hand_at?, surveyjs_at?);
    let mut measure = process::cargo();
    measure
        .current_dir(checkout.root())
        .args(["bench", "--quiet", "--locked", "--profile", "dev"])
        .args(["--package", "which-is-which", "--features", "browser-tests"])
        .args(["--bench", "visits"])
        .envs(browsers)
        .envs([
            ("WIQ_OURS", OsString::from(&ours_at.address)),
            ("WIQ_HAND", OsString::from(&hand_at.address)),
            ("WIQ_SURVEYJS", OsString::from(&surveyjs_at.address)),
            ("WIQ_DIST", ours.into_os_string()),
            ("WIQ_HAND_DIST", rivals.hand.into_os_string()),
            ("WIQ_SURVEYJS_DIST", rivals.surveyjs.into_os_string()),
            ("WIQ_ROUNDS", OsString::from(rounds.to_string())),
            ("WIQ_REPORT", checkout.join("docs").into_os_string()),
        ]);
    process::shown(&mut measure)
        .map(drop)
        .map_err(|(trouble, _)| trouble)
}
