//! A source says what it is, and prints no address that nobody verified.

use crate::bank::authoring::finding::Finding;
use crate::bank::knowledge::{Bank, Source};

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    bank.sources.iter().flat_map(of_source).collect()
}

fn of_source(source: &Source) -> Vec<Finding> {
    let mut findings = Vec::new();
    let place = &source.place;
    if source.address.is_empty() == source.address_verified {
        findings.push(place.finding(
            "address_verified",
            "does not fit the address",
            "true only where somebody read the page at the address; no address, then false",
        ));
    }
    if !source.address.is_empty()
        && !source.address.starts_with("https://")
        && !source.address.starts_with("http://")
    {
        findings.push(place.finding("address", "is not a web address", "write it with https://"));
    }
    if source.main && source.file.is_none() {
        findings.push(place.finding(
            "file",
            "is missing",
            "name the text that `fingerprint` reads",
        ));
    }
    if source.main && source.leaves_out.is_empty() {
        findings.push(place.finding("leaves_out", "is empty", "say what the page does not tell"));
    }
    if source.spoken.is_empty() {
        findings.push(place.finding("spoken", "is empty", "say how a stem may name it"));
    }
    if source.label.split_whitespace().count() > 6 {
        findings.push(place.finding("label", "has more than six words", "shorten it"));
    }
    for (field, day) in [
        ("checked", &source.review.checked),
        ("review_by", &source.review.review_by),
    ] {
        if !day.is_empty() && !is_day(day) {
            findings.push(place.finding(
                field,
                format!("\"{day}\" is not a day"),
                "write it as 2026-11-21",
            ));
        }
    }
    findings
}

/// Whether the text is a day such as `2026-11-21`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    match parts.as_slice() {
        [year, month, day] => {
            year.len() == 4
                && year.parse::<u16>().is_ok()
                && month
                    .parse::<u8>()
                    .is_ok_and(|month| (1..=12).contains(&month))
                && day.parse::<u8>().is_ok_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    }
}
