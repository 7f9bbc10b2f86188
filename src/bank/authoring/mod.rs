//! From content files to the bank.
//!
//! Limits: pure; somebody else reads the files and hands over their text.

pub mod addresses;
mod drawing;
pub mod finding;
mod load;
mod load_diagram;
mod load_general;
mod load_question;
pub mod normal;
pub mod plural;
pub mod prints;
pub mod pseudo;
pub mod reader;
pub mod stubs;
pub mod translation;

use std::cell::RefCell;
use std::collections::BTreeMap;

use toml::Table;

use crate::bank::allowed;
use crate::bank::audit;
use crate::bank::authoring::addresses::{Addressed, Wording};
use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::authoring::reader::Reader;
use crate::bank::authoring::translation::{Progress, Translation};
use crate::bank::english;
use crate::bank::id::{ProcedureId, SourceId, Text};
use crate::bank::knowledge::Bank;
use crate::bank::tongue::ORIGINAL;
use crate::bank::words::Words;

/// The file that says what a language is and what the checks of language allow. Each language has its own.
const LANGUAGE: &str = "language.toml";

/// Puts words in a text's place.
type Reword<'r> = dyn FnMut(Addressed<'_>) -> Wording + 'r;

/// Reads content files, each a path inside the project and its text, in English.
/// Returns what could be read, and every finding about files, fields and types.
pub fn load(files: &[(String, String)]) -> (Bank, Vec<Finding>) {
    let findings = RefCell::new(Vec::new());
    let bank = read(files, ORIGINAL, &findings, None);
    (bank, findings.into_inner())
}

/// Reads content files in another language, such as `es`: its texts in the places of the English ones.
pub fn load_language(files: &[(String, String)], tag: &str) -> (Bank, Progress, Vec<Finding>) {
    let (translation, read_findings) = translation(files, tag);
    let findings = RefCell::new(read_findings);
    let mut progress = Progress::default();
    let mut misfits = Vec::new();
    let mut bank = read(
        files,
        tag,
        &findings,
        Some(&mut |text| translation.words(text, &mut progress, &mut misfits)),
    );
    let mut findings = findings.into_inner();
    bank.partial = progress.done() < progress.all.len();
    english_names(&mut bank, &progress);
    findings.extend(misfits);
    findings.extend(translation.unknown(&progress));
    (bank, progress, findings)
}

/// A treatment keeps its English names among its other names: that is what many readers have heard in the clinic.
fn english_names(bank: &mut Bank, progress: &Progress) {
    for procedure in &mut bank.procedures {
        let root = format!("procedures/{}/", procedure.id);
        let names = progress.all.iter().filter(|known| {
            let field = known.at.strip_prefix(&root);
            field.is_some_and(|field| ["short", "name", "also"].contains(&field))
        });
        let english: Vec<String> = names
            .flat_map(|known| match &known.english {
                Wording::One(text) => vec![text.clone()],
                Wording::List(items) => items.clone(),
            })
            .collect();
        for name in english {
            let same = |own: &Text| english::unmarked(own).to_lowercase() == name.to_lowercase();
            let known = [&procedure.short, &procedure.name]
                .into_iter()
                .chain(&procedure.also)
                .any(same);
            if !known {
                procedure.also.push(english::mark(&name).into());
            }
        }
    }
}

/// The translations of a language as they are written, for writing them anew.
pub fn translation(files: &[(String, String)], tag: &str) -> (Translation, Vec<Finding>) {
    let findings = RefCell::new(Vec::new());
    let mut translation = Translation::default();
    let own = format!("content/{tag}/");
    let ours = files
        .iter()
        .filter(|(path, _)| path.starts_with(&own) && path.ends_with(".toml"));
    for (path, text) in ours.filter(|(path, _)| !path.ends_with(LANGUAGE)) {
        if let Some(table) = parse(path, text, &findings) {
            let found = translation.read(path, &table);
            findings.borrow_mut().extend(found);
        }
    }
    (translation, findings.into_inner())
}

/// Reads the English content with every text reworded, for proving that no text stands anywhere else.
pub fn load_reworded(
    files: &[(String, String)],
    language: &str,
    reword: &mut Reword<'_>,
) -> (Bank, Vec<Finding>) {
    let findings = RefCell::new(Vec::new());
    let path = format!("content/{ORIGINAL}/{LANGUAGE}");
    let mut files = files.to_vec();
    if let Some((_, text)) = files.iter_mut().find(|(name, _)| *name == path) {
        language.clone_into(text);
    }
    let bank = read(&files, ORIGINAL, &findings, Some(reword));
    (bank, findings.into_inner())
}

/// The languages of these files, the original first, the others by their tags.
pub fn languages(files: &[(String, String)]) -> Vec<String> {
    let mut tags: Vec<String> = files
        .iter()
        .filter_map(|(path, _)| language_of(path))
        .filter(|tag| *tag != ORIGINAL)
        .map(str::to_owned)
        .collect();
    tags.sort();
    tags.dedup();
    tags.insert(0, ORIGINAL.to_owned());
    tags
}

/// The language whose folder a file lies in; none for sources, which belong to all.
fn language_of(path: &str) -> Option<&str> {
    let (folder, _) = path.strip_prefix("content/")?.split_once('/')?;
    (folder != "sources").then_some(folder)
}

fn read(
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

fn parse(path: &str, text: &str, findings: &RefCell<Vec<Finding>>) -> Option<Table> {
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
