//! The list of style files names every one of them, and no other.

use std::collections::BTreeSet;

use which_is_which::bank::authoring::finding::Finding;

use crate::build::stylesheet::{self, ORDER};
use crate::checkout::Checkout;
use crate::files;
use crate::trouble::Trouble;
use crate::walls::at;

/// A style file that no list names would silently be missing from the site.
///
/// # Errors
/// `File` when the folder cannot be read.
pub(crate) fn order_names_every_sheet(checkout: &Checkout) -> Result<Vec<Finding>, Trouble> {
    let folder = checkout.join("static/css");
    let order = match files::text(&checkout.join(ORDER)).and_then(|text| stylesheet::order(&text)) {
        Ok(order) => order,
        Err(trouble) => {
            return Ok(vec![at(
                ORDER,
                1,
                trouble.to_string(),
                "list every style file in it",
            )]);
        }
    };
    let listed: Vec<&String> = order.names().collect();
    let there = files::under(&folder)?
        .iter()
        .map(|path| files::relative(&folder, path))
        .filter(|name| name.ends_with(".css"))
        .collect();
    Ok(compare(&listed, &there))
}

fn compare(listed: &[&String], there: &BTreeSet<String>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, name) in listed.iter().enumerate() {
        if !there.contains(*name) {
            findings.push(at(
                ORDER,
                index + 1,
                format!("`{name}` is no file"),
                "mend the name or remove it",
            ));
        }
        if !seen.insert(*name) {
            findings.push(at(
                ORDER,
                index + 1,
                format!("`{name}` stands twice"),
                "remove one",
            ));
        }
    }
    let unnamed = there.iter().filter(|name| !listed.contains(name));
    findings.extend(unnamed.map(|name| {
        at(
            &format!("static/css/{name}"),
            1,
            format!("{ORDER} does not name it"),
            "add it under [first], [start] or [later]",
        )
    }));
    findings
}

#[cfg(test)]
mod tests {
    use super::compare;

    #[track_caller]
    fn check(listed: &[&str], there: &[&str], expected: usize) {
        let listed: Vec<String> = listed.iter().map(|name| (*name).to_owned()).collect();
        let there = there.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(
            compare(&listed.iter().collect::<Vec<_>>(), &there).len(),
            expected
        );
    }

    #[test]
    fn refuses_every_difference() {
        check(&["a.css", "b.css"], &["a.css", "b.css"], 0);
        check(&["a.css"], &["a.css", "b.css"], 1);
        check(&["a.css", "b.css"], &["a.css"], 1);
        check(&["a.css", "a.css"], &["a.css"], 1);
    }
}
