//! No figures of survival, no chances, no comparison of lengths of life.
//!
//! Figures of that kind need a person who explains them, and our sources do not bear them. The time that a treatment takes
//! (minutes, hours) is no such figure. "How long people live" may be named, to say that something else was measured.

use crate::bank::authoring::finding::Finding;
use crate::bank::check::lists::{self, Lists};
use crate::bank::check::texts::{self, Passage};
use crate::bank::knowledge::Bank;

/// Every figure of survival or chance.
pub fn check(bank: &Bank) -> Vec<Finding> {
    let Some(lists) = lists::of(bank) else {
        return Vec::new();
    };
    let passages = texts::all(bank);
    passages
        .iter()
        .flat_map(|passage| of_passage(lists, passage))
        .collect()
}

fn of_passage(lists: &Lists, passage: &Passage<'_>) -> Vec<Finding> {
    let mut own = texts::own_words(passage.text);
    // "%" is no letter, so it gets a word.
    for percent in lists.percent {
        own = own.replace(percent, " percent ");
    }
    let words = texts::lower_words(&own);
    let mut findings: Vec<Finding> = lists
        .life
        .iter()
        .filter(|phrase| words.contains(&format!(" {phrase} ")))
        .map(|phrase| {
            passage.finding(
                format!("says \"{phrase}\""),
                "leave out whether and how long people live: that is for the care team",
            )
        })
        .collect();
    if let Some(figure) = figure(lists, &words) {
        findings.push(passage.finding(
            format!("gives the figure \"{figure}\""),
            "leave out figures of months, years and chances",
        ));
    }
    findings
}

/// A number with a unit of outcome, a chance, or a multiple.
fn figure(lists: &Lists, words: &str) -> Option<String> {
    // What stands between the two numbers of a chance becomes one word.
    let mut joined = words.to_owned();
    for chance in lists.chances {
        joined = joined.replace(&format!(" {chance} "), " \u{0}in ");
    }
    let words: Vec<&str> = joined.split_whitespace().collect();
    let between = lists.chances.first().copied().unwrap_or_default();
    let said = |words: &[&str]| words.join(" ").replace("\u{0}in", between);
    words
        .windows(3)
        .find_map(|three| {
            let [first, second, third] = three else {
                return None;
            };
            let chance = is_number(lists, first) && *second == "\u{0}in" && is_many(lists, third)
                || *first == "out" && *second == "of" && is_number(lists, third);
            let multiple = is_number(lists, first)
                && *second == lists.times
                && lists.multiples.contains(third);
            let unit = is_number(lists, first) && lists.units.contains(second);
            if unit {
                Some(format!("{first} {second}"))
            } else {
                (chance || multiple).then(|| said(three))
            }
        })
        .or_else(|| match words.as_slice() {
            [.., number, unit] if is_number(lists, number) && lists.units.contains(unit) => {
                Some(format!("{number} {unit}"))
            }
            _ => None,
        })
}

fn is_number(lists: &Lists, word: &str) -> bool {
    lists.numbers.contains(&word) || word.chars().all(|c| c.is_ascii_digit())
}

/// A number of people: more than one, and no year as in "two in 2021".
fn is_many(lists: &Lists, word: &str) -> bool {
    match word.parse::<u16>() {
        Ok(number) => (2..1900).contains(&number),
        Err(_) => is_number(lists, word) && !["one", "un", "uno", "una"].contains(&word),
    }
}

#[cfg(test)]
mod tests {
    use super::figure;
    use crate::bank::check::lists;
    use crate::bank::knowledge::Bank;

    #[track_caller]
    fn check_in(tag: &str, text: &str, expected: Option<&str>) {
        let mut bank = Bank::default();
        bank.tongue.tag = tag.into();
        let lists = lists::of(&bank).unwrap();
        assert_eq!(figure(lists, text).as_deref(), expected, "{text}");
    }

    #[track_caller]
    fn check(text: &str, expected: Option<&str>) {
        check_in("en", text, expected);
    }

    #[test]
    fn figures_are_seen_in_spanish_too() {
        check_in("es", "después de 10 meses o algo así", Some("10 meses"));
        check_in("es", "una de cada diez personas", Some("una de cada diez"));
        check_in("es", "cinco veces más largo", Some("cinco veces más"));
        check_in("es", "una revisión de 2015 en el hígado", None);
        check_in("es", "unos 60 minutos en una sala", None);
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
