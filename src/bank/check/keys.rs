//! The key proof: the table must claim the key, and every wrong option must be known to be wrong.

use crate::bank::authoring::finding::Finding;
use crate::bank::id::{OptionId, ProcedureId};
use crate::bank::knowledge::Bank;
use crate::bank::proof::{self, Truth};
use crate::bank::question::{Asks, Choice, Question};

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    bank.questions
        .iter()
        .filter_map(|question| Some((question, question.kind.choice()?)))
        .flat_map(|(question, choice)| of_choice(bank, question, choice))
        .collect()
}

fn of_choice(bank: &Bank, question: &Question, choice: &Choice) -> Vec<Finding> {
    let mut findings = Vec::new();
    for option in &choice.options {
        let is_key = option.id == choice.key;
        let truth = truth(bank, question, choice, &option.id);
        if is_key && truth != Truth::Claimed {
            findings.push(question.place.finding(
                "key",
                format!("the table does not claim \"{}\"", option.id),
                "add the claim with its facts, or mend the key",
            ));
        }
        if !is_key && truth != Truth::KnownFalse {
            let problem = match truth {
                Truth::Claimed => format!("\"{}\" is true too", option.id),
                _ => format!("\"{}\" is not known to be false", option.id),
            };
            findings.push(question.place.finding(
                "options",
                problem,
                "use an option whose cell claims something that excludes it",
            ));
        }
    }
    findings
}

fn truth(bank: &Bank, question: &Question, choice: &Choice, option: &OptionId) -> Truth {
    match &choice.asks {
        Asks::WhichValue { about, attribute } => {
            proof::truth(bank, about, attribute, &option.as_str().into())
        }
        Asks::WhichProcedure { attribute, value } => {
            let of = |procedure: &ProcedureId| proof::truth(bank, procedure, attribute, value);
            let (first, second) = (of(&question.pair.0), of(&question.pair.1));
            if option.as_str() == "both" {
                // "Both" is wrong as soon as one of the two is known to be wrong.
                match (first, second) {
                    (Truth::Claimed, Truth::Claimed) => Truth::Claimed,
                    (Truth::KnownFalse, _) | (_, Truth::KnownFalse) => Truth::KnownFalse,
                    _ => Truth::Unknown,
                }
            } else if choice.key.as_str() == "both" {
                // "Only this one" is wrong as soon as the other one is claimed.
                match (first, second) {
                    (Truth::Claimed, Truth::Claimed) => Truth::KnownFalse,
                    _ => Truth::Unknown,
                }
            } else {
                of(&option.as_str().into())
            }
        }
    }
}
