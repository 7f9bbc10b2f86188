//! Everything that can stop a command, each with a message that a person can act on.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Why a command stopped.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The command line makes no sense.
    Usage(String),
    /// A file or folder could not be used.
    File {
        /// What was tried: "read", "write".
        doing: &'static str,
        /// On which file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A program could not be started.
    NotStarted {
        /// The program.
        program: String,
        /// What the system said.
        source: io::Error,
    },
    /// A program ended with an error or took too long.
    Failed {
        /// The command as it would be typed.
        line: String,
        /// How it ended.
        outcome: String,
        /// What it printed.
        output: String,
    },
    /// Something that must be set up by hand.
    Missing {
        /// What is missing.
        what: String,
        /// What to install or type.
        remedy: String,
    },
    /// A part of the site does not fit the rest.
    Misfit {
        /// Which part.
        part: String,
        /// What is wrong with it, and what to do.
        problem: String,
    },
    /// The findings were printed; this counts them.
    Findings(usize),
    /// Everything was said already, and nothing may follow the last line.
    Told,
}

impl Trouble {
    /// For `map_err` after a file operation.
    pub(crate) fn file(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File {
            doing,
            path,
            source,
        }
    }

    /// A part that does not fit.
    pub(crate) fn misfit(part: impl Into<String>, problem: impl Into<String>) -> Self {
        Self::Misfit {
            part: part.into(),
            problem: problem.into(),
        }
    }

    /// 2 when the command line is to blame, as shells expect, else 1.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) => ExitCode::from(2),
            _ => ExitCode::FAILURE,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(what) => write!(f, "{what}; `cargo xtask help` lists what there is"),
            Self::File {
                doing,
                path,
                source,
            } => {
                write!(f, "could not {doing} {}: {source}", path.display())
            }
            Self::NotStarted { program, source } => {
                write!(f, "could not start `{program}`: {source}; is it installed?")
            }
            Self::Failed {
                line,
                outcome,
                output,
            } => {
                write!(f, "`{line}` {outcome}")?;
                if !output.trim().is_empty() {
                    write!(f, "\n{}", output.trim_end())?;
                }
                Ok(())
            }
            Self::Missing { what, remedy } => write!(f, "{what} → {remedy}"),
            Self::Misfit { part, problem } => write!(f, "{part}: {problem}"),
            Self::Findings(1) => write!(f, "1 finding; mend it and try again"),
            Self::Findings(count) => write!(f, "{count} findings; mend them and try again"),
            Self::Told => Ok(()),
        }
    }
}
