//! Reads files one by one into a bank.

use std::cell::RefCell;
use std::collections::BTreeMap;

use toml::Table;

use crate::bank::allowed;
use crate::bank::audit;
use crate::bank::authoring::addresses::{self, Addressed, Wording};
use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::authoring::reader::Reader;
use crate::bank::authoring::{
    drawing, load, load_diagram, load_general, load_question, plural, prints,
};
use crate::bank::id::{ProcedureId, SourceId};
use crate::bank::knowledge::Bank;
use crate::bank::tongue::ORIGINAL;
use crate::bank::words::Words;

/// The file that says what a language is and what the checks of language allow. Each language has its own.
pub(super) const LANGUAGE: &str = "language.toml";

/// Puts words in a text's place.
pub(super) type Reword<'r> = dyn FnMut(Addressed<'_>) -> Wording + 'r;

/// The language whose folder a file lies in; none for sources, which belong to all.
pub(super) fn language_of(path: &str) -> Option<&str> {
    let (folder, _) = path.strip_prefix("content/")?.split_once('/')?;
    (folder != "sources").then_some(folder)
}

/// Reads the files of a language: English ones, with every text reworded, and its own settings.
pub(super) fn read(
    files: &[(String, String)],
    tag: &str,
    findings: &RefCell<Vec<Finding>>,
    mut reword: Option<&mut Reword<'_>>,
) -> Bank {
    let mut bank = Bank::default();
    let mut procedures = BTreeMap::new();
    let own_language = format!("content/{tag}/{LANGUAGE}");
    // What a language is comes first: its kinds of number decide which texts it has.
    match files.iter().find(|(path, _)| *path == own_language) {
        Some((path, text)) => {
            if let Some(table) = parse(path, text, findings) {
                let mut reader = Reader::new(&table, Place::new(path, ""), findings);
                bank.allowed = allowed::read(&mut reader);
                reader.finish();
            }
        }
        None => findings
            .borrow_mut()
            .push(Place::new(&own_language, "whole file").finding(
                "",
                "is missing",
                "write it as in content/README.md, under \"A language\"",
            )),
    }
    let numbers = plural::table(&bank.allowed.tongue.tag);
    let kinds = plural::kinds(&numbers);
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
        let elsewhere = language_of(path).is_some_and(|language| language != ORIGINAL);
        if !path.ends_with(".toml") || elsewhere || path.ends_with(&format!("/{LANGUAGE}")) {
            continue;
        }
        let Some(mut table) = parse(path, text, findings) else {
            continue;
        };
        let mut same = |text: Addressed<'_>| text.english;
        let unknown = match &mut reword {
            Some(reword) => addresses::reword(path, &mut table, &kinds, *reword),
            // Even where nothing is translated, each text must have an address.
            None => addresses::reword(path, &mut table, &kinds, &mut same),
        };
        unclassified(path, &unknown, findings);
        let mut reader = Reader::new(&table, Place::new(path, ""), findings);
        read_file(path, &mut reader, &mut bank, &mut procedures);
        reader.finish();
    }
    bank.words.plurals = numbers;
    bank.tongue = bank.allowed.tongue.clone();
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
    bank
}

/// The table of a file; nothing, and a finding, where it is not valid.
pub(super) fn parse(path: &str, text: &str, findings: &RefCell<Vec<Finding>>) -> Option<Table> {
    text.parse::<Table>()
        .map_err(|error| {
            findings
                .borrow_mut()
                .push(Place::new(path, "whole file").finding(
                    "",
                    format!("is not valid TOML: {}", error.message()),
                    line_of(text, error.span()),
                ));
        })
        .ok()
}

/// A field that holds text, and nobody has said whether it is translated.
fn unclassified(path: &str, unknown: &[String], findings: &RefCell<Vec<Finding>>) {
    for at in unknown {
        findings.borrow_mut().push(Place::new(path, at).finding(
            "",
            "is a text of which nobody says whether it is translated",
            "add its field to TRANSLATED or KEPT in src/bank/authoring/addresses.rs",
        ));
    }
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
