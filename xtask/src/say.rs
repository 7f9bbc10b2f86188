//! The only place that prints.

#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a command line program talks through these"
)]

use std::fmt::Display;
use std::io::Write;
use std::time::{Duration, Instant};

use crate::trouble::Trouble;

/// Prints a line.
pub(crate) fn line(text: impl Display) {
    println!("{text}");
}

/// Prints what went wrong.
pub(crate) fn complain(text: impl Display) {
    eprintln!("xtask: {text}");
}

/// Runs one step and prints its name, its duration and the note it gives back.
///
/// The name comes first, so that a slow step tells what it is while it runs.
///
/// # Errors
/// The step's own.
pub(crate) fn step<T>(
    name: &str,
    work: impl FnOnce() -> Result<(T, String), Trouble>,
) -> Result<T, Trouble> {
    print!("{name:<16}");
    // A name that comes late is no reason to stop.
    let _ = std::io::stdout().flush();
    let start = Instant::now();
    let done = work();
    let time = seconds(start.elapsed());
    match done {
        Ok((value, note)) => {
            println!("{time:>9}   {note}");
            Ok(value)
        }
        Err(trouble) => {
            println!("{time:>9}   failed");
            Err(trouble)
        }
    }
}

/// A duration as a person reads it.
pub(crate) fn seconds(time: Duration) -> String {
    format!("{:.2} s", time.as_secs_f64())
}

/// A size as a person reads it.
pub(crate) fn kilobytes(bytes: usize) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}
