//! The byte budget: what each file weighs on the wire against what it may weigh.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::build::site::Site;
use crate::checkout::Checkout;
use crate::files;
use crate::headers;
use crate::trouble::Trouble;

const FILE: &str = "budget.toml";

/// What is within measuring: a change of this many kB is not worth a line.
const SAME: f64 = 0.1;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Budget {
    file: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// A file without the hash in its name, or a folder, of which the heaviest file counts.
    name: String,
    /// kB of brotli.
    budget: f64,
    /// kB of brotli when this was written down.
    was: f64,
}

/// Compares a release build with the budget. `wire` holds the bytes of each file as sent.
///
/// # Errors
/// `Misfit` that names each file over its budget, or each entry that no file fits.
pub(crate) fn check(
    checkout: &Checkout,
    site: &Site,
    wire: &BTreeMap<String, usize>,
) -> Result<((), String), Trouble> {
    let text = files::text(&checkout.join(FILE))?;
    let budget: Budget =
        toml::from_str(&text).map_err(|error| Trouble::misfit(FILE, error.to_string()))?;
    let weights = weights(site, wire);
    let mut notes = Vec::new();
    let mut over = Vec::new();
    for entry in &budget.file {
        let Some(kb) = weight(&weights, &entry.name) else {
            over.push(format!("{} is in no build; mend its name", entry.name));
            continue;
        };
        if kb > entry.budget {
            over.push(format!(
                "{} weighs {kb:.1} kB of at most {:.1}; make it smaller, or raise the budget with a reason",
                entry.name, entry.budget
            ));
        }
        if (kb - entry.was).abs() > SAME {
            notes.push(format!("{} {:.1} → {kb:.1} kB", entry.name, entry.was));
        }
    }
    if !over.is_empty() {
        return Err(Trouble::misfit(FILE, over.join("\n  ")));
    }
    let note = if notes.is_empty() {
        "as written down".to_owned()
    } else {
        format!("since written down: {}", notes.join(", "))
    };
    Ok(((), note))
}

/// kB as sent, by the name without a hash.
fn weights(site: &Site, wire: &BTreeMap<String, usize>) -> BTreeMap<String, f64> {
    let sent = |name: &String| wire.get(name).copied().unwrap_or_default();
    site.files()
        .keys()
        .map(|name| (plain(name), kilobytes(sent(name))))
        .collect()
}

fn weight(weights: &BTreeMap<String, f64>, name: &str) -> Option<f64> {
    if !name.ends_with('/') {
        return weights.get(name).copied();
    }
    let inside = weights.iter().filter(|(file, _)| file.starts_with(name));
    inside.map(|(_, kb)| *kb).max_by(f64::total_cmp)
}

/// `assets/app.0123456789abcdef.wasm` is `app.wasm`.
fn plain(name: &str) -> String {
    let Some(file) = name.strip_prefix(headers::HASHED) else {
        return name.to_owned();
    };
    let parts = file.split('.');
    let is_hash = |part: &&str| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit());
    let kept: Vec<&str> = parts.filter(|part| !is_hash(part)).collect();
    kept.join(".")
}

/// Sizes are far below what a float holds exactly.
#[allow(clippy::cast_precision_loss)]
fn kilobytes(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use super::{check, plain, weight};
    use crate::build::site::Site;
    use crate::checkout::Checkout;
    use std::collections::BTreeMap;

    #[track_caller]
    fn named(input: &str, expected: &str) {
        assert_eq!(plain(input), expected);
    }

    #[test]
    fn a_name_is_known_without_its_hash() {
        named("assets/app.0123456789abcdef.wasm", "app.wasm");
        named("assets/content.en.0123456789abcdef.bin", "content.en.bin");
        named(
            "round/three/mixed/index.html",
            "round/three/mixed/index.html",
        );
    }

    #[test]
    fn a_folder_weighs_what_its_heaviest_file_weighs() {
        let weights = [("round/a", 3.0), ("round/b", 5.0), ("roundabout", 9.0)]
            .map(|(name, kb)| (name.to_owned(), kb));
        assert_eq!(weight(&BTreeMap::from(weights), "round/"), Some(5.0));
    }

    #[test]
    fn a_file_over_its_budget_stops_the_build_and_is_named() {
        let checkout = Checkout::find().unwrap();
        let mut site = Site::default();
        let name = site.add_hashed("app.wasm", b"x".to_vec());
        let wire = BTreeMap::from([(name, 999_000)]);
        let trouble = check(&checkout, &site, &wire).unwrap_err().to_string();
        assert!(trouble.contains("app.wasm weighs 999.0 kB"), "{trouble}");
        assert!(trouble.contains("app.js is in no build"), "{trouble}");
    }
}
