//! The self-audit claims nothing that nobody measured.

use std::collections::BTreeSet;

use crate::bank::audit::rules;
use crate::bank::audit::{Checklist, Item, Judged};
use crate::bank::authoring::finding::Finding;
use crate::bank::knowledge::Bank;

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    bank.audit.iter().flat_map(of_checklist).collect()
}

fn of_checklist(list: &Checklist) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut ids = BTreeSet::new();
    if list.items.is_empty() {
        findings.push(
            list.place
                .finding("item", "is missing", "name what the checklist asks for"),
        );
    }
    for item in &list.items {
        if !ids.insert(&item.id) {
            findings.push(
                item.place
                    .finding("id", "stands twice", "number each item once"),
            );
        }
        of_item(item, &mut findings);
    }
    findings
}

fn of_item(item: &Item, findings: &mut Vec<Finding>) {
    let rule = rules::find(&item.by).filter(|_| item.judged == Judged::Measured);
    if item.judged == Judged::Measured && rule.is_none() {
        findings.push(item.place.finding(
            "rule",
            format!("\"{}\" is computed by nothing", item.by),
            "use a rule of src/bank/audit/rules.rs, or let a person judge it",
        ));
    }
    let mut text = item.evidence.to_string();
    for gap in rule.map_or(&[][..], |rule| rule.gaps) {
        text = text.replace(&format!("{{{gap}}}"), "");
    }
    if text.contains(['{', '}']) {
        findings.push(item.place.finding(
            "evidence",
            format!("has a gap that nothing fills: \"{}\"", item.evidence),
            "use the figures that its rule gives, or leave the gap out",
        ));
    }
}
