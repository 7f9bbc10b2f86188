//! Runs other programs, without what the outer `cargo run` left in the environment.

use std::io::{BufRead, BufReader, Read};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::say;
use crate::trouble::Trouble;

/// Names that `cargo run` and rustup set for this program alone. A second Cargo, or another compiler, must not see them.
const LEAKS: &[&str] = &[
    "CARGO",
    "LD_LIBRARY_PATH",
    "OUT_DIR",
    "RUSTC",
    "RUSTDOC",
    "RUST_RECURSION_COUNT",
];
const LEAK_PREFIXES: &[&str] = &[
    "CARGO_BIN_",
    "CARGO_CRATE_",
    "CARGO_MANIFEST_",
    "CARGO_PKG_",
    "CARGO_PRIMARY_",
];

/// A command in a clean environment.
pub(crate) fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(leaks) {
            command.env_remove(&name);
        }
    }
    command.stdin(Stdio::null());
    command
}

/// The Cargo that runs this program, for everything native.
pub(crate) fn cargo() -> Command {
    command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs to the end and returns what it printed on its standard output.
///
/// # Errors
/// `NotStarted`; `Failed` with all it printed when it ends with an error.
pub(crate) fn output(command: &mut Command) -> Result<String, Trouble> {
    finish(command, None)
}

/// The same, but ended when it takes longer than `limit`.
///
/// # Errors
/// As `output`; `Failed` when the time is over.
pub(crate) fn output_within(command: &mut Command, limit: Duration) -> Result<String, Trouble> {
    finish(command, Some(limit))
}

/// Runs to the end, prints its standard output as it comes and returns it; errors go where ours go.
///
/// # Errors
/// `NotStarted`; `Failed`, with nothing repeated, when it ends with an error.
pub(crate) fn shown(command: &mut Command) -> Result<String, (Trouble, String)> {
    let line = spelled(command);
    command.stdout(Stdio::piped());
    let mut child = start(command).map_err(|trouble| (trouble, String::new()))?;
    let mut printed = String::new();
    if let Some(stdout) = child.stdout.take() {
        for text in BufReader::new(stdout).lines().map_while(Result::ok) {
            say::line(&text);
            printed.push_str(&text);
            printed.push('\n');
        }
    }
    let outcome = match child.wait() {
        Ok(status) if status.success() => return Ok(printed),
        Ok(status) => ended(status),
        Err(error) => error.to_string(),
    };
    Err((
        Trouble::Failed {
            line,
            outcome,
            output: String::new(),
        },
        printed,
    ))
}

fn finish(command: &mut Command, limit: Option<Duration>) -> Result<String, Trouble> {
    let line = spelled(command);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = start(command)?;
    // Both pipes are emptied while the program runs: a full pipe would stop it.
    let stdout = drain(child.stdout.take());
    let stderr = drain(child.stderr.take());
    let outcome = wait(&mut child, limit);
    let printed = stdout.join().unwrap_or_default();
    match outcome {
        Ok(()) => Ok(printed),
        Err(outcome) => {
            let output = printed + &stderr.join().unwrap_or_default();
            Err(Trouble::Failed {
                line,
                outcome,
                output,
            })
        }
    }
}

fn start(command: &mut Command) -> Result<Child, Trouble> {
    let program = command.get_program().to_string_lossy().into_owned();
    command
        .spawn()
        .map_err(|source| Trouble::NotStarted { program, source })
}

fn wait(child: &mut Child, limit: Option<Duration>) -> Result<(), String> {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(ended(status)),
            Ok(None) => {}
            Err(error) => return Err(error.to_string()),
        }
        if limit.is_some_and(|limit| start.elapsed() > limit) {
            // It may have ended by itself just now; either way it is over.
            let _ = child.kill();
            let _ = child.wait();
            return Err(format!(
                "took longer than {}",
                say::seconds(start.elapsed())
            ));
        }
        thread::sleep(Duration::from_millis(20));
    }
}

fn drain(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<String> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            // What was read before an error is still worth showing.
            let _ = pipe.read_to_end(&mut bytes);
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

fn ended(status: ExitStatus) -> String {
    match status.code() {
        Some(code) => format!("ended with exit code {code}"),
        None => "was ended by a signal".to_owned(),
    }
}

fn spelled(command: &Command) -> String {
    let mut line = command.get_program().to_string_lossy().into_owned();
    for arg in command.get_args() {
        line.push(' ');
        line.push_str(&arg.to_string_lossy());
    }
    line
}

fn leaks(name: &str) -> bool {
    LEAKS.contains(&name) || LEAK_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::{command, leaks, output, output_within};
    use std::time::Duration;

    #[track_caller]
    fn check(name: &str, expected: bool) {
        assert_eq!(leaks(name), expected, "{name}");
    }

    #[test]
    fn removes_what_cargo_run_sets_and_keeps_what_a_person_sets() {
        check("CARGO", true);
        check("CARGO_MANIFEST_DIR", true);
        check("RUSTC", true);
        check("LD_LIBRARY_PATH", true);
        check("CARGO_HOME", false);
        check("CARGO_TARGET_DIR", false);
        check("RUSTC_WRAPPER", false);
        check("CARGO_NET_OFFLINE", false);
        check("RUSTUP_HOME", false);
        check("PATH", false);
    }

    #[test]
    fn gives_back_what_was_printed() {
        assert_eq!(
            output(command("sh").args(["-c", "echo yes"])).unwrap(),
            "yes\n"
        );
        let trouble = output(command("sh").args(["-c", "echo no >&2; exit 3"])).unwrap_err();
        assert!(trouble.to_string().contains("exit code 3\nno"), "{trouble}");
    }

    #[test]
    fn ends_what_takes_too_long() {
        let limit = Duration::from_millis(60);
        let trouble = output_within(command("sleep").arg("30"), limit).unwrap_err();
        assert!(trouble.to_string().contains("took longer"), "{trouble}");
    }
}
