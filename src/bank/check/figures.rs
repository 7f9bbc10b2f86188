//! No figures of survival, no chances, no comparison of lengths of life.
//!
//! Figures of that kind need a person who explains them, and our sources do not bear them. The time that a treatment takes
//! (minutes, hours) is no such figure. "How long people live" may be named, to say that something else was measured.

use crate::bank::authoring::finding::Finding;
use crate::bank::check::texts::{self, Passage};
use crate::bank::knowledge::Bank;

/// Words about whether and how long people live.
const LIFE: &[&str] = &[
    "survival",
    "survive",
    "survives",
    "survived",
    "surviving",
    "survivor",
    "survivors",
    "life expectancy",
    "lifespan",
    "prognosis",
    "mortality",
    "death",
    "deaths",
    "die",
    "dies",
    "died",
    "dying",
    "live longer",
    "lives longer",
    "lived longer",
    "living longer",
    "longer life",
    "longer lives",
    "length of life",
    "lengths of life",
    "extend life",
    "extends life",
    "prolong life",
    "prolongs life",
    "more time to live",
];

/// Units of outcomes, not of treatments.
const UNITS: &[&str] = &["month", "months", "year", "years", "percent"];

/// Numbers in words.
const NUMBERS: &[&str] = &[
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "hundred", "half",
];

/// Every figure of survival or chance.
pub fn check(bank: &Bank) -> Vec<Finding> {
    texts::all(bank).iter().flat_map(of_passage).collect()
}

fn of_passage(passage: &Passage<'_>) -> Vec<Finding> {
    let own = texts::own_words(passage.text);
    // "%" is no letter, so it gets a word.
    let words = texts::lower_words(&own.replace('%', " percent ").replace("per cent", "percent"));
    let mut findings: Vec<Finding> = LIFE
        .iter()
        .filter(|phrase| words.contains(&format!(" {phrase} ")))
        .map(|phrase| {
            passage.finding(
                format!("says \"{phrase}\""),
                "leave out whether and how long people live: that is for the care team",
            )
        })
        .collect();
    if let Some(figure) = figure(&words) {
        findings.push(passage.finding(
            format!("gives the figure \"{figure}\""),
            "leave out figures of months, years and chances",
        ));
    }
    findings
}

/// A number with a unit of outcome, a chance, or a multiple.
fn figure(words: &str) -> Option<String> {
    let words: Vec<&str> = words.split_whitespace().collect();
    words
        .windows(3)
        .find_map(|three| {
            let [first, second, third] = three else {
                return None;
            };
            let chance = is_number(first) && *second == "in" && is_many(third)
                || *first == "out" && *second == "of" && is_number(third);
            let multiple = is_number(first)
                && *second == "times"
                && ["longer", "more", "as", "better", "higher", "fewer"].contains(third);
            let unit = is_number(first) && UNITS.contains(second);
            if unit {
                Some(format!("{first} {second}"))
            } else {
                (chance || multiple).then(|| three.join(" "))
            }
        })
        .or_else(|| match words.as_slice() {
            [.., number, unit] if is_number(number) && UNITS.contains(unit) => {
                Some(format!("{number} {unit}"))
            }
            _ => None,
        })
}

fn is_number(word: &str) -> bool {
    NUMBERS.contains(&word) || word.chars().all(|c| c.is_ascii_digit())
}

/// A number of people: more than one, and no year as in "two in 2021".
fn is_many(word: &str) -> bool {
    match word.parse::<u16>() {
        Ok(number) => (2..1900).contains(&number),
        Err(_) => is_number(word) && word != "one",
    }
}

#[cfg(test)]
mod tests {
    use super::figure;

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(figure(text).as_deref(), expected, "{text}");
    }

    #[test]
    fn figures_of_outcome_are_seen() {
        check("after 10 months or so", Some("10 months"));
        check("it grew by five percent", Some("five percent"));
        check("one in ten people", Some("one in ten"));
        check("seen in 3 out of 10", Some("out of 10"));
        check("five times longer than", Some("five times longer"));
    }

    #[test]
    fn times_of_treatment_are_none() {
        check("about 60 minutes in a room", None);
        check("a review of 2015 in the liver", None);
        check("the guideline of 2021 years ago", Some("2021 years"));
        check("a year later", None);
    }
}
