//! One step of a drawing as elements of the page: colours come from classes, words from the edition.

use yew::prelude::*;
use yew::virtual_dom::{VNode, VTag};

use crate::bank::diagram::{Pictured, Step};
use crate::bank::drawing::{ATTRIBUTES, Drawing, Drawings, Element, Shapes, TAGS};
use crate::bank::edition::Edition;
use crate::bank::english;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The class of a step's labels and their lines.
const LABELS: &str = "dg-labels";

/// How a drawing stands in the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// With its labels and its text alternative.
    Whole,
    /// Shapes alone. Its words stand beside it, so screen readers pass it over.
    Bare,
}

/// Draws a step, or says plainly that the picture is not there.
pub fn drawing(edition: &Edition, at: Pictured, look: Look) -> Html {
    let words = &edition.words;
    let Some((diagram, step)) = edition
        .diagram(at.diagram)
        .and_then(|diagram| Some((diagram, diagram.step(at.step)?)))
    else {
        return html! {};
    };
    let found = edition
        .procedure(diagram.procedure)
        .and_then(|procedure| edition.shapes.of(&procedure.id));
    match (found, &edition.shapes) {
        (Some((drawings, drawing)), _) => svg(drawings, drawing, step, at.step, look),
        (None, Shapes::Waiting) => {
            html! { <p class="dg-note small">{ say(&words.picture_waiting) }</p> }
        }
        (None, _) => html! {
            <p class="dg-note small">{ icon(Icon::Alert) }<span>{ say(&words.picture_missing) }</span></p>
        },
    }
}

fn svg(drawings: &Drawings, drawing: &Drawing, step: &Step, number: u8, look: Look) -> Html {
    let shapes = Pouring {
        drawings,
        step,
        number,
        bare: look == Look::Bare,
    }
    .pour(drawing);
    let view = drawings.value(drawing.view).to_owned();
    let class = format!("dg dg-{}", drawing.procedure);
    let number = number.to_string();
    match look {
        Look::Bare => html! {
            <svg class={class} viewBox={view} data-step={number} aria-hidden="true" focusable="false">{ shapes }</svg>
        },
        Look::Whole => {
            let id = format!("dg-{}-{number}", drawing.procedure);
            html! {
                <svg class={class} viewBox={view} data-step={number} role="img" aria-labelledby={id.clone()} focusable="false">
                    <desc {id} lang={english::is_in(&step.alt).then_some("en")}>{ english::unmarked(&step.alt) }</desc>
                    { shapes }
                </svg>
            }
        }
    }
}

struct Pouring<'a> {
    drawings: &'a Drawings,
    step: &'a Step,
    number: u8,
    bare: bool,
}

impl Pouring<'_> {
    /// The elements of the step. The list is flat: what stands deeper belongs to the last one that stands less deep.
    fn pour(&self, drawing: &Drawing) -> Html {
        let mut roots: Vec<VNode> = Vec::new();
        let mut open: Vec<(u8, VTag)> = Vec::new();
        let mut left_out = None;
        for element in &drawing.elements {
            if left_out.is_some_and(|depth| element.depth > depth) {
                continue;
            }
            left_out = None;
            if !element.is_in(self.number) || self.bare && self.is_labels(element) {
                left_out = Some(element.depth);
                continue;
            }
            close(&mut open, &mut roots, element.depth);
            open.push((element.depth, self.element(element)));
        }
        close(&mut open, &mut roots, 0);
        roots.into_iter().collect()
    }

    fn is_labels(&self, element: &Element) -> bool {
        let mut attributes = element.attributes.iter();
        attributes.any(|(name, value)| {
            attribute(*name) == "class" && self.drawings.value(*value) == LABELS
        })
    }

    fn element(&self, element: &Element) -> VTag {
        let tag = TAGS.get(usize::from(element.tag)).copied().unwrap_or("g");
        let mut tag = VTag::new(tag);
        for (name, value) in &element.attributes {
            tag.add_attribute(attribute(*name), self.drawings.value(*value).to_owned());
        }
        if let Some(label) = element.label {
            tag.add_children(self.lines(element, self.drawings.value(label)));
        }
        tag
    }

    /// The words of a label; every line after the first begins where the first one does.
    fn lines(&self, element: &Element, label: &str) -> Vec<VNode> {
        let mut attributes = element.attributes.iter();
        let across = attributes.find(|(name, _)| attribute(*name) == "x");
        let across = across.map(|(_, value)| self.drawings.value(*value).to_owned());
        let english = self.step.lines(label).any(english::is_in);
        // No `say` here: HTML has no place inside a drawing.
        let lang = english.then_some("en");
        let lines = self.step.lines(label).enumerate();
        lines
            .map(|(place, line)| match (place, lang) {
                (0, None) => html! { { line.to_owned() } },
                (0, lang) => html! { <tspan {lang}>{ english::unmarked(line) }</tspan> },
                (_, lang) => html! { <tspan {lang} x={across.clone()} dy="1.04em">{ english::unmarked(line) }</tspan> },
            })
            .collect()
    }
}

fn attribute(name: u8) -> &'static str {
    ATTRIBUTES
        .get(usize::from(name))
        .copied()
        .unwrap_or("class")
}

/// Closes every element that does not hold what comes at this depth.
fn close(open: &mut Vec<(u8, VTag)>, roots: &mut Vec<VNode>, depth: u8) {
    while let Some((_, done)) = open.pop_if(|(last, _)| *last >= depth) {
        match open.last_mut() {
            Some((_, parent)) => parent.add_child(done.into()),
            None => roots.push(done.into()),
        }
    }
}
