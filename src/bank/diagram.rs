//! The words of a drawing as they are shipped: what each step shows, for those who see it and for those who do not.

use serde::{Deserialize, Serialize};

use crate::bank::edition::{Edition, Index};
use crate::bank::id::Text;
use crate::bank::review::Review;

/// A treatment drawn in steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagram {
    /// The treatment.
    pub procedure: Index,
    /// Its steps in order.
    pub steps: Vec<Step>,
    /// Who checked it, and when.
    pub review: Review,
}

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The part of the treatment it belongs to.
    pub phase: Phase,
    /// What is seen, in one or two sentences.
    pub caption: Text,
    /// The same for those who do not see it.
    pub alt: Text,
    /// What is drawn, without any name: for questions that ask which treatment it is. Empty where none asks.
    pub neutral: Text,
    /// The words in the drawing by their ids; " / " begins a new line.
    pub labels: Vec<(Text, Text)>,
    /// What it rests on.
    pub facts: Vec<Index>,
}

/// The parts of a treatment, in order, by which the steps of two are set side by side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// Something is made ready.
    Prepare,
    /// Something goes in.
    In,
    /// It works.
    Stay,
    /// Something leaves, or what is left.
    Leave,
}

/// One step of one diagram: the diagram's place, and the step from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pictured {
    /// The place of the diagram.
    pub diagram: Index,
    /// The step, from 1.
    pub step: u8,
}

impl Diagram {
    /// The step of this number, from 1.
    pub fn step(&self, number: u8) -> Option<&Step> {
        self.steps.get(usize::from(number).checked_sub(1)?)
    }

    /// How many steps it has.
    pub fn count(&self) -> u8 {
        u8::try_from(self.steps.len()).unwrap_or(u8::MAX)
    }
}

impl Step {
    /// The lines of a label.
    pub fn lines(&self, label: &str) -> impl Iterator<Item = &str> {
        let text = self.labels.iter().find(|(id, _)| &**id == label);
        text.into_iter().flat_map(|(_, text)| text.split(" / "))
    }
}

impl Edition {
    /// The diagram at this place.
    pub fn diagram(&self, place: Index) -> Option<&Diagram> {
        self.diagrams.get(usize::from(place))
    }

    /// The diagram of a treatment, with its place.
    pub fn diagram_of(&self, procedure: Index) -> Option<(Index, &Diagram)> {
        (0..)
            .zip(&self.diagrams)
            .find(|(_, diagram)| diagram.procedure == procedure)
    }
}

/// The steps of several diagrams side by side: one row a time, in the order of phases. Where one has fewer steps in
/// a phase than another, its last one stays; where it has none, there is nothing.
pub fn aligned(diagrams: &[&Diagram]) -> Vec<(Phase, Vec<Option<u8>>)> {
    let mut rows = Vec::new();
    for phase in [Phase::Prepare, Phase::In, Phase::Stay, Phase::Leave] {
        let own = |diagram: &&Diagram| -> Vec<u8> {
            (1..)
                .zip(&diagram.steps)
                .filter(|(_, step)| step.phase == phase)
                .map(|(number, _)| number)
                .collect()
        };
        let steps: Vec<Vec<u8>> = diagrams.iter().map(own).collect();
        let longest = steps.iter().map(Vec::len).max().unwrap_or_default();
        for place in 0..longest {
            let row = steps.iter().map(|own| own.get(place).or(own.last()));
            rows.push((phase, row.map(Option::<&u8>::copied).collect()));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{Diagram, Phase, Step, aligned};
    use crate::bank::review::Review;

    fn diagram(phases: &[Phase]) -> Diagram {
        let step = |phase: &Phase| Step {
            phase: *phase,
            caption: "".into(),
            alt: "".into(),
            neutral: "".into(),
            labels: vec![("a".into(), "One / two".into())],
            facts: Vec::new(),
        };
        Diagram {
            procedure: 0,
            steps: phases.iter().map(step).collect(),
            review: Review {
                checked: "".into(),
                checked_by: "".into(),
                review_by: "".into(),
                clinician: "".into(),
            },
        }
    }

    #[test]
    fn steps_stand_beside_those_of_the_same_phase() {
        let first = diagram(&[Phase::Prepare, Phase::In, Phase::Leave, Phase::Leave]);
        let second = diagram(&[Phase::In, Phase::Stay, Phase::Leave]);
        let expected = vec![
            (Phase::Prepare, vec![Some(1), None]),
            (Phase::In, vec![Some(2), Some(1)]),
            (Phase::Stay, vec![None, Some(2)]),
            (Phase::Leave, vec![Some(3), Some(3)]),
            (Phase::Leave, vec![Some(4), Some(3)]),
        ];
        assert_eq!(aligned(&[&first, &second]), expected);
        assert_eq!(aligned(&[]), Vec::new());
    }

    #[test]
    fn a_label_is_cut_into_its_lines() {
        let diagram = diagram(&[Phase::In]);
        let step = diagram.step(1).unwrap();
        assert_eq!(step.lines("a").collect::<Vec<_>>(), ["One", "two"]);
        assert_eq!(step.lines("b").count(), 0);
        assert!(diagram.step(0).is_none() && diagram.step(2).is_none());
    }
}
