//! From content files to the bank.
//!
//! Limits: pure; somebody else reads the files and hands over their text.

mod drawing;
pub mod finding;
mod load;
mod load_diagram;
mod load_general;
mod load_question;
pub mod normal;
pub mod prints;
pub mod reader;

use std::cell::RefCell;
use std::collections::BTreeMap;

use toml::Table;

use crate::bank::allowed;
use crate::bank::audit;
use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::authoring::reader::Reader;
use crate::bank::id::{ProcedureId, SourceId};
use crate::bank::knowledge::Bank;
use crate::bank::words::Words;

/// Reads content files, each a path inside the project and its text.
/// Returns what could be read, and every finding about files, fields and types.
pub fn load(files: &[(String, String)]) -> (Bank, Vec<Finding>) {
    let findings = RefCell::new(Vec::new());
    let mut bank = Bank::default();
    let mut procedures = BTreeMap::new();
    for (path, text) in files {
        if path.ends_with(".prints") {
            let id = SourceId::from(stem(path));
            match prints::parse(path, text) {
                Ok(prints) => drop(bank.prints.insert(id, prints)),
                Err(finding) => findings.borrow_mut().push(finding),
            }
            continue;
        }
        if path.ends_with(".svg") {
            let drawn = drawing::read(path, stem(path), text, &mut findings.borrow_mut());
            bank.drawings.push(drawn);
            continue;
        }
        if !path.ends_with(".toml") {
            continue;
        }
        match text.parse::<Table>() {
            Ok(table) => {
                let mut reader = Reader::new(&table, Place::new(path, ""), &findings);
                read_file(path, &mut reader, &mut bank, &mut procedures);
                reader.finish();
            }
            Err(error) => findings
                .borrow_mut()
                .push(Place::new(path, "whole file").finding(
                    "",
                    format!("is not valid TOML: {}", error.message()),
                    line_of(text, error.span()),
                )),
        }
    }
    for id in load::ORDER {
        if let Some(procedure) = procedures.remove(*id) {
            bank.procedures.push(procedure);
        }
    }
    for procedure in procedures.into_values() {
        findings.borrow_mut().push(procedure.place.finding(
            "id",
            format!("\"{}\" has no place in the fixed order", procedure.id),
            "add it to ORDER in src/bank/authoring/load.rs, or mend the id",
        ));
    }
    // As treatments: the page of all of them and the data file have one order.
    let order = |id: &ProcedureId| load::ORDER.iter().position(|known| *known == id.as_str());
    bank.diagrams
        .sort_by_key(|diagram| order(&diagram.procedure));
    bank.drawings.sort_by_key(|drawn| order(&drawn.procedure));
    (bank, findings.into_inner())
}

fn read_file(
    path: &str,
    reader: &mut Reader<'_>,
    bank: &mut Bank,
    procedures: &mut BTreeMap<String, crate::bank::knowledge::Procedure>,
) {
    if path.contains("/sources/") {
        bank.sources.push(load::source(reader, stem(path)));
    } else if path.contains("/procedures/") {
        let procedure = load::procedure(reader, bank, stem(path));
        procedures.insert(procedure.id.to_string(), procedure);
    } else if path.contains("/diagrams/") {
        bank.diagrams
            .push(load_diagram::diagram(reader, stem(path)));
    } else if path.contains("/questions/") {
        for reader in reader.tables("question", "question") {
            if let Some(question) = load_question::question(reader) {
                bank.questions.push(question);
            }
        }
    } else {
        match stem(path) {
            "attributes" => load::attributes(reader, bank),
            "pages" => load::pages(reader, bank),
            "pairs" => load::pairs(reader, bank),
            "notes" => load::notes(reader, bank),
            "glossary" => load::glossary(reader, bank),
            "general" => load_general::general(reader, bank),
            "language" => bank.allowed = allowed::read(reader),
            "audit" => bank.audit = audit::read(reader),
            "words" => bank.words = Words::read(reader),
            _ => reader.find(
                "",
                "nobody reads this file",
                "remove it, or move its items into one of the files in content/README.md",
            ),
        }
    }
}

/// The file's name without folder and ending.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.split('.').next().unwrap_or(name)
}

fn line_of(text: &str, span: Option<std::ops::Range<usize>>) -> String {
    let line = span
        .and_then(|span| text.get(..span.start))
        .map_or(1, |before| before.matches('\n').count() + 1);
    format!("mend line {line}")
}
