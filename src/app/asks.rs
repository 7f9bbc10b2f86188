//! What a reader wants to ask the care team.

use crate::bank::edition::Edition;
use crate::bank::id::{AttributeId, ProcedureId, QuestionId};

/// One entry of the list. It holds ids, since those never change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// What a question of the quiz offers to ask.
    Question(QuestionId),
    /// What no source says.
    Gap {
        /// Of which treatment.
        procedure: ProcedureId,
        /// About what.
        attribute: AttributeId,
    },
}

impl Ask {
    /// The words to ask with; empty where an id names nothing.
    pub fn text(&self, edition: &Edition) -> String {
        let text = match self {
            Ask::Question(id) => edition
                .find_question(id)
                .map(|question| question.ask.to_string()),
            Ask::Gap {
                procedure,
                attribute,
            } => edition
                .find_attribute(attribute)
                .zip(edition.find_procedure(procedure))
                .map(|((_, attribute), (_, procedure))| attribute.ask_about(procedure)),
        };
        text.unwrap_or_default()
    }
}
