//! The page of the docs that shows all figures.

mod aims;
mod later;
mod rounds;
mod visits;

use crate::figures::Figures;
use crate::subject::Subject;

/// The page.
pub(crate) fn markdown(figures: &Figures, subjects: &[Subject]) -> String {
    let mut out = format!(
        "# Speed\n\n\
         Written by `cargo xtask bench`: {} rounds, every visit in a fresh Chromium, all three in turns, on an emulated tablet of 800×1280.\n\
         Medians; milliseconds where nothing else is said. Times differ from machine to machine, so read the ratios.\n\
         \"6×\" is a processor slowed six times, a cheap tablet; \"slow net\" is 1.6 Mbit/s with 150 ms. Half of the visits to the hand-written page\n\
         lay within {} % of each other.\n\n\
         The hand-written page and SurveyJS ask twenty single choices of ours; ours is the whole quiz, with every kind of question.\n\n\
         ![Time to the first feedback on a cheap tablet](bench.svg)\n\n",
        figures.rounds,
        number(figures.noise() * 100.0, 0)
    );
    aims::write(&mut out, figures);
    visits::write(&mut out, figures, subjects);
    later::write(&mut out, figures, subjects);
    rounds::write(&mut out, figures);
    out
}

/// A figure as it is printed. One that was not taken stops the run: nothing is printed in its place.
fn number(value: f64, digits: usize) -> String {
    assert!(value.is_finite(), "a figure was not taken");
    format!("{value:.digits$}")
}

/// Bytes in kB.
fn kilobytes(bytes: f64) -> String {
    number(bytes / 1000.0, 1)
}

/// The head of a table: the first column holds names, the others figures.
fn head(first: &str, others: &[&str]) -> String {
    let names = others.join(" | ");
    format!(
        "| {first} | {names} |\n|---|{}\n",
        "---:|".repeat(others.len())
    )
}

/// A row of a table.
fn row(first: &str, others: &[String]) -> String {
    format!("| {first} | {} |\n", others.join(" | "))
}
