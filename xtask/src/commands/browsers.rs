//! Runs tests in browsers: builds what they need, serves it, and says where everything is.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::build;
use crate::build::base::Base;
use crate::checkout::Checkout;
use crate::commands::test::{printed, step};
use crate::options::BuildOptions;
use crate::say;
use crate::server::{self, Running};
use crate::setup::{browser, npm};
use crate::tally::Tally;
use crate::trouble::Trouble;

/// Names and values of the environment in which tests find what they need.
type Places = Vec<(&'static str, OsString)>;

/// What each site is called, and how it is built.
type Sites = [(&'static str, BuildOptions); 4];

/// The path under which one of the sites is built: hosts often serve more than one thing.
const UNDER: &str = "/shared/quiz/";

/// So many tests may be tried a second time. A browser on a busy machine may miss a beat; where more fail, something is wrong.
const FEW: usize = 5;

/// Which tests are run, and how.
pub(crate) struct Wanted<'a> {
    /// What the run is called.
    pub(crate) name: &'a str,
    /// The feature that has them.
    pub(crate) feature: &'a str,
    /// Parts of their names; none is all of them.
    pub(crate) filters: &'a [&'a str],
    /// A few that fail are tried once more. Never where rare failures are what is looked for.
    pub(crate) second_try: bool,
}

/// Builds the site as readers get it, its next version, the site under a path of its own, and in languages that nobody
/// speaks; then runs the tests.
pub(crate) fn run(tally: &mut Tally, checkout: &Checkout, wanted: &Wanted<'_>) {
    let name = wanted.name;
    let sites = match sites() {
        Ok(sites) => sites,
        Err(trouble) => return tally.fail(name, trouble),
    };
    let built = sites.iter().all(|(what, options)| {
        step(tally, what, || {
            say::line("");
            build::all(checkout, options)
        })
    });
    if !built {
        tally.fail(name, "there is no release build to test");
        return;
    }
    match serve(checkout, &sites) {
        Err(trouble) => tally.fail(name, trouble),
        // The servers run until `_running` goes.
        Ok((_running, places)) => test(tally, checkout, wanted, &places),
    }
}

fn test(tally: &mut Tally, checkout: &Checkout, wanted: &Wanted<'_>, places: &Places) {
    let name = wanted.name;
    let run = |more: &[&str]| {
        let mut arguments = vec!["--package", "which-is-which", "--features", wanted.feature];
        arguments.extend(["--test", "browser", "--"]);
        if !wanted.second_try {
            // What a long run measures is for somebody to read.
            arguments.push("--show-output");
        }
        arguments.extend(more);
        printed(checkout, name, &arguments, places)
    };
    let (first, trouble) = run(wanted.filters);
    let failed = failures(&first);
    if !wanted.second_try || trouble.is_none() || !(1..=FEW).contains(&failed.len()) {
        return tally.read(name, &first, trouble);
    }
    // Each is run once more, alone; what fails twice has failed.
    tally.read_passed(&first);
    for test in &failed {
        say::complain(format!(
            "failed at its first try, is tried once more: {test}"
        ));
    }
    let alone = [
        ["--test-threads=1", "--exact"].as_slice(),
        failed.as_slice(),
    ]
    .concat();
    let (second, trouble) = run(&alone);
    tally.read(name, &second, trouble);
}

fn sites() -> Result<Sites, Trouble> {
    let release = BuildOptions {
        release: true,
        ..BuildOptions::default()
    };
    // The server that misbehaves sends nothing compressed.
    let for_tests = |out: &str| BuildOptions {
        out: PathBuf::from(out),
        uncompressed: true,
        ..release.clone()
    };
    let next = BuildOptions {
        as_next: true,
        ..for_tests("target/kept/next/dist")
    };
    let under = BuildOptions {
        base: Base::parse(UNDER)?,
        ..for_tests("target/kept/under-a-path/dist")
    };
    let pseudo = BuildOptions {
        pseudo: true,
        ..for_tests("target/kept/pseudo/dist")
    };
    Ok([
        ("release build", release),
        ("next version", next),
        ("under a path", under),
        ("languages that nobody speaks", pseudo),
    ])
}

/// Serves the built site, and says where the tests find it and what they drive.
fn serve(checkout: &Checkout, sites: &Sites) -> Result<([Running; 2], Places), Trouble> {
    let mut places = browser::ready(checkout)?;
    let tools = npm::tools(checkout)?;
    let [first, next, under, pseudo] = sites
        .each_ref()
        .map(|(_, options)| checkout.join(&options.out));
    let running = server::anywhere(&first)?;
    let under_a_path = server::anywhere(&under)?;
    places.extend([
        ("WIQ_SITE", OsString::from(&running.address)),
        ("WIQ_SUB_SITE", OsString::from(&under_a_path.address)),
        ("WIQ_DIST", first.into_os_string()),
        ("WIQ_DIST_NEXT", next.into_os_string()),
        ("WIQ_DIST_UNDER", under.into_os_string()),
        ("WIQ_DIST_PSEUDO", pseudo.into_os_string()),
        ("WIQ_AXE", tools.axe.into_os_string()),
    ]);
    Ok(([running, under_a_path], places))
}

/// The names of tests that failed, from the list at the end of what Cargo prints.
fn failures(printed: &str) -> Vec<&str> {
    let list = printed.rsplit_once("\nfailures:\n");
    list.map_or("", |(_, list)| list)
        .lines()
        .map_while(|line| line.strip_prefix("    "))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::failures;

    #[test]
    fn names_what_failed_and_nothing_else() {
        let printed = "running 3 tests\n.F.\nfailures:\n\n---- a::b stdout ----\n    at x\n\nfailures:\n    a::b\n    c\n\ntest result: FAILED. 1 passed; 2 failed;\n";
        assert_eq!(failures(printed), ["a::b", "c"]);
        assert!(failures("test result: ok. 3 passed; 0 failed;").is_empty());
    }
}
