//! The parts of the style: what a first screen needs at once, and the rest.
//!
//! `static/css/order.txt` lists the files, one a line, under the headings `[first]`, `[start]` and `[later]`.

use std::collections::BTreeMap;

use crate::build::css;
use crate::trouble::Trouble;

/// Where the list of style files lies.
pub(crate) const ORDER: &str = "static/css/order.txt";

/// File names in their order.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Order {
    /// Inside every page.
    pub(crate) first: Vec<String>,
    /// Inside start screens too; in the hashed style sheet for all other pages.
    pub(crate) start: Vec<String>,
    /// In the hashed style sheet.
    pub(crate) later: Vec<String>,
}

/// The joined parts.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Style {
    /// Inside every page that is no start screen.
    pub(crate) first: String,
    /// Inside a start screen.
    pub(crate) start: String,
    /// In the hashed style sheet, which repeats what only start screens hold.
    pub(crate) later: String,
}

impl Order {
    /// Every file that is listed.
    pub(crate) fn names(&self) -> impl Iterator<Item = &String> {
        self.first.iter().chain(&self.start).chain(&self.later)
    }
}

/// Reads the list.
///
/// # Errors
/// `Misfit` that names the line.
pub(crate) fn order(text: &str) -> Result<Order, Trouble> {
    let mut order = Order::default();
    let mut heading = "";
    for (index, line) in text.lines().enumerate() {
        let line = line.trim();
        match (line, heading) {
            ("[first]" | "[start]" | "[later]", _) => heading = line,
            (line, _) if line.is_empty() || line.starts_with('#') => {}
            (name, "[first]") if name.ends_with(".css") => order.first.push(name.to_owned()),
            (name, "[start]") if name.ends_with(".css") => order.start.push(name.to_owned()),
            (name, "[later]") if name.ends_with(".css") => order.later.push(name.to_owned()),
            (other, _) => {
                return Err(Trouble::misfit(
                    format!("{ORDER}, line {}", index + 1),
                    format!(
                        "`{other}` is neither [first], [start], [later] nor a .css file under one of them"
                    ),
                ));
            }
        }
    }
    Ok(order)
}

/// Joins the files. `urls` gives the address of each static file, by its path in `static/`.
///
/// # Errors
/// `Misfit` when a listed file is not there, or when a `url()` in it names no file of `static/`.
pub(crate) fn join(
    order: &Order,
    sheets: &BTreeMap<String, String>,
    urls: &BTreeMap<String, String>,
) -> Result<Style, Trouble> {
    let join = |names: &[String]| {
        names.iter().try_fold(String::new(), |mut joined, name| {
            let sheet = sheets.get(name).ok_or_else(|| {
                Trouble::misfit(ORDER, format!("`{name}` is listed but not in static/css/"))
            })?;
            joined.push_str(&css::shorten(&css::resolve(name, sheet, urls)?));
            Ok(joined)
        })
    };
    let (first, start) = (join(&order.first)?, join(&order.start)?);
    let later = join(&order.later)?;
    // The same order everywhere: first, start, later.
    Ok(Style {
        start: format!("{first}{start}"),
        later: format!("{start}{later}"),
        first,
    })
}

#[cfg(test)]
mod tests {
    use super::{Order, join, order};
    use std::collections::BTreeMap;

    #[track_caller]
    fn check(input: &str, expected: Option<(&[&str], &[&str])>) {
        let own = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let expected = expected.map(|(first, later)| Order {
            first: own(first),
            later: own(later),
            ..Order::default()
        });
        assert_eq!(order(input).ok(), expected, "{input}");
    }

    #[test]
    fn reads_the_list() {
        check(
            "[first]\ntokens.css\n\n# parts\n[later]\ntable.css\n",
            Some((&["tokens.css"], &["table.css"])),
        );
        check(
            "[later]\nb.css\n[first]\na.css",
            Some((&["a.css"], &["b.css"])),
        );
        check("a.css", None);
        check("[frist]\na.css", None);
        check("[first]\na.scss", None);
    }

    #[test]
    fn joins_in_order_and_misses_nothing() {
        let sheets = BTreeMap::from([
            ("a.css".to_owned(), "a { top: 0 }".to_owned()),
            ("b.css".to_owned(), "b{}".to_owned()),
        ]);
        let listed =
            |text: &str| order(text).and_then(|order| join(&order, &sheets, &BTreeMap::new()));
        assert_eq!(
            listed("[first]\nb.css\na.css").unwrap().first,
            "b{}\na{top: 0}\n"
        );
        let style = listed("[first]\na.css\n[start]\nb.css").unwrap();
        assert_eq!(style.first, "a{top: 0}\n");
        assert_eq!(style.start, "a{top: 0}\nb{}\n");
        assert_eq!(style.later, "b{}\n");
        let trouble = listed("[later]\nc.css").unwrap_err();
        assert!(
            trouble.to_string().contains("`c.css` is listed"),
            "{trouble}"
        );
    }
}
