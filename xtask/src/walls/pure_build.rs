//! The pure layers build with serde alone.

use which_is_which::bank::authoring::finding::Finding;

use crate::checkout::Checkout;
use crate::process;
use crate::trouble::Trouble;
use crate::walls::at;

/// serde and what its derive macro is made of.
const SERDE: &[&str] = &[
    "serde",
    "serde_core",
    "serde_derive",
    "proc-macro2",
    "quote",
    "syn",
    "unicode-ident",
];

/// `bank` and `quiz` build without Yew, without a browser, with no crate but serde.
///
/// # Errors
/// `NotStarted` when Cargo cannot be started.
pub(crate) fn serde_alone(checkout: &Checkout) -> Result<Vec<Finding>, Trouble> {
    let mut tree = process::cargo();
    tree.current_dir(checkout.root()).args([
        "tree",
        "--locked",
        "--package",
        "which-is-which",
        "--no-default-features",
    ]);
    tree.args(["--edges", "normal", "--prefix", "none", "--format", "{p}"]);
    let mut findings = others(&process::output(&mut tree)?);

    let mut check = process::cargo();
    check.current_dir(checkout.root());
    check.args([
        "check",
        "--quiet",
        "--locked",
        "--package",
        "which-is-which",
        "--no-default-features",
        "--lib",
    ]);
    match process::output(&mut check) {
        Ok(_) => {}
        Err(Trouble::Failed { output, .. }) => findings.push(at(
            "src/lib.rs",
            1,
            format!("the pure layers do not build alone:\n{output}"),
            "move what needs more than serde out of bank and quiz, or behind a feature",
        )),
        Err(trouble) => return Err(trouble),
    }
    Ok(findings)
}

fn others(tree: &str) -> Vec<Finding> {
    tree.lines()
        .filter_map(|line| line.split(' ').next())
        .filter(|name| !name.is_empty() && *name != "which-is-which" && !SERDE.contains(name))
        .map(|name| {
            at(
                "Cargo.toml",
                1,
                format!("the pure layers depend on {name}"),
                "make it optional, behind a feature",
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::others;

    #[track_caller]
    fn check(tree: &str, expected: usize) {
        assert_eq!(others(tree).len(), expected, "{tree}");
    }

    #[test]
    fn refuses_every_crate_but_serde() {
        check(
            "which-is-which v0.1.0 (/x)\nserde v1.0.0\nserde_derive v1.0.0 (proc-macro)\nsyn v2.0.0\n",
            0,
        );
        check("which-is-which v0.1.0 (/x)\nserde v1.0.0\nyew v0.23.0\n", 1);
        check("which-is-which v0.1.0\nserde_json v1.0.0\n", 1);
    }
}
