//! The only place that prints.

use std::fmt::Display;
use std::io::Write;
use std::time::{Duration, Instant};

use crate::trouble::Trouble;

/// Prints a line. A reader that went away, such as `head`, is no reason to stop.
pub(crate) fn line(text: impl Display) {
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints what went wrong.
pub(crate) fn complain(text: impl Display) {
    let _ = writeln!(std::io::stderr(), "xtask: {text}");
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
    let _ = write!(std::io::stdout(), "{name:<16}");
    // A name that comes late is no reason to stop.
    let _ = std::io::stdout().flush();
    let start = Instant::now();
    let done = work();
    let time = seconds(start.elapsed());
    match done {
        Ok((value, note)) => {
            line(format!("{time:>9}   {note}"));
            Ok(value)
        }
        Err(trouble) => {
            line(format!("{time:>9}   failed"));
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
