//! The self-audit: the items of known checklists, and how each is judged.
//!
//! Limits: an item that a machine can judge names a rule (`rules`) or a test; whether a named test exists is held by
//! tests/native/about.rs. No score is made of it, since a score would count what nobody has judged.

pub mod measures;
pub mod rules;

use serde::Serialize;

use crate::bank::authoring::finding::Place;
use crate::bank::authoring::reader::Reader;
use crate::bank::id::Text;
use crate::bank::instrument::{AuditItem, Instrument, Verdict};
use crate::bank::knowledge::Bank;

/// A checklist, as its file says it.
#[derive(Debug, Clone, Serialize)]
pub struct Checklist {
    /// Where it is written.
    pub place: Place,
    /// Its name.
    pub name: Text,
    /// What it is for.
    pub lead: Text,
    /// What it asks for.
    pub items: Vec<Item>,
}

/// One thing that a checklist asks for.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    /// Where it is written.
    pub place: Place,
    /// Its number in the checklist.
    pub id: Text,
    /// What it asks for, in our own words.
    pub text: Text,
    /// How it is judged.
    pub judged: Judged,
    /// Why it is judged so; figures of a rule stand in gaps such as `{longest}`.
    pub evidence: Text,
    /// The rule or the test.
    pub by: Text,
}

/// How an item is judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Judged {
    /// By a rule, from the content, whenever the site is built.
    Measured,
    /// By a test that runs before a release.
    Tested,
    /// By a person; nobody has yet.
    Person,
    /// We know that we do not do it.
    NotMet,
    /// It is about something that we do not do on purpose, or cannot have.
    NotApplicable,
}

/// Reads `audit.toml`.
pub(super) fn read(reader: &mut Reader<'_>) -> Vec<Checklist> {
    let lists = reader.tables("checklist", "checklist");
    lists.into_iter().map(checklist).collect()
}

fn checklist(mut reader: Reader<'_>) -> Checklist {
    let checklist = Checklist {
        place: reader.place.clone(),
        name: {
            reader.text("id");
            reader.text("name")
        },
        lead: reader.text("lead"),
        items: reader
            .tables("item", "item")
            .into_iter()
            .map(item)
            .collect(),
    };
    reader.finish();
    checklist
}

fn item(mut reader: Reader<'_>) -> Item {
    let judged = reader.one_of(
        "judged",
        &[
            ("measured", Judged::Measured),
            ("tested", Judged::Tested),
            ("person", Judged::Person),
            ("not-met", Judged::NotMet),
            ("not-applicable", Judged::NotApplicable),
        ],
        Judged::Person,
    );
    let item = Item {
        place: reader.place.clone(),
        id: reader.text("id"),
        text: reader.text("text"),
        judged,
        evidence: match judged {
            Judged::Person => reader.text_or_empty("evidence"),
            _ => reader.text("evidence"),
        },
        by: match judged {
            Judged::Measured => reader.text("rule"),
            Judged::Tested => reader.text("test"),
            _ => "".into(),
        },
    };
    reader.finish();
    item
}

/// The checklists with every measured item measured.
pub fn judge(bank: &Bank) -> Vec<Instrument> {
    let judged = |item: &Item| {
        let (verdict, evidence) = match (item.judged, rules::find(&item.by)) {
            (Judged::Measured, Some(rule)) => {
                let measured = (rule.measure)(bank);
                let verdict = if measured.met {
                    Verdict::Met
                } else {
                    Verdict::NotMet
                };
                (verdict, measured.fill(&item.evidence))
            }
            (Judged::Tested, _) => (Verdict::Met, item.evidence.clone()),
            (Judged::NotMet, _) => (Verdict::NotMet, item.evidence.clone()),
            (Judged::NotApplicable, _) => (Verdict::NotApplicable, item.evidence.clone()),
            // A measured item without its rule never gets here: `check::audit` refuses it.
            (Judged::Person | Judged::Measured, _) => (Verdict::Unjudged, item.evidence.clone()),
        };
        AuditItem {
            id: item.id.clone(),
            text: item.text.clone(),
            verdict,
            evidence,
        }
    };
    let instrument = |list: &Checklist| Instrument {
        name: list.name.clone(),
        lead: list.lead.clone(),
        items: list.items.iter().map(judged).collect(),
    };
    bank.audit.iter().map(instrument).collect()
}
