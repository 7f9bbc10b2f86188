//! `cargo xtask supply`: what the build rests on, and whether it is the same everywhere.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::process;
use crate::say;
use crate::sbom;
use crate::setup::deny;
use crate::setup::npm;
use crate::tally::Tally;
use crate::trouble::Trouble;

/// What cargo-deny says when it has no list of known holes to look at.
const NO_LIST: &[&str] = &[
    "advisory database",
    "advisory-db",
    "FETCH_HEAD",
    "failed to fetch",
];

/// Looks at licences, sources, versions and known holes; makes the list of parts twice; builds twice.
///
/// # Errors
/// `Told` when anything is not as it should be.
pub(crate) fn run(checkout: &Checkout) -> Result<(), Trouble> {
    let mut tally = Tally::default();
    let mut step =
        |name: &str, work: &mut dyn FnMut() -> Result<((), String), Trouble>| match say::step(
            name, work,
        ) {
            Ok(()) => tally.pass(),
            Err(trouble) => tally.fail(name, trouble),
        };
    step("crates", &mut || crates(checkout));
    step("known holes", &mut || holes(checkout));
    step("list of parts", &mut || parts(checkout));
    step("two builds", &mut || two_builds(checkout));
    tally.end()
}

/// Licences, sources, duplicates, bans: `deny.toml`.
fn crates(checkout: &Checkout) -> Result<((), String), Trouble> {
    let program = deny::ready(checkout)?;
    process::output(
        process::command(program)
            .current_dir(checkout.root())
            .args([
                "--workspace",
                "--locked",
                "check",
                "bans",
                "licenses",
                "sources",
            ]),
    )?;
    Ok((
        (),
        "licences, sources, duplicates and bans as deny.toml allows".to_owned(),
    ))
}

/// Known holes in crates. Without the list nobody looked, which is said and is no failure: the network decides.
fn holes(checkout: &Checkout) -> Result<((), String), Trouble> {
    let program = deny::ready(checkout)?;
    let outcome = process::output(
        process::command(program)
            .current_dir(checkout.root())
            .args(["--workspace", "--locked", "check", "advisories"]),
    );
    match outcome {
        Ok(_) => Ok(((), "none is known".to_owned())),
        Err(Trouble::Failed { output, .. }) if NO_LIST.iter().any(|words| output.contains(words)) && !output.contains("RUSTSEC-") => Ok((
            (),
            "NOT LOOKED AT: the list of advisories cannot be fetched here; run this where github.com can be reached".to_owned(),
        )),
        Err(trouble) => Err(trouble),
    }
}

fn parts(checkout: &Checkout) -> Result<((), String), Trouble> {
    let list = sbom::write(checkout)?;
    if sbom::write(checkout)? != list {
        return Err(Trouble::misfit("list of parts", "two runs give two lists"));
    }
    Ok((
        (),
        format!("{} crates are shipped", sbom::shipped(checkout)?.len()),
    ))
}

/// Builds what is committed in two folders of different names, each from nothing, and compares every byte.
fn two_builds(checkout: &Checkout) -> Result<((), String), Trouble> {
    let mut status = process::command("git");
    status
        .current_dir(checkout.root())
        .args(["status", "--porcelain"]);
    if !process::output(&mut status)?.is_empty() {
        return Err(Trouble::Missing {
            what: "there are changes that are not committed, so this is not one commit".to_owned(),
            remedy: "commit them and try again".to_owned(),
        });
    }
    let top = std::env::temp_dir().join(format!("which-is-which-supply-{}", std::process::id()));
    let first = top.join("a");
    let second = top.join("another/place/with a longer name");
    let outcome = build(checkout, &first)
        .and_then(|first| Ok((first, build(checkout, &second)?)))
        .and_then(|(first, second)| same(&first, &second));
    // What cannot be emptied now is emptied by the system.
    let _ = fs::remove_dir_all(&top);
    outcome
}

/// The hash of every file of a release build of what is committed. This program builds: it was built from the same commit.
fn build(checkout: &Checkout, place: &Path) -> Result<BTreeMap<String, String>, Trouble> {
    let target = place.join("target");
    fs::create_dir_all(&target).map_err(Trouble::file("make", &target))?;
    let archive = place.join("commit.tar");
    process::output(
        process::command("git")
            .current_dir(checkout.root())
            .args(["archive", "--format=tar", "HEAD", "--output"])
            .arg(&archive),
    )?;
    process::output(
        process::command("tar")
            .current_dir(place)
            .arg("-xf")
            .arg(&archive),
    )?;
    // The tools are the same by their hashes; nothing else is shared.
    npm::tools(checkout)?;
    files::link(&checkout.tools(), &target.join("tools"))?;
    let here = std::env::current_exe().map_err(Trouble::file("find", Path::new("xtask")))?;
    process::output(
        process::command(here)
            .current_dir(place)
            .args(["build", "--release"]),
    )?;
    hashes(&place.join("dist"))
}

fn hashes(dist: &Path) -> Result<BTreeMap<String, String>, Trouble> {
    let all: Vec<PathBuf> = files::under(dist)?;
    all.iter()
        .map(|path| {
            Ok((
                files::relative(dist, path),
                digest::hex(&files::bytes(path)?),
            ))
        })
        .collect()
}

fn same(
    first: &BTreeMap<String, String>,
    second: &BTreeMap<String, String>,
) -> Result<((), String), Trouble> {
    let names = first.keys().chain(second.keys());
    let mut odd: Vec<&String> = names
        .filter(|name| first.get(*name) != second.get(*name))
        .collect();
    odd.sort();
    odd.dedup();
    if first.is_empty() || !odd.is_empty() {
        return Err(Trouble::misfit(
            "two builds",
            format!("of one commit differ in {odd:?}; something of the machine is in them"),
        ));
    }
    let all: String = first
        .iter()
        .map(|(name, hash)| format!("{hash}  {name}\n"))
        .collect();
    Ok((
        (),
        format!(
            "{} files are the same, byte by byte; all together {}",
            first.len(),
            digest::hex(all.as_bytes())
        ),
    ))
}

#[cfg(test)]
mod tests {
    use super::same;
    use std::collections::BTreeMap;

    fn site(files: &[(&str, &str)]) -> BTreeMap<String, String> {
        files
            .iter()
            .map(|(name, hash)| ((*name).to_owned(), (*hash).to_owned()))
            .collect()
    }

    #[test]
    fn names_the_files_that_differ() {
        let first = site(&[("a", "1"), ("b", "2")]);
        assert!(same(&first, &first).is_ok());
        assert!(same(&site(&[]), &site(&[])).is_err());
        for other in [site(&[("a", "1"), ("b", "3")]), site(&[("a", "1")])] {
            let trouble = same(&first, &other).unwrap_err().to_string();
            assert!(trouble.contains("[\"b\"]"), "{trouble}");
        }
    }
}
