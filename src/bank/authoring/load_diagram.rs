//! Reads the words of drawings.

use crate::bank::authoring::load::review;
use crate::bank::authoring::reader::Reader;
use crate::bank::diagram::Phase;
use crate::bank::entry::{Diagram, Step};
use crate::bank::id::ProcedureId;

pub(super) fn diagram(reader: &mut Reader<'_>, stem: &str) -> Diagram {
    let procedure: ProcedureId = reader.id("procedure");
    reader.place.item = format!("diagram {procedure}");
    if procedure.as_str() != stem {
        reader.find(
            "procedure",
            format!("\"{procedure}\" differs from the file’s name"),
            "make the two the same",
        );
    }
    Diagram {
        place: reader.place.clone(),
        procedure,
        review: review(reader, true),
        steps: reader
            .tables("step", "step")
            .into_iter()
            .map(step)
            .collect(),
    }
}

fn step(mut reader: Reader<'_>) -> Step {
    let step = Step {
        place: reader.place.clone(),
        phase: reader.one_of(
            "phase",
            &[
                ("prepare", Phase::Prepare),
                ("in", Phase::In),
                ("stay", Phase::Stay),
                ("leave", Phase::Leave),
            ],
            Phase::In,
        ),
        caption: reader.text("caption"),
        alt: reader.text("alt"),
        neutral: reader.text_or_empty("neutral"),
        facts: reader.list("facts"),
        labels: reader
            .tables("labels", "label")
            .into_iter()
            .map(|mut reader| {
                let label = (reader.text("id"), reader.text("text"));
                reader.finish();
                label
            })
            .collect(),
    };
    reader.finish();
    step
}
