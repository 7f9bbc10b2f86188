//! Counts what passed and what failed.

use std::fmt;

use crate::say;
use crate::trouble::Trouble;

/// The count so far.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    passed: usize,
    failed: usize,
    steps: Vec<String>,
}

impl Tally {
    /// One more has passed.
    pub(crate) fn pass(&mut self) {
        self.passed += 1;
    }

    /// One more has failed; says why at once.
    pub(crate) fn fail(&mut self, name: &str, why: impl fmt::Display) {
        say::complain(format!("{name}: {why}"));
        self.failed += 1;
        self.steps.push(name.to_owned());
    }

    /// One more is wrong, and says itself what and where.
    pub(crate) fn fault(&mut self, why: impl fmt::Display) {
        say::complain(why);
        self.failed += 1;
    }

    /// Counts the tests of one run of `cargo test`.
    ///
    /// A run that could not build, or that ran no test at all, is a failure too.
    pub(crate) fn read(&mut self, name: &str, printed: &str, trouble: Option<Trouble>) {
        let (passed, failed) = counts(printed);
        self.passed += passed;
        self.failed += failed;
        match trouble {
            Some(trouble) if failed == 0 => self.fail(name, trouble),
            Some(_) => self.steps.push(name.to_owned()),
            None if passed == 0 => self.fail(name, "no test was run"),
            None => {}
        }
    }

    /// Counts what passed in a run whose failures are tried once more.
    pub(crate) fn read_passed(&mut self, printed: &str) {
        self.passed += counts(printed).0;
    }

    /// The end of the command: names what failed, and closes with the plain count that other programs look for.
    ///
    /// # Errors
    /// `Told` when anything failed.
    pub(crate) fn end(&self) -> Result<(), Trouble> {
        if !self.steps.is_empty() {
            say::complain(format!("failed: {}", self.steps.join(", ")));
        }
        say::line(self);
        if self.failed == 0 {
            Ok(())
        } else {
            Err(Trouble::Told)
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Passed and failed, from lines such as `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
fn counts(printed: &str) -> (usize, usize) {
    let number = |line: &str, word: &str| {
        let before = line.split(word).next().unwrap_or_default();
        before
            .split_whitespace()
            .next_back()
            .and_then(|number| number.parse().ok())
            .unwrap_or(0)
    };
    printed
        .lines()
        .filter(|line| line.starts_with("test result: "))
        .fold((0, 0), |(passed, failed), line| {
            (
                passed + number(line, " passed"),
                failed + number(line, " failed"),
            )
        })
}

#[cfg(test)]
mod tests {
    use super::{Tally, counts};
    use crate::trouble::Trouble;

    #[track_caller]
    fn check(printed: &str, expected: (usize, usize)) {
        assert_eq!(counts(printed), expected);
    }

    #[test]
    fn reads_what_cargo_prints() {
        check("", (0, 0));
        check(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n",
            (12, 0),
        );
        check(
            "x\ntest result: ok. 3 passed; 0 failed;\ntest result: FAILED. 4 passed; 2 failed;\n",
            (7, 2),
        );
    }

    #[test]
    fn a_run_without_tests_is_no_success() {
        let mut tally = Tally::default();
        tally.read("tests", "test result: ok. 0 passed; 0 failed;", None);
        assert!(tally.end().is_err());
        let mut tally = Tally::default();
        tally.read("tests", "", Some(Trouble::Findings(1)));
        assert!(tally.end().is_err());
        let mut tally = Tally::default();
        tally.read("tests", "test result: ok. 1 passed; 0 failed;", None);
        assert!(tally.end().is_ok());
        assert_eq!(tally.to_string(), "1 passed, 0 failed");
    }
}
