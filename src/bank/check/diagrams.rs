//! A drawing and its words fit each other: few labels, short captions, a text alternative, and facts for each step.
//!
//! The limits are those of the drawings' own guide: seven labels are as many as fit a phone, and what a caption or a
//! text alternative needs more words for is two steps.

use std::collections::BTreeSet;

use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::check::texts;
use crate::bank::drawing::{ATTRIBUTES, TAGS};
use crate::bank::entry::{Diagram, Drawn, Step};
use crate::bank::knowledge::{Bank, Standing};
use crate::bank::question::{Kind, Question};

const MOST_LABELS: usize = 7;
const MOST_IN_CAPTION: usize = 14;
const MOST_IN_ALT: usize = 40;

/// How many steps a drawing may have: fewer is no story, more is no glance.
const STEPS: std::ops::RangeInclusive<usize> = 2..=4;

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut findings = Vec::new();
    for diagram in &bank.diagrams {
        let drawn = bank
            .drawings
            .iter()
            .find(|drawn| drawn.procedure == diagram.procedure);
        match drawn {
            Some(drawn) => findings.extend(of_drawing(diagram, drawn)),
            None => findings.push(diagram.place.finding(
                "procedure",
                "has words but no drawing",
                format!("add static/diagrams/{}.svg", diagram.procedure),
            )),
        }
        findings.extend(of_diagram(bank, diagram));
    }
    findings.extend(drawings(bank));
    findings.extend(bank.questions.iter().flat_map(|q| of_question(bank, q)));
    findings
}

/// Every drawing has words, parts that are there, and ids of its own: several can stand on one page.
fn drawings(bank: &Bank) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut ids = BTreeSet::new();
    for drawn in &bank.drawings {
        let has_words = bank
            .diagrams
            .iter()
            .any(|diagram| diagram.procedure == drawn.procedure);
        if !has_words {
            findings.push(drawn.place.finding(
                "",
                "has no words",
                format!("write content/en/diagrams/{}.toml", drawn.procedure),
            ));
        }
        let mut own = BTreeSet::new();
        for id in values(drawn, "id") {
            own.insert(id);
            if !ids.insert(id) {
                findings.push(drawn.place.finding(
                    "id",
                    format!("\"{id}\" is an id already"),
                    format!("begin ids with \"{}-\"", drawn.procedure),
                ));
            }
        }
        let shapes = drawn.shapes.iter().flat_map(|shape| &shape.attributes);
        for (_, value) in shapes {
            let wanted = value
                .strip_prefix("url(#")
                .map(|rest| rest.trim_end_matches(')'));
            let wanted = wanted.or_else(|| value.strip_prefix('#').filter(|id| id.contains('-')));
            if let Some(id) = wanted.filter(|id| !own.contains(id)) {
                findings.push(drawn.place.finding(
                    "href",
                    format!("\"{id}\" is no part of it"),
                    "mend the id, or draw the part",
                ));
            }
        }
    }
    findings
}

fn values<'a>(drawn: &'a Drawn, name: &str) -> impl Iterator<Item = &'a str> {
    let place = ATTRIBUTES.iter().position(|known| *known == name);
    let attributes = drawn.shapes.iter().flat_map(|shape| &shape.attributes);
    attributes
        .filter(move |(name, _)| Some(usize::from(*name)) == place)
        .map(|(_, value)| &**value)
}

/// Steps and labels are the same on both sides.
fn of_drawing(diagram: &Diagram, drawn: &Drawn) -> Vec<Finding> {
    let mut findings = Vec::new();
    let steps: BTreeSet<u8> = drawn
        .shapes
        .iter()
        .flat_map(|shape| shape.steps.iter().copied())
        .collect();
    let told: BTreeSet<u8> = (1..).zip(&diagram.steps).map(|(step, _)| step).collect();
    if steps != told {
        findings.push(drawn.place.finding(
            "class",
            format!("draws the steps {steps:?}, and the words tell {told:?}"),
            "give each step a group of class \"step-1\", and words",
        ));
    }
    for (number, step) in (1..).zip(&diagram.steps) {
        let own = drawn
            .shapes
            .iter()
            .filter(|shape| shape.steps.contains(&number));
        let drawn_labels: Vec<&str> = own.filter_map(|shape| shape.label.as_deref()).collect();
        let written: Vec<&str> = step.labels.iter().map(|(id, _)| &**id).collect();
        for id in drawn_labels.iter().filter(|id| !written.contains(id)) {
            findings.push(step.place.finding(
                "labels",
                format!("\"{id}\" stands in the drawing without words"),
                "write them, or take the label out of the drawing",
            ));
        }
        for id in written.iter().filter(|id| !drawn_labels.contains(id)) {
            findings.push(step.place.finding(
                "labels",
                format!("\"{id}\" has no place in the drawing"),
                "add a text element with this data-label, or remove the words",
            ));
        }
    }
    let outside = drawn
        .shapes
        .iter()
        .any(|shape| shape.steps.is_empty() && TAGS.get(usize::from(shape.tag)) == Some(&"text"));
    if outside {
        findings.push(drawn.place.finding(
            "text",
            "has a label outside of the steps",
            "move it into the group of its step",
        ));
    }
    findings
}

fn of_diagram(bank: &Bank, diagram: &Diagram) -> Vec<Finding> {
    let mut findings = Vec::new();
    if bank.procedure(&diagram.procedure).is_none() {
        findings.push(diagram.place.finding(
            "procedure",
            format!("\"{}\" does not exist", diagram.procedure),
            "mend the id, or write the treatment",
        ));
    }
    if !STEPS.contains(&diagram.steps.len()) {
        findings.push(diagram.place.finding(
            "step",
            format!("has {} steps", diagram.steps.len()),
            "tell it in two to four",
        ));
    }
    if !diagram.steps.is_sorted_by_key(|step| step.phase) {
        findings.push(diagram.place.finding(
            "phase",
            "goes back to an earlier phase",
            "keep the order prepare, in, stay, leave",
        ));
    }
    for step in &diagram.steps {
        findings.extend(of_step(bank, diagram, step));
    }
    findings
}

fn of_step(bank: &Bank, diagram: &Diagram, step: &Step) -> Vec<Finding> {
    let mut findings = Vec::new();
    let place = &step.place;
    let long = [
        ("caption", &step.caption, MOST_IN_CAPTION),
        ("alt", &step.alt, MOST_IN_ALT),
        ("neutral", &step.neutral, MOST_IN_ALT),
    ];
    for (field, text, most) in long {
        let words = text.split_whitespace().count();
        if words > most {
            findings.push(place.finding(
                field,
                format!("has {words} words instead of at most {most}"),
                "say less, or draw another step",
            ));
        }
    }
    if step.labels.is_empty() || step.labels.len() > MOST_LABELS {
        findings.push(place.finding(
            "labels",
            format!("has {} labels", step.labels.len()),
            "write one to seven",
        ));
    }
    findings.extend(names(bank, place, &step.neutral));
    let facts: Vec<_> = step.facts.iter().filter_map(|id| bank.fact(id)).collect();
    let unknown = step.facts.iter().filter(|id| bank.fact(id).is_none());
    findings.extend(unknown.map(|id| {
        place.finding(
            "facts",
            format!("\"{id}\" does not exist"),
            "mend the id, or write the fact",
        )
    }));
    let rests = facts.iter().any(|fact| {
        fact.procedures.contains(&diagram.procedure) && fact.standing != Standing::Promotional
    });
    if !rests {
        findings.push(place.finding(
            "facts",
            "rests on no fact about this treatment",
            "name the facts whose words it draws",
        ));
    }
    findings
}

/// Words that would give the answer away are no neutral ones.
fn names(bank: &Bank, place: &Place, neutral: &str) -> Vec<Finding> {
    let words = texts::lower_words(neutral);
    let procedures = bank.procedures.iter();
    procedures
        .flat_map(|procedure| {
            [&procedure.short, &procedure.name]
                .into_iter()
                .chain(&procedure.also)
        })
        .filter(|name| words.contains(&texts::lower_words(name)))
        .map(|name| {
            place.finding(
                "neutral",
                format!("names \"{name}\""),
                "say what is drawn, without the name of a treatment",
            )
        })
        .collect()
}

/// Options that are pictures name a step that says, in neutral words, what it shows; other options name none.
fn of_question(bank: &Bank, question: &Question) -> Vec<Finding> {
    let Some(choice) = question.kind.choice() else {
        return Vec::new();
    };
    let pictures = matches!(question.kind, Kind::WhichPicture(_));
    let options = choice.options.iter();
    options
        .filter_map(|option| {
            let diagram = bank
                .diagrams
                .iter()
                .find(|diagram| diagram.procedure.as_str() == option.id.as_str());
            let step = option.step.and_then(|step| {
                let place = usize::from(step).checked_sub(1)?;
                diagram?.steps.get(place)
            });
            let problem = match (pictures, option.step, step) {
                (false, None, _) => return None,
                (false, Some(_), _) => "names a step, but this kind shows no pictures".to_owned(),
                (true, None, _) => format!("\"{}\" has no step", option.id),
                (true, Some(number), None) => {
                    format!("\"{}\" has no step {number} that is drawn", option.id)
                }
                (true, Some(_), Some(step)) if step.neutral.is_empty() => {
                    format!("the step of \"{}\" has no neutral words", option.id)
                }
                (true, Some(_), Some(_)) => return None,
            };
            Some(question.place.finding(
                "options",
                problem,
                "name a step of its drawing whose `neutral` says what is drawn",
            ))
        })
        .collect()
}
