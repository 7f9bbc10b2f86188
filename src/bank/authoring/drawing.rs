//! Reads a drawing: an SVG file that holds shapes and nothing else. Its words are in `content/en/diagrams/`.

use roxmltree::{Document, Node};

use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::drawing::{ATTRIBUTES, TAGS};
use crate::bank::entry::{Drawn, Shape};

/// What only the file itself needs, so that it can be looked at without our pages: the first step in light colours.
const OWN: &[&str] = &["display", "stroke-linecap", "stroke-linejoin"];

/// Reads a drawing. What does not belong into one becomes a finding and is left out.
pub(super) fn read(path: &str, stem: &str, text: &str, findings: &mut Vec<Finding>) -> Drawn {
    let place = Place::new(path, format!("drawing {stem}"));
    let mut drawn = Drawn {
        place,
        procedure: stem.into(),
        view: "".into(),
        shapes: Vec::new(),
    };
    let document = match Document::parse(text) {
        Ok(document) => document,
        Err(error) => {
            let problem = format!("is not valid XML: {error}");
            findings.push(drawn.place.finding(
                "",
                problem,
                "mend it, or save it again as plain SVG",
            ));
            return drawn;
        }
    };
    let root = document.root_element();
    drawn.view = root.attribute("viewBox").unwrap_or_default().into();
    if root.tag_name().name() != "svg" || drawn.view.is_empty() {
        findings.push(drawn.place.finding(
            "svg",
            "is no svg element with a viewBox",
            "begin with <svg viewBox=\"0 0 480 540\">",
        ));
    }
    let mut reading = Reading {
        place: &drawn.place,
        findings,
        shapes: Vec::new(),
    };
    for node in root.children() {
        reading.node(node, 0, &[]);
    }
    drawn.shapes = reading.shapes;
    drawn
}

struct Reading<'a> {
    place: &'a Place,
    findings: &'a mut Vec<Finding>,
    shapes: Vec<Shape>,
}

impl Reading<'_> {
    /// `steps` are those of the elements around it: an element inside a step stands in that step alone.
    fn node(&mut self, node: Node<'_, '_>, depth: u8, steps: &[u8]) {
        if node
            .text()
            .is_some_and(|text| !node.is_element() && !node.is_comment() && !text.trim().is_empty())
        {
            self.find(
                "text",
                format!("holds the words \"{}\"", node.text().unwrap_or_default()),
                "give the text element a data-label, and write its words in content/en/diagrams/",
            );
        }
        if !node.is_element() {
            return;
        }
        let name = node.tag_name().name();
        let Some(tag) = place(TAGS, name) else {
            self.find(
                name,
                "is an element that no drawing may have".into(),
                "draw it with path, circle, rect, ellipse, g or use",
            );
            return;
        };
        let own = own_steps(&node);
        let steps = if own.is_empty() { steps } else { &own };
        let attributes = self.attributes(node);
        self.shapes.push(Shape {
            depth,
            tag,
            attributes,
            steps: steps.to_vec(),
            label: node.attribute("data-label").map(Into::into),
        });
        if name == "text" && node.attribute("data-label").is_none() {
            self.find(
                "text",
                "has no data-label".into(),
                "name a label of content/en/diagrams/",
            );
        }
        for child in node.children() {
            self.node(child, depth.saturating_add(1), steps);
        }
    }

    fn attributes(&mut self, node: Node<'_, '_>) -> Vec<(u8, crate::bank::id::Text)> {
        let styled = node.has_attribute("class");
        let mut attributes = Vec::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            // Where a class gives the colour, the file's own colour is for looking at the file alone.
            let fallback = styled && value.starts_with('#') && ["fill", "stroke"].contains(&name);
            if fallback || OWN.contains(&name) || name == "data-label" {
                continue;
            }
            // An address in a drawing leads to another part of it, and nowhere else.
            let leaves = name == "href" && !value.starts_with('#')
                || value.contains("url(") && !value.starts_with("url(#")
                || value.contains("//");
            match place(ATTRIBUTES, name) {
                Some(name) if !leaves => attributes.push((name, value.into())),
                _ => self.find(
                    name,
                    format!("\"{value}\" is nothing that a drawing may have"),
                    "leave it out; colours come from classes in static/css/diagram.css",
                ),
            }
        }
        attributes
    }

    fn find(&mut self, field: &str, problem: String, remedy: &str) {
        self.findings
            .push(self.place.finding(field, problem, remedy));
    }
}

/// The steps that the classes name: `step-2`.
fn own_steps(node: &Node<'_, '_>) -> Vec<u8> {
    let classes = node.attribute("class").unwrap_or_default();
    classes
        .split_whitespace()
        .filter_map(|class| class.strip_prefix("step-")?.parse().ok())
        .collect()
}

fn place(names: &[&str], name: &str) -> Option<u8> {
    let place = names.iter().position(|known| *known == name)?;
    u8::try_from(place).ok()
}
