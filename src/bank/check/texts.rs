//! Every text that a patient reads, with its place and the screen on which it is read.
//!
//! Limits: quotations, titles and publishers are not ours to mend, so they are not here.

use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::english;
use crate::bank::knowledge::{Bank, Source};
use crate::bank::question::{Kind, Question};

/// A text of our own.
#[derive(Debug, Clone)]
pub struct Passage<'a> {
    /// Where it is written.
    pub place: Place,
    /// Its field.
    pub field: &'static str,
    /// The text.
    pub text: &'a str,
    /// What is read together with it: short texts of one screen are graded as one.
    pub screen: String,
}

impl Passage<'_> {
    /// A finding about this text.
    pub fn finding(&self, problem: impl Into<String>, remedy: &str) -> Finding {
        self.place.finding(self.field, problem, remedy)
    }
}

/// Where interface texts are read, by the beginning of their names. The first that fits counts.
const SCREENS: &[(&str, &str)] = &[
    ("start_", "start"),
    ("promise_", "start"),
    ("ways_", "start"),
    ("family_", "start"),
    ("pairs_", "start"),
    ("pair_", "start"),
    ("round_", "start"),
    ("app_", "start"),
    ("not_", "start"),
    ("end_", "end"),
    ("questions_", "questions"),
    ("large_", "questions"),
    ("print_", "questions"),
    ("code_", "questions"),
    ("brought_", "questions"),
    ("teach_", "end"),
    ("report_", "report"),
    ("lost_", "lost"),
    ("doors", "start"),
    ("names_", "names"),
    ("uncovered_", "names"),
    ("procedure_", "procedure"),
    ("picture_", "pictures"),
    ("compare_", "compare"),
    ("sources_", "sources"),
    ("source_", "source"),
    ("glossary_", "glossary"),
    ("about_", "about"),
    ("audit_", "about"),
    ("no_", "faults"),
    ("broken", "faults"),
    ("reload", "faults"),
    ("offline_", "faults"),
    ("update_", "update"),
    ("loading", "faults"),
    ("problem_", "question"),
    ("hint_", "question"),
];

/// Texts of `words.toml` that nobody reads as words.
const NO_WORDS: &[&str] = &[
    "digits",
    "softened_before",
    "months",
    "date",
    "picture_letters",
];

/// Every passage of the bank.
pub fn all(bank: &Bank) -> Vec<Passage<'_>> {
    let mut passages: Vec<Passage<'_>> = Vec::new();
    bank.sources
        .iter()
        .for_each(|source| of_source(source, &mut passages));
    for attribute in &bank.attributes {
        let place = &attribute.place;
        let mut add =
            |field, text, screen: &str| passages.push(passage(place, field, text, screen));
        add("label", &attribute.label, "rows of the table");
        add("ask", &attribute.ask, "questions for the team");
        for value in &attribute.values {
            let item = format!("{}, value {}", place.item, value.id);
            let place = Place::new(&place.file, item);
            passages.push(passage(&place, "plain", &value.plain, CELLS));
        }
    }
    for procedure in &bank.procedures {
        let screen = format!("procedure {}", procedure.id);
        let place = &procedure.place;
        passages.push(passage(place, "plain", &procedure.plain, &screen));
    }
    for fact in &bank.facts {
        let place = &fact.place;
        passages.push(passage(place, "plain", &fact.plain, &place.file));
    }
    for pair in &bank.pairs {
        passages.push(passage(&pair.place, "line", &pair.line, "pairs"));
    }
    for note in &bank.notes {
        passages.push(passage(&note.place, "plain", &note.plain, "notes"));
    }
    for term in &bank.terms {
        passages.push(passage(&term.place, "plain", &term.plain, "glossary"));
    }
    for step in bank.diagrams.iter().flat_map(|diagram| &diagram.steps) {
        let place = &step.place;
        let mut add = |field, text| passages.push(passage(place, field, text, &place.item));
        add("caption", &step.caption);
        add("alt", &step.alt);
        add("neutral", &step.neutral);
        // Words of a drawing are no sentences, so they have no grade.
        let labels = step.labels.iter();
        labels.for_each(|(_, text)| passages.push(passage(place, "labels", text, NAMES)));
    }
    for general in &bank.general {
        let screen = "questions for the team";
        passages.push(passage(&general.place, "ask", &general.ask, screen));
    }
    bank.questions
        .iter()
        .for_each(|question| of_question(question, &mut passages));
    for list in &bank.audit {
        let place = &list.place;
        passages.push(passage(place, "name", &list.name, NAMES));
        passages.push(passage(place, "lead", &list.lead, &place.item));
        for item in &list.items {
            let screen = &place.item;
            passages.push(passage(&item.place, "text", &item.text, screen));
            passages.push(passage(&item.place, "evidence", &item.evidence, screen));
        }
    }
    words(bank, &mut passages);
    // What is still in English is checked in English.
    passages.retain(|passage| !passage.text.is_empty() && !english::is_in(passage.text));
    passages
}

/// The file in which the translation of what an English file holds is written.
pub fn translated_file(file: &str, tag: &str) -> String {
    if file.starts_with("content/sources/") {
        return format!("content/{tag}/sources.toml");
    }
    match file.strip_prefix("content/en/") {
        Some(inside) => format!("content/{tag}/{inside}"),
        None => file.to_owned(),
    }
}

/// The screen of what pages are called: no sentences, so they have no grade.
pub(super) const NAMES: &str = "names of pages";

/// Words that are names of treatments without a page of ours: no sentences either.
const OTHER_NAMES: &str = "uncovered_name_";

/// The screen of values, which the table joins by treatment.
pub(super) const CELLS: &str = "cells";

fn of_source<'a>(source: &'a Source, passages: &mut Vec<Passage<'a>>) {
    let mut add = |field, text| {
        passages.push(passage(&source.place, field, text, &source.place.item));
    };
    add("kind_plain", &source.kind_plain);
    add("interest", &source.interest);
    add("good_for", &source.good_for);
    add("not_enough_for", &source.not_enough_for);
    source
        .leaves_out
        .iter()
        .for_each(|text| add("leaves_out", text));
    let mut name = |field, text| {
        passages.push(passage(&source.place, field, text, NAMES));
    };
    name("label", &source.label);
    source.spoken.iter().for_each(|text| name("spoken", text));
}

fn of_question<'a>(question: &'a Question, passages: &mut Vec<Passage<'a>>) {
    let place = &question.place;
    let mut add = |field, text| passages.push(passage(place, field, text, &place.item));
    add("stem", &question.stem);
    add("why", &question.why);
    add("ask", &question.ask);
    question
        .kind
        .whys()
        .into_iter()
        .for_each(|text| add("options", text));
    if let Kind::SortCards(sort) = &question.kind {
        sort.groups.iter().for_each(|text| add("groups", text));
    }
}

fn words<'a>(bank: &'a Bank, passages: &mut Vec<Passage<'a>>) {
    let place = Place::new("content/en/words.toml", "words");
    for (name, text) in bank.words.all() {
        if NO_WORDS.contains(&name) {
            continue;
        }
        if name.starts_with(OTHER_NAMES) {
            passages.push(passage(&place, name, text, NAMES));
            continue;
        }
        let screen = SCREENS
            .iter()
            .find(|(start, _)| name.starts_with(start))
            .map_or("feedback", |(_, screen)| screen);
        passages.push(passage(
            &place,
            name,
            text,
            &format!("words of the {screen} screen"),
        ));
    }
}

fn passage<'a>(place: &Place, field: &'static str, text: &'a str, screen: &str) -> Passage<'a> {
    Passage {
        place: place.clone(),
        field,
        text,
        screen: screen.to_owned(),
    }
}

/// The text without what it quotes: the words of a source may be named, between “ and ”.
pub fn own_words(text: &str) -> String {
    let parts = text
        .split('“')
        .enumerate()
        .map(|(place, part)| match place {
            0 => part,
            _ => part.split_once('”').map_or("", |(_, after)| after),
        });
    parts.collect()
}

/// The words of a text in lower case, one space before, between and after them, so that whole words can be looked for.
pub fn lower_words(text: &str) -> String {
    let spaced: String = text
        .to_lowercase()
        .chars()
        .map(|c| {
            if c.is_alphanumeric() || c == '-' {
                c
            } else {
                ' '
            }
        })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    format!(" {} ", words.join(" "))
}
