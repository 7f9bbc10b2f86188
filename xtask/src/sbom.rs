//! The list of parts (SBOM) in the form of CycloneDX 1.5: every crate that is compiled into what readers get, and,
//! marked as excluded, every crate that only helps to build it. Without times and serial numbers, so that one commit
//! gives one list.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use crate::checkout::Checkout;
use crate::process;
use crate::trouble::Trouble;

/// The crate that is shipped.
const APP: &str = "which-is-which";

/// What Cargo says about crates and what depends on what.
#[derive(Debug)]
struct Graph {
    packages: BTreeMap<String, Value>,
    nodes: BTreeMap<String, Vec<Edge>>,
}

#[derive(Debug)]
struct Edge {
    to: String,
    /// Compiled into what uses it, not only into a build script or a test.
    normal: bool,
}

/// The list as JSON.
///
/// # Errors
/// `Failed` and `Misfit` when Cargo does not say what depends on what.
pub(crate) fn write(checkout: &Checkout) -> Result<String, Trouble> {
    let all = Graph::read(checkout)?;
    let shipped = shipped(checkout)?;
    let root = all.find(APP)?;
    let (mut components, mut dependencies) = (Vec::new(), Vec::new());
    for id in all.packages.keys().filter(|id| **id != root) {
        components.push(all.component(id, shipped.contains(&all.key(id))));
    }
    for (id, edges) in &all.nodes {
        let normal = edges
            .iter()
            .filter(|edge| edge.normal)
            .map(|edge| all.reference(&edge.to));
        let on: BTreeSet<String> = normal.collect();
        dependencies.push(json!({ "ref": all.reference(id), "dependsOn": on }));
    }
    let by = |name: &'static str| {
        move |value: &Value| {
            value
                .get(name)
                .and_then(Value::as_str)
                .unwrap_or_default()
                .to_owned()
        }
    };
    components.sort_by_key(by("bom-ref"));
    dependencies.sort_by_key(by("ref"));
    let mut about = all.component(&root, true);
    if let Some(about) = about.as_object_mut() {
        about.insert("type".to_owned(), "application".into());
        about.remove("scope");
    }
    let list = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": about },
        "components": components,
        "dependencies": dependencies,
    });
    serde_json::to_string_pretty(&list)
        .map(|text| text + "\n")
        .map_err(|error| Trouble::misfit("list of parts", error.to_string()))
}

/// Name and version of every crate that is compiled into what readers get, ours included. A macro runs while
/// compiling, so it and what it uses stay outside. `cargo metadata` cannot tell: it joins the features of all our crates.
///
/// # Errors
/// `Failed` when Cargo does not say.
pub(crate) fn shipped(checkout: &Checkout) -> Result<BTreeSet<String>, Trouble> {
    let text = process::output(
        process::cargo()
            .current_dir(checkout.root())
            .args([
                "tree",
                "--locked",
                "--package",
                APP,
                "--no-default-features",
                "--features",
                "app",
            ])
            .args([
                "--target",
                "wasm32-unknown-unknown",
                "--edges",
                "normal,no-proc-macro",
            ])
            .args(["--prefix", "none", "--format", "{p}"]),
    )?;
    let crates = text.lines().filter_map(|line| {
        let mut words = line.split_whitespace();
        Some(format!(
            "{} {}",
            words.next()?,
            words.next()?.trim_start_matches('v')
        ))
    });
    Ok(crates.collect())
}

impl Graph {
    fn read(checkout: &Checkout) -> Result<Self, Trouble> {
        let text = process::output(process::cargo().current_dir(checkout.root()).args([
            "metadata",
            "--format-version",
            "1",
            "--locked",
            "--all-features",
        ]))?;
        let whole: Value = serde_json::from_str(&text)
            .map_err(|error| Trouble::misfit("cargo metadata", error.to_string()))?;
        let hashes = hashes(checkout)?;
        let packages = list(&whole, "/packages").map(|package| {
            let mut package = package.clone();
            if let (Some(hash), Some(package)) =
                (hashes.get(&key(&package)), package.as_object_mut())
            {
                package.insert("checksum".to_owned(), hash.clone().into());
            }
            (text_of(&package, "/id"), package)
        });
        let nodes = list(&whole, "/resolve/nodes").map(|node| {
            let edges = list(node, "/deps").map(|dep| Edge {
                to: text_of(dep, "/pkg"),
                normal: list(dep, "/dep_kinds")
                    .any(|kind| kind.pointer("/kind").is_none_or(Value::is_null)),
            });
            (text_of(node, "/id"), edges.collect())
        });
        Ok(Self {
            packages: packages.collect(),
            nodes: nodes.collect(),
        })
    }

    fn key(&self, id: &str) -> String {
        self.packages.get(id).map(key).unwrap_or_default()
    }

    fn find(&self, name: &str) -> Result<String, Trouble> {
        let mut named = self
            .packages
            .iter()
            .filter(|(_, package)| text_of(package, "/name") == name);
        let found = named.next().map(|(id, _)| id.clone());
        found.ok_or_else(|| Trouble::misfit("cargo metadata", format!("names no {name}")))
    }

    fn component(&self, id: &str, shipped: bool) -> Value {
        let package = self.packages.get(id).unwrap_or(&Value::Null);
        let mut component = json!({
            "type": "library",
            "bom-ref": self.reference(id),
            "name": text_of(package, "/name"),
            "version": text_of(package, "/version"),
            "description": text_of(package, "/description").trim(),
            "scope": if shipped { "required" } else { "excluded" },
            // An old spelling of OR.
            "licenses": [{ "expression": licence(package) }],
            "purl": self.reference(id),
        });
        if let (Some(component), Some(hash)) = (component.as_object_mut(), package.get("checksum"))
        {
            component.insert(
                "hashes".to_owned(),
                json!([{ "alg": "SHA-256", "content": hash }]),
            );
        }
        component
    }

    /// The package's address in the form that all such lists share.
    fn reference(&self, id: &str) -> String {
        let package = self.packages.get(id).unwrap_or(&Value::Null);
        format!(
            "pkg:cargo/{}@{}",
            text_of(package, "/name"),
            text_of(package, "/version").replace('+', "%2B")
        )
    }
}

/// The hash of each crate, from Cargo.lock.
fn hashes(checkout: &Checkout) -> Result<BTreeMap<String, String>, Trouble> {
    let text = crate::files::text(&checkout.join("Cargo.lock"))?;
    let value = |block: &str, name: &str| {
        let line = block
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
        line.map(|line| line.trim_matches('"').to_owned())
    };
    let blocks = text.split("[[package]]").filter_map(|block| {
        let key = format!("{} {}", value(block, "name")?, value(block, "version")?);
        Some((key, value(block, "checksum")?))
    });
    Ok(blocks.collect())
}

fn key(package: &Value) -> String {
    format!(
        "{} {}",
        text_of(package, "/name"),
        text_of(package, "/version")
    )
}

fn list<'a>(value: &'a Value, path: &str) -> impl Iterator<Item = &'a Value> {
    value
        .pointer(path)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

fn text_of(value: &Value, path: &str) -> String {
    value
        .pointer(path)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

/// The licence as the crate states it. Some name a file instead: of these somebody has read the file.
fn licence(package: &Value) -> String {
    match text_of(package, "/license") {
        none if none.is_empty() && text_of(package, "/name") == "rs-fsrs" => "MIT".to_owned(),
        stated => stated.replace('/', " OR "),
    }
}

#[cfg(test)]
mod tests {
    use super::write;
    use crate::checkout::Checkout;
    use serde_json::Value;

    fn scope<'a>(list: &'a Value, name: &str) -> &'a str {
        let components = list["components"].as_array().unwrap();
        let component = components
            .iter()
            .find(|component| component["name"] == name);
        component.unwrap_or_else(|| panic!("{name} is not in the list"))["scope"]
            .as_str()
            .unwrap()
    }

    #[test]
    fn tells_what_is_shipped_from_what_only_builds() {
        let list: Value =
            serde_json::from_str(&write(&Checkout::find().unwrap()).unwrap()).unwrap();
        for shipped in ["yew", "postcard", "wasm-bindgen", "serde"] {
            assert_eq!(scope(&list, shipped), "required", "{shipped}");
        }
        for tool in ["yew-macro", "syn", "thirtyfour", "axum", "toml", "brotli"] {
            assert_eq!(scope(&list, tool), "excluded", "{tool}");
        }
        assert_eq!(list["metadata"]["component"]["name"], "which-is-which");
        let components = list["components"].as_array().unwrap();
        for component in components {
            let name = &component["name"];
            assert!(
                !component["licenses"][0]["expression"]
                    .as_str()
                    .unwrap()
                    .is_empty(),
                "{name} has no licence"
            );
            // Ours come from no registry.
            let ours = name == "xtask" || name == "coding";
            assert!(
                component.get("hashes").is_some() || ours,
                "{name} has no hash"
            );
        }
    }
}
