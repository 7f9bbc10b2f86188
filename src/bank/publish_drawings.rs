//! Drawings and their words, as the browser gets them, and the picture that belongs to a question.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::bank::diagram::{Diagram, Pictured, Step};
use crate::bank::drawing::{Drawing, Drawings, Element};
use crate::bank::edition::Index;
use crate::bank::entry;
use crate::bank::id::{ProcedureId, Text};
use crate::bank::knowledge::Bank;
use crate::bank::publish::Publisher;
use crate::bank::question::{Asks, Choosable, Kind, Question};

/// The shapes of every drawing.
pub(super) fn drawings(bank: &Bank) -> Drawings {
    let mut values = Values::default();
    let drawings = bank
        .drawings
        .iter()
        .map(|drawn| Drawing {
            procedure: drawn.procedure.clone(),
            view: values.place(&drawn.view),
            elements: drawn
                .shapes
                .iter()
                .map(|shape| element(&mut values, shape))
                .collect(),
        })
        .collect();
    Drawings {
        values: values.list,
        drawings,
    }
}

fn element(values: &mut Values, shape: &entry::Shape) -> Element {
    Element {
        depth: shape.depth,
        tag: shape.tag,
        attributes: shape
            .attributes
            .iter()
            .map(|(name, value)| (*name, values.place(value)))
            .collect(),
        steps: shape.steps.clone(),
        label: shape.label.as_ref().map(|label| values.place(label)),
    }
}

/// Every value once, in the order of its first coming.
#[derive(Default)]
struct Values {
    list: Vec<Text>,
    places: BTreeMap<Text, Index>,
}

impl Values {
    fn place(&mut self, value: &Text) -> Index {
        *self.places.entry(value.clone()).or_insert_with(|| {
            self.list.push(value.clone());
            Index::try_from(self.list.len() - 1).unwrap_or(Index::MAX)
        })
    }
}

impl Publisher<'_> {
    pub(super) fn diagrams(&self) -> Vec<Diagram> {
        let diagrams = self.bank.diagrams.iter();
        diagrams
            .filter_map(|diagram| {
                Some(Diagram {
                    procedure: self.procedure_at(&diagram.procedure)?,
                    steps: diagram.steps.iter().map(|step| self.step(step)).collect(),
                    review: diagram.review.clone(),
                })
            })
            .collect()
    }

    fn step(&self, step: &entry::Step) -> Step {
        Step {
            phase: step.phase,
            caption: step.caption.clone(),
            alt: step.alt.clone(),
            neutral: step.neutral.clone(),
            labels: step.labels.clone(),
            facts: step.facts.iter().filter_map(|id| self.fact(id)).collect(),
        }
    }

    pub(super) fn option_picture(&self, option: &Choosable) -> Option<Pictured> {
        self.pictured(&option.id.as_str().into(), option.step?)
    }

    /// What shows the answer: the key's own picture, or the step that rests on the most facts of this question.
    /// Nothing where no step rests on any of them.
    pub(super) fn picture(&self, question: &Question) -> Option<Pictured> {
        let choice = question.kind.choice()?;
        if let Kind::WhichPicture(_) = question.kind {
            let key = choice.options.iter().find(|option| option.id == choice.key);
            return self.option_picture(key?);
        }
        let about: ProcedureId = match &choice.asks {
            Asks::WhichProcedure { .. } => choice.key.as_str().into(),
            Asks::WhichValue { about, .. } => about.clone(),
        };
        let diagrams = &self.bank.diagrams;
        let diagram = diagrams.iter().find(|other| other.procedure == about)?;
        let shared = |step: &entry::Step| {
            let facts = step.facts.iter();
            facts.filter(|fact| question.facts.contains(fact)).count()
        };
        let steps = (1..).zip(&diagram.steps);
        let fitting = steps.filter(|(_, step)| shared(step) > 0);
        // The first of those with the most, where `max_by_key` would take the last.
        let (number, _) = fitting.min_by_key(|(_, step)| Reverse(shared(step)))?;
        self.pictured(&about, number)
    }

    fn pictured(&self, procedure: &ProcedureId, step: u8) -> Option<Pictured> {
        let diagrams = &self.bank.diagrams;
        let place = diagrams
            .iter()
            .position(|diagram| &diagram.procedure == procedure)?;
        let steps = diagrams.get(place)?.steps.len();
        (1..=steps).contains(&usize::from(step)).then_some(())?;
        Some(Pictured {
            diagram: Index::try_from(place).ok()?,
            step,
        })
    }
}
