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
mod read;
pub mod reader;
pub mod stubs;
pub mod translation;

use std::cell::RefCell;

use crate::bank::authoring::addresses::Wording;
use crate::bank::authoring::finding::Finding;
use crate::bank::authoring::read::{LANGUAGE, Reword, language_of, parse, read};
use crate::bank::authoring::translation::{Progress, Translation};
use crate::bank::english;
use crate::bank::id::Text;
use crate::bank::knowledge::Bank;
use crate::bank::tongue::ORIGINAL;

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
