//! `cargo xtask package`: one zip for whoever runs the host, with its checksum beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::build;
use crate::checkout::Checkout;
use crate::digest;
use crate::files;
use crate::options::{BuildOptions, PackageOptions};
use crate::process;
use crate::say;
use crate::sbom;
use crate::trouble::Trouble;
use crate::zip;

/// The version that all crates of the workspace share.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What goes into the zip as it stands in the checkout, and its name there.
const AS_IT_IS: &[(&str, &str)] = &[
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("SECURITY.md", "SECURITY.md"),
    ("docs/hospital-it.md", "hospital-it.md"),
];

/// Builds for readers and packs the site, the configurations for hosts, the list of parts and what to read first.
///
/// # Errors
/// As the build; `File` when the zip cannot be written.
pub(crate) fn run(checkout: &Checkout, options: &PackageOptions) -> Result<(), Trouble> {
    let dist = checkout.kept().join("package/dist");
    build::all(
        checkout,
        &BuildOptions {
            release: true,
            base: options.base.clone(),
            address: options.address.clone(),
            out: dist.clone(),
            ..BuildOptions::default()
        },
    )?;
    let name = name(options.base.as_str());
    let bytes = say::step("package", || {
        let all = contents(checkout, options.base.as_str(), &dist)?;
        let bytes = zip::pack(&name, &all)?;
        let note = format!("{} files, {}", all.len(), say::kilobytes(bytes.len()));
        Ok((bytes, note))
    })?;
    let hash = digest::hex(&bytes);
    let path = checkout.join(&options.out).join(format!("{name}.zip"));
    files::write(&path, &bytes)?;
    let sum = PathBuf::from(format!("{}.sha256", path.display()));
    // As `sha256sum -c` reads it.
    files::write(&sum, format!("{hash}  {name}.zip\n").as_bytes())?;
    say::line(path.display());
    say::line(format!("sha256 {hash}"));
    Ok(())
}

/// `which-is-which-1.2.3`, or `which-is-which-1.2.3-quiz` for a site under `/quiz/`.
fn name(base: &str) -> String {
    let place: String = base
        .split('/')
        .filter(|part| !part.is_empty())
        .map(|part| format!("-{part}"))
        .collect();
    format!("which-is-which-{VERSION}{place}")
}

/// Every file of the zip by its name.
fn contents(
    checkout: &Checkout,
    base: &str,
    dist: &Path,
) -> Result<BTreeMap<String, Vec<u8>>, Trouble> {
    let mut all = BTreeMap::new();
    for (folder, from) in [("dist", dist.to_owned()), ("hosting", build::beside(dist))] {
        for path in files::under(&from)? {
            let name = format!("{folder}/{}", files::relative(&from, &path));
            all.insert(name, files::bytes(&path)?);
        }
    }
    for (from, name) in AS_IT_IS {
        all.insert((*name).to_owned(), files::bytes(&checkout.join(from))?);
    }
    all.insert(
        "sbom.cdx.json".to_owned(),
        sbom::write(checkout)?.into_bytes(),
    );
    let version = format!(
        "Which is which? {VERSION}\ncommit {}\nbuilt for {base}\n",
        commit(checkout)
    );
    all.insert("version.txt".to_owned(), version.into_bytes());
    Ok(all)
}

/// The commit, and whether anything was changed since.
fn commit(checkout: &Checkout) -> String {
    let git = |arguments: &[&str]| {
        let mut git = process::command("git");
        process::output(git.current_dir(checkout.root()).args(arguments)).ok()
    };
    let changed = git(&["status", "--porcelain"]).is_some_and(|changes| !changes.is_empty());
    let note = if changed { ", with changes" } else { "" };
    match git(&["rev-parse", "HEAD"]) {
        Some(hash) => format!("{}{note}", hash.trim()),
        None => "unknown".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{contents, name};
    use crate::checkout::Checkout;
    use crate::files;
    use std::collections::BTreeSet;

    #[test]
    fn a_package_holds_the_site_the_configurations_and_what_to_read_first() {
        let top = std::env::temp_dir().join(format!("xtask-package-{}", std::process::id()));
        let dist = top.join("dist");
        files::write(&dist.join("index.html"), b"start").unwrap();
        files::write(&dist.join("assets/app.1.wasm.br"), b"app").unwrap();
        files::write(&top.join("dist-hosting/nginx.conf"), b"headers").unwrap();
        let all = contents(&Checkout::find().unwrap(), "/quiz/", &dist);
        let _ = std::fs::remove_dir_all(&top);
        let all = all.unwrap();
        let names: BTreeSet<&str> = all.keys().map(String::as_str).collect();
        let wanted = BTreeSet::from([
            "LICENSE-APACHE",
            "LICENSE-MIT",
            "SECURITY.md",
            "dist/assets/app.1.wasm.br",
            "dist/index.html",
            "hospital-it.md",
            "hosting/nginx.conf",
            "sbom.cdx.json",
            "version.txt",
        ]);
        assert_eq!(names, wanted);
        let version = String::from_utf8_lossy(&all["version.txt"]);
        assert!(version.contains("built for /quiz/"), "{version}");
    }

    #[test]
    fn a_package_says_where_it_goes() {
        assert!(name("/").starts_with("which-is-which-"));
        assert_eq!(name("/quiz/"), format!("{}-quiz", name("/")));
        assert_eq!(name("/a/b/"), format!("{}-a-b", name("/")));
    }
}
