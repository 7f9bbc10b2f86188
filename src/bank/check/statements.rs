//! What the kinds in which several things are right say about the table.

use crate::bank::id::{AttributeId, ProcedureId, ValueId};
use crate::bank::question::{Choose, Kind, Match, Question, Sort};

/// A value of a procedure, and whether it must hold.
pub(super) struct Statement {
    pub(super) procedure: ProcedureId,
    pub(super) attribute: AttributeId,
    pub(super) value: ValueId,
    pub(super) holds: bool,
}

/// Everything that must be claimed, and everything that must be known false.
pub(super) fn statements(question: &Question) -> Vec<Statement> {
    match &question.kind {
        Kind::ChooseTwo(choose) => of_two(choose),
        Kind::SortCards(sort) => of_cards(question, sort),
        Kind::MatchPairs(matching) => of_matches(matching),
        _ => Vec::new(),
    }
}

fn of_two(choose: &Choose) -> Vec<Statement> {
    let options = choose.options.iter().map(|option| Statement {
        procedure: choose.about.clone(),
        attribute: choose.attribute.clone(),
        value: option.id.as_str().into(),
        holds: choose.keys.contains(&option.id),
    });
    options.collect()
}

fn of_cards(question: &Question, sort: &Sort) -> Vec<Statement> {
    let (first, second) = &question.pair;
    let mut statements = Vec::new();
    for card in &sort.cards {
        match (&sort.asks, &card.attribute) {
            (Some((attribute, value)), _) => statements.push(Statement {
                procedure: card.id.as_str().into(),
                attribute: attribute.clone(),
                value: value.clone(),
                holds: card.group == 1,
            }),
            (None, Some(attribute)) => {
                for (group, procedure) in [(1, first), (2, second)] {
                    statements.push(Statement {
                        procedure: procedure.clone(),
                        attribute: attribute.clone(),
                        value: card.id.as_str().into(),
                        holds: card.group == group,
                    });
                }
            }
            (None, None) => {}
        }
    }
    statements
}

fn of_matches(matching: &Match) -> Vec<Statement> {
    let mut statements = Vec::new();
    for row in &matching.matches {
        for other in &matching.matches {
            statements.push(Statement {
                procedure: row.procedure.clone(),
                attribute: matching.attribute.clone(),
                value: other.value.clone(),
                holds: row.value == other.value,
            });
        }
    }
    statements
}
