//! Reads sources, attributes, procedures, pairs, notes and the glossary.

use crate::bank::authoring::reader::Reader;
use crate::bank::entry::{Note, Pair, Sequence, Term};
use crate::bank::id::{ProcedureId, SourceId};
use crate::bank::knowledge::{
    Attribute, Bank, Cell, Claim, Fact, Procedure, Source, Standing, Value,
};
use crate::bank::marks::{DateKnown, Family, SourceKind};
use crate::bank::review::Review;

/// The fixed order of treatments: readers find each at the same place on every screen.
pub(super) const ORDER: &[&str] = &[
    "php",
    "ihp",
    "hai",
    "hipec",
    "tace",
    "resection",
    "rfa",
    "cryo",
    "sbrt",
    "chemo",
    "targeted",
    "immuno",
    "trials",
];

const KINDS: &[(&str, SourceKind)] = &[
    ("news", SourceKind::News),
    ("wiki", SourceKind::Wiki),
    ("hospital-news", SourceKind::HospitalNews),
    ("clinic-page", SourceKind::ClinicPage),
    ("guideline", SourceKind::Guideline),
    ("label", SourceKind::Label),
    ("trial", SourceKind::Trial),
    ("review", SourceKind::Review),
    ("study", SourceKind::Study),
    ("dictionary", SourceKind::Dictionary),
    ("charity", SourceKind::Charity),
    ("hospital", SourceKind::Hospital),
];

pub(super) fn source(reader: &mut Reader<'_>, stem: &str) -> Source {
    let id: SourceId = reader.id("id");
    reader.place.item = format!("source {id}");
    if id.as_str() != stem {
        reader.find(
            "id",
            format!("\"{id}\" differs from the file’s name"),
            "make the two the same",
        );
    }
    let main = reader.one_of("role", &[("main", true), ("newer", false)], false);
    Source {
        place: reader.place.clone(),
        id,
        main,
        label: reader.text("label"),
        spoken: reader.list("spoken"),
        file: reader.id_if_any("file"),
        title: reader.text("title"),
        publisher: reader.text("publisher"),
        kind: reader.one_of("kind", KINDS, SourceKind::News),
        date: reader.text("date"),
        date_known: reader.one_of(
            "date_known",
            &[
                ("printed", DateKnown::Printed),
                ("worked-out", DateKnown::WorkedOut),
                ("none", DateKnown::None),
            ],
            DateKnown::None,
        ),
        address: reader.text_or_empty("address"),
        address_verified: reader.flag("address_verified"),
        kind_plain: if main {
            reader.text("kind_plain")
        } else {
            reader.text_or_empty("kind_plain")
        },
        interest: if main {
            reader.text("interest")
        } else {
            reader.text_or_empty("interest")
        },
        leaves_out: reader.list("leaves_out"),
        good_for: if main {
            reader.text("good_for")
        } else {
            reader.text_or_empty("good_for")
        },
        not_enough_for: if main {
            reader.text("not_enough_for")
        } else {
            reader.text_or_empty("not_enough_for")
        },
        review: review(reader, main),
    }
}

pub(super) fn review<'a>(reader: &mut Reader<'a>, whole: bool) -> Review {
    Review {
        checked: reader.text("checked"),
        checked_by: if whole {
            reader.text("checked_by")
        } else {
            reader.text_or_empty("checked_by")
        },
        review_by: if whole {
            reader.text("review_by")
        } else {
            reader.text_or_empty("review_by")
        },
        clinician: reader.text_or_empty("clinician"),
    }
}

pub(super) fn attributes(reader: &mut Reader<'_>, bank: &mut Bank) {
    for mut reader in reader.tables("attribute", "attribute") {
        let attribute = Attribute {
            place: reader.place.clone(),
            id: reader.id("id"),
            label: reader.text("label"),
            ask: reader.text("ask"),
            exclusive: reader.flag("exclusive"),
            values: reader
                .tables("value", "value")
                .into_iter()
                .map(|mut reader| {
                    let value = Value {
                        id: reader.id("id"),
                        plain: reader.text("plain"),
                        excludes: reader.list("excludes"),
                    };
                    reader.finish();
                    value
                })
                .collect(),
        };
        reader.finish();
        bank.attributes.push(attribute);
    }
}

pub(super) fn procedure(reader: &mut Reader<'_>, bank: &mut Bank, stem: &str) -> Procedure {
    let id: ProcedureId = reader.id("id");
    reader.place.item = format!("procedure {id}");
    if id.as_str() != stem {
        reader.find(
            "id",
            format!("\"{id}\" differs from the file’s name"),
            "make the two the same",
        );
    }
    let procedure = Procedure {
        place: reader.place.clone(),
        id: id.clone(),
        short: reader.text("short"),
        name: reader.text("name"),
        also: reader.list("also"),
        family: reader.one_of(
            "family",
            &[
                ("organ", Family::Organ),
                ("artery", Family::Artery),
                ("belly", Family::Belly),
                ("spot", Family::Spot),
                ("part", Family::Part),
                ("body", Family::Body),
            ],
            Family::Body,
        ),
        plain: reader.text("plain"),
        sources: reader.list("sources"),
        review: review(reader, true),
    };
    for reader in reader.tables("fact", "fact") {
        let fact = fact(reader, Some(&id));
        bank.facts.push(fact);
    }
    for mut reader in reader.tables("sequence", "sequence") {
        let sequence = Sequence {
            place: reader.place.clone(),
            id: reader.id("id"),
            procedure: id.clone(),
            source: reader.id("source"),
            steps: reader.list("steps"),
        };
        reader.finish();
        bank.sequences.push(sequence);
    }
    for mut reader in reader.tables("cell", "cell") {
        let cell = Cell {
            place: reader.place.clone(),
            procedure: id.clone(),
            attribute: reader.id("attribute"),
            claims: reader
                .tables("claims", "claim")
                .into_iter()
                .map(|mut reader| {
                    let claim = Claim {
                        value: reader.id("value"),
                        facts: reader.list("facts"),
                    };
                    reader.finish();
                    claim
                })
                .collect(),
        };
        reader.finish();
        bank.cells.push(cell);
    }
    procedure
}

fn fact(mut reader: Reader<'_>, procedure: Option<&ProcedureId>) -> Fact {
    let mut procedures: Vec<ProcedureId> = procedure.into_iter().cloned().collect();
    procedures.extend(reader.list::<ProcedureId>("also_about"));
    if procedure.is_none() {
        reader.one_of("topic", &[("page", ()), ("liver-spread", ())], ());
    }
    let fact = Fact {
        place: reader.place.clone(),
        id: reader.id("id"),
        attribute: match procedure {
            Some(_) => Some(reader.id("attribute")),
            None => reader.id_if_any("attribute"),
        },
        procedures,
        plain: reader.text("plain"),
        quote: reader.text("quote"),
        source: reader.id("source"),
        standing: reader.one_of(
            "standing",
            &[
                ("stated", Standing::Stated),
                ("promotional", Standing::Promotional),
                ("noted", Standing::Noted),
            ],
            Standing::Stated,
        ),
        denies: reader.list("denies"),
    };
    reader.finish();
    fact
}

pub(super) fn pages(reader: &mut Reader<'_>, bank: &mut Bank) {
    for reader in reader.tables("fact", "fact") {
        bank.facts.push(fact(reader, None));
    }
}

pub(super) fn pairs(reader: &mut Reader<'_>, bank: &mut Bank) {
    for mut reader in reader.tables("pair", "pair") {
        let first: ProcedureId = reader.id("first");
        let second: ProcedureId = reader.id("second");
        reader.place.item = format!("pair {first}-{second}");
        let pair = Pair {
            place: reader.place.clone(),
            first,
            second,
            line: reader.text("line"),
            rows: reader.list("rows"),
        };
        reader.finish();
        bank.pairs.push(pair);
    }
}

pub(super) fn notes(reader: &mut Reader<'_>, bank: &mut Bank) {
    for mut reader in reader.tables("note", "note") {
        let note = Note {
            place: reader.place.clone(),
            id: reader.id("id"),
            plain: reader.text("plain"),
            sources: reader.list("sources"),
            facts: reader.list("facts"),
        };
        reader.finish();
        bank.notes.push(note);
    }
}

pub(super) fn glossary(reader: &mut Reader<'_>, bank: &mut Bank) {
    for mut reader in reader.tables("term", "term") {
        let term = Term {
            place: reader.place.clone(),
            id: reader.id("id"),
            term: reader.text("term"),
            also: reader.list("also"),
            plain: reader.text("plain"),
        };
        reader.finish();
        bank.terms.push(term);
    }
}
