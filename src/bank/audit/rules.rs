//! What can be measured, each rule by its name. A rule gives the figures for the evidence and whether the item is met.
//!
//! Limits: pure; reads the bank alone. What is seen on a screen is measured by tests instead.

use crate::bank::audit::measures;
use crate::bank::id::Text;
use crate::bank::knowledge::Bank;

/// What a rule has measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// Whether the item is met.
    pub met: bool,
    /// Figures by the name of their gap.
    pub figures: Vec<(&'static str, String)>,
}

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// Its name in `audit.toml`.
    pub name: &'static str,
    /// The figures that it gives.
    pub gaps: &'static [&'static str],
    /// Measures the bank.
    pub measure: fn(&Bank) -> Measured,
}

/// Two figures: how many of how many.
const SHARE: &[&str] = &["count", "of"];

/// Every rule.
pub const RULES: &[Rule] = &[
    rule(
        "plain-words",
        &["texts", "hard", "longest"],
        measures::plain_words,
    ),
    rule("terms", &["terms", "texts", "alone"], measures::terms),
    rule(
        "numbers",
        &["numbers", "percent", "chances", "decimals"],
        measures::numbers,
    ),
    rule("short", &["texts", "longest"], measures::short),
    rule("summary", SHARE, measures::summary),
    rule("headings", &["rows", "longest"], measures::headings),
    rule("actions", SHARE, measures::actions),
    rule("lists", &["longest"], measures::lists),
    rule("both-known", SHARE, measures::both_known),
    rule("good-points", SHARE, measures::good_points),
    rule("bad-points", SHARE, measures::bad_points),
    rule("good-and-bad", SHARE, measures::good_and_bad),
    rule("equal-detail", SHARE, measures::equal_detail),
    rule("citations", SHARE, measures::citations),
    rule("dates", SHARE, measures::dates),
    rule("updates", SHARE, measures::updates),
    rule("certainty", &["cells"], measures::certainty),
    rule("kinds", &["count", "of", "sources"], measures::kinds),
    rule("clinicians", SHARE, measures::clinicians),
    rule("drawings", SHARE, measures::drawings),
    rule("captions", SHARE, measures::captions),
];

const fn rule(
    name: &'static str,
    gaps: &'static [&'static str],
    measure: fn(&Bank) -> Measured,
) -> Rule {
    Rule {
        name,
        gaps,
        measure,
    }
}

/// The rule of this name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.name == name)
}

impl Measured {
    /// What was measured, with its figures.
    pub fn new<const N: usize>(met: bool, figures: [(&'static str, usize); N]) -> Self {
        let figures = figures.map(|(name, figure)| (name, figure.to_string()));
        Self {
            met,
            figures: figures.into(),
        }
    }

    /// The text with every gap filled.
    pub fn fill(&self, text: &str) -> Text {
        let mut text = text.to_owned();
        for (name, figure) in &self.figures {
            text = text.replace(&format!("{{{name}}}"), figure);
        }
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::RULES;
    use crate::bank::knowledge::Bank;

    #[test]
    fn a_rule_gives_the_figures_that_it_promises() {
        let mut names = BTreeSet::new();
        for rule in RULES {
            let measured = (rule.measure)(&Bank::default());
            let given: Vec<&str> = measured.figures.iter().map(|(name, _)| *name).collect();
            assert_eq!(given, rule.gaps, "{}", rule.name);
            assert!(names.insert(rule.name), "{} stands twice", rule.name);
        }
    }
}
