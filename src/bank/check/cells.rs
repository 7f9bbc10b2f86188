//! Claims rest on facts that speak of them; praise carries no claim; a noted fact has its note.

use crate::bank::authoring::finding::Finding;
use crate::bank::knowledge::{Bank, Standing};

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut findings = Vec::new();
    for cell in &bank.cells {
        let same = bank
            .cells
            .iter()
            .filter(|other| other.procedure == cell.procedure && other.attribute == cell.attribute);
        if same.count() > 1 {
            findings.push(cell.place.finding(
                "attribute",
                "has two cells",
                "put all claims into one",
            ));
        }
        if cell.claims.is_empty() {
            findings.push(cell.place.finding(
                "claims",
                "is empty",
                "remove the cell: it is silent",
            ));
        }
        for claim in &cell.claims {
            if claim.facts.is_empty() {
                findings.push(cell.place.finding(
                    "facts",
                    format!("nothing carries \"{}\"", claim.value),
                    "name the facts, or remove the claim",
                ));
            }
            for fact in claim.facts.iter().filter_map(|id| bank.fact(id)) {
                if !fact.procedures.contains(&cell.procedure) {
                    findings.push(cell.place.finding(
                        "facts",
                        format!("{} does not speak of {}", fact.id, cell.procedure),
                        "use another fact, or add the treatment to its also_about",
                    ));
                }
                if fact.standing == Standing::Promotional {
                    findings.push(cell.place.finding(
                        "facts",
                        format!("{} is praise, which carries no claim", fact.id),
                        "use another fact, or leave the cell silent",
                    ));
                }
            }
        }
    }
    for fact in &bank.facts {
        let noted = bank.notes_on(&fact.id).next().is_some();
        if fact.standing == Standing::Noted && !noted {
            findings.push(fact.place.finding(
                "standing",
                "is \"noted\", but no note names this fact",
                "write the note in content/en/notes.toml, or mend the standing",
            ));
        }
        if fact.standing == Standing::Stated && noted {
            findings.push(fact.place.finding(
                "standing",
                "is \"stated\", but a note names this fact",
                "write standing = \"noted\", or take the fact off the note",
            ));
        }
    }
    for note in &bank.notes {
        if note.facts.is_empty() {
            findings.push(
                note.place
                    .finding("facts", "is empty", "name the facts it adds to"),
            );
        }
        if note.sources.is_empty() {
            findings.push(
                note.place
                    .finding("sources", "is empty", "name who says so"),
            );
        }
        for source in note.sources.iter().filter_map(|id| bank.source(id)) {
            if !source.address_verified {
                findings.push(note.place.finding(
                    "sources",
                    format!("nobody verified the address of {}", source.id),
                    "use a source that was read at its address",
                ));
            }
        }
    }
    findings
}
