//! Drawings as they are shipped: shapes alone. Their words are in `diagram`, their colours in the style sheet.
//!
//! Limits: elements and attributes are numbers in the two lists below, so nothing else can come into a page:
//! no script, no style, no foreign element. The list is flat, so that reading a damaged file cannot go deep.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::bank::edition::Index;
use crate::bank::id::{ProcedureId, Text};

/// The elements that a drawing may have.
pub const TAGS: &[&str] = &[
    "circle",
    "defs",
    "ellipse",
    "g",
    "linearGradient",
    "marker",
    "mask",
    "path",
    "pattern",
    "rect",
    "stop",
    "text",
    "use",
];

/// The attributes that an element may have.
pub const ATTRIBUTES: &[&str] = &[
    "class",
    "cx",
    "cy",
    "d",
    "fill",
    "fill-opacity",
    "gradientUnits",
    "height",
    "href",
    "id",
    "marker-end",
    "marker-mid",
    "marker-start",
    "markerHeight",
    "markerUnits",
    "markerWidth",
    "mask",
    "maskUnits",
    "offset",
    "patternUnits",
    "r",
    "refX",
    "refY",
    "rx",
    "ry",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-width",
    "text-anchor",
    "transform",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// No drawing is nested deeper; a damaged file must not be.
const DEEPEST: u8 = 12;

/// Every drawing, in a data file of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawings {
    /// The values of attributes and the ids of labels, each once: the drawings share a body.
    pub values: Vec<Text>,
    /// The drawings in the order of treatments.
    pub drawings: Vec<Drawing>,
}

/// One drawing with all its steps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawing {
    /// What it shows.
    pub procedure: ProcedureId,
    /// The `viewBox`, as a place in the values.
    pub view: Index,
    /// Its elements, each after the one that holds it.
    pub elements: Vec<Element>,
}

/// One element.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// How deep it stands, from 0.
    pub depth: u8,
    /// Its name, as a place in [`TAGS`].
    pub tag: u8,
    /// Names, as places in [`ATTRIBUTES`], and values.
    pub attributes: Vec<(u8, Index)>,
    /// The steps in which it stands, from 1; none means all.
    pub steps: Vec<u8>,
    /// The id of the label whose words it shows, as a place in the values.
    pub label: Option<Index>,
}

/// The drawings may come later than the words, or not at all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Shapes {
    /// On their way.
    #[default]
    Waiting,
    /// They did not come, or came damaged.
    Missing,
    /// Here.
    Here(Rc<Drawings>),
}

impl Shapes {
    /// The drawing of a treatment, with the values it needs.
    pub fn of(&self, procedure: &ProcedureId) -> Option<(&Drawings, &Drawing)> {
        let Shapes::Here(drawings) = self else {
            return None;
        };
        let drawing = drawings
            .drawings
            .iter()
            .find(|drawing| &drawing.procedure == procedure)?;
        Some((drawings, drawing))
    }
}

impl Drawings {
    /// Whether every number leads somewhere and nothing is nested too deep.
    pub fn is_sound(&self) -> bool {
        let value = |place: Index| usize::from(place) < self.values.len();
        self.drawings.iter().all(|drawing| {
            value(drawing.view)
                && drawing.elements.iter().all(|element| {
                    element.depth <= DEEPEST
                        && usize::from(element.tag) < TAGS.len()
                        && element.label.is_none_or(value)
                        && element.attributes.iter().all(|(name, place)| {
                            usize::from(*name) < ATTRIBUTES.len() && value(*place)
                        })
                })
        })
    }

    /// The value at this place.
    pub fn value(&self, place: Index) -> &str {
        self.values.get(usize::from(place)).map_or("", |text| text)
    }
}

impl Element {
    /// Whether it stands in this step.
    pub fn is_in(&self, step: u8) -> bool {
        self.steps.is_empty() || self.steps.contains(&step)
    }
}
