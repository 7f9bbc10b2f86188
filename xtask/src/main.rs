//! `cargo xtask …`: builds, serves, checks and tests Which is which?
//!
//! Each command is one file in `commands/`. Cargo alone is needed; what else a command takes it sets up itself.

mod args;
mod build;
mod checkout;
mod commands;
mod digest;
mod files;
mod headers;
mod hosting;
mod inputs;
mod language;
mod live;
mod options;
mod process;
mod say;
mod sbom;
mod server;
mod setup;
mod tally;
mod trouble;
mod walls;
mod zip;

use std::process::ExitCode;

use crate::args::Command;
use crate::checkout::Checkout;
use crate::trouble::Trouble;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match args::parse(&words).and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(Trouble::Told) => ExitCode::FAILURE,
        Err(trouble) => {
            say::complain(&trouble);
            trouble.exit_code()
        }
    }
}

fn run(command: Command) -> Result<(), Trouble> {
    if let Command::Help = command {
        say::line(args::HELP);
        return Ok(());
    }
    let checkout = Checkout::find()?;
    match command {
        Command::Help => Ok(()),
        Command::Build(options) => commands::build::run(&checkout, &options),
        Command::Serve(options) => commands::serve::run(&checkout, &options),
        Command::Check { json } => commands::check::run(&checkout, json),
        Command::Translate { language, write } => {
            commands::translate::run(&checkout, &language, write)
        }
        Command::Fingerprint { folder } => commands::fingerprint::run(&checkout, &folder),
        Command::Package(options) => commands::package::run(&checkout, &options),
        Command::CheckHost(options) => commands::check_host::run(&checkout, &options),
        Command::Hosts => commands::hosts::run(&checkout),
        Command::Supply => commands::supply::run(&checkout),
        Command::Review => commands::review::run(&checkout),
        Command::Soak { filters } => commands::soak::run(&checkout, &filters),
        Command::Test => commands::test::run(&checkout),
        Command::Weigh => commands::weigh::run(&checkout),
        Command::Bench { rounds } => commands::bench::run(&checkout, rounds),
    }
}
