//! A question has the shape of its kind, and names its source where the table is qualified.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use crate::bank::authoring::finding::Finding;
use crate::bank::check::kinds;
use crate::bank::edition::CellState;
use crate::bank::english;
use crate::bank::id::{AttributeId, OptionId, ProcedureId};
use crate::bank::knowledge::Bank;
use crate::bank::proof;
use crate::bank::question::{Asks, Choice, Kind, Question};

/// How many facts are shown: more exact words nobody reads after one question. Where several things are
/// placed it is one for each; what our sources do not say has no words to show.
fn facts_shown(question: &Question) -> RangeInclusive<usize> {
    match question.kind {
        Kind::SortCards(_) | Kind::MatchPairs(_) => 1..=6,
        Kind::CouldAsk(_) | Kind::DoSourcesAgree(_) => 0..=3,
        _ => 1..=3,
    }
}

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    let mut findings: Vec<Finding> = bank
        .questions
        .iter()
        .flat_map(|q| of_question(bank, q))
        .collect();
    let mut asked = BTreeSet::new();
    for question in &bank.questions {
        if !asked.insert(sameness(question)) {
            findings.push(question.place.finding(
                "asks",
                "another question of this kind asks for the same value of the same treatments",
                "ask for something else, or remove one",
            ));
        }
    }
    findings
}

fn of_question(bank: &Bank, question: &Question) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut find = |field: &str, problem: String, remedy: &str| {
        findings.push(question.place.finding(field, problem, remedy));
    };
    let (first, second) = &question.pair;
    if bank.pair(first, second).is_none() {
        find(
            "pair",
            format!("{first} and {second} are not in content/en/pairs.toml"),
            "add the pair, or choose another",
        );
    }
    if question.rows.is_empty() || question.rows.len() > 2 {
        find(
            "rows",
            "needs one or two attributes".into(),
            "choose those that show the difference",
        );
    }
    if !facts_shown(question).contains(&question.facts.len()) {
        find(
            "facts",
            format!(
                "needs {} to {} facts",
                facts_shown(question).start(),
                facts_shown(question).end()
            ),
            "name those whose words carry the key",
        );
    }
    if !english::unmarked(&question.stem).ends_with('?') {
        find(
            "stem",
            "does not end with a question mark".into(),
            "ask a question",
        );
    }
    if let Some(choice) = question.kind.choice() {
        options(bank, question, choice, &mut find);
        names_source(bank, question, choice, &mut find);
        key_is_shown(bank, question, choice, &mut find);
    }
    findings
}

fn options(
    bank: &Bank,
    question: &Question,
    choice: &Choice,
    find: &mut impl FnMut(&str, String, &str),
) {
    let ids: Vec<&str> = choice
        .options
        .iter()
        .map(|option| option.id.as_str())
        .collect();
    let wanted = match question.kind {
        Kind::WhichOfTwo(_) => 2,
        _ => 3,
    };
    if ids.len() != wanted {
        find(
            "options",
            format!("has {} instead of {wanted}", ids.len()),
            "add or remove options",
        );
    }
    if ids.iter().collect::<BTreeSet<_>>().len() != ids.len() {
        find("options", "offers the same twice".into(), "change one");
    }
    if !ids.contains(&choice.key.as_str()) {
        find(
            "key",
            format!("\"{}\" is not among the options", choice.key),
            "name the right option",
        );
    }
    if matches!(question.kind, Kind::OneOtherBoth(_)) {
        let (first, second) = &question.pair;
        if ids != [first.as_str(), second.as_str(), "both"] {
            find(
                "options",
                "must be the two of the pair, then both".into(),
                "put them in this order",
            );
        }
    } else if matches!(choice.asks, Asks::WhichProcedure { .. }) {
        let places: Vec<Option<usize>> = ids
            .iter()
            .map(|id| {
                bank.procedures
                    .iter()
                    .position(|procedure| procedure.id.as_str() == *id)
            })
            .collect();
        if places.contains(&None) {
            find(
                "options",
                "names something that is no treatment".into(),
                "use ids of treatments",
            );
        }
        if !places.is_sorted() {
            find(
                "options",
                "is out of order".into(),
                "keep the fixed order of treatments, so that each is always found at its place",
            );
        }
    }
}

/// A cell that is qualified or in which sources differ keys only a stem that names its source.
fn names_source(
    bank: &Bank,
    question: &Question,
    choice: &Choice,
    find: &mut impl FnMut(&str, String, &str),
) {
    let (attribute, procedures) = asked(question, choice);
    for procedure in procedures {
        let state = proof::state(bank, &procedure, &attribute);
        if !matches!(state, CellState::Qualified | CellState::Differ) {
            continue;
        }
        let Some(cell) = bank.cell(&procedure, &attribute) else {
            continue;
        };
        let stem = question.stem.to_lowercase();
        let named = proof::sources(bank, cell)
            .into_iter()
            .filter_map(|id| bank.source(id))
            .any(|source| {
                source
                    .spoken
                    .iter()
                    .any(|name| stem.contains(&name.to_lowercase()))
            });
        if !named && !english::is_in(&question.stem) {
            find(
                "stem",
                format!(
                    "the cell {procedure} × {attribute} has a note or differs, and the stem names no source of it"
                ),
                "name it as in the source's `spoken`, such as \"In the news story, …\"",
            );
        }
    }
}

/// The key's own facts are among those shown, so that the explanation leads to the words it rests on.
fn key_is_shown(
    bank: &Bank,
    question: &Question,
    choice: &Choice,
    find: &mut impl FnMut(&str, String, &str),
) {
    let (attribute, procedures) = asked(question, choice);
    let value = match &choice.asks {
        Asks::WhichProcedure { value, .. } => value.clone(),
        Asks::WhichValue { .. } => choice.key.as_str().into(),
    };
    for procedure in procedures {
        let Some(cell) = bank.cell(&procedure, &attribute) else {
            continue;
        };
        let carried = cell.claims.iter().filter(|claim| claim.value == value);
        if carried
            .flat_map(|claim| &claim.facts)
            .all(|fact| !question.facts.contains(fact))
        {
            find(
                "facts",
                format!("shows no fact that carries the key for {procedure}"),
                "add one of the facts of that claim",
            );
        }
    }
}

/// The row that is asked about, and the procedures of the key.
fn asked(question: &Question, choice: &Choice) -> (AttributeId, Vec<ProcedureId>) {
    match &choice.asks {
        Asks::WhichProcedure { attribute, .. } => {
            let (first, second) = question.pair.clone();
            let keyed = if choice.key == OptionId::from("both") {
                vec![first, second]
            } else {
                vec![choice.key.as_str().into()]
            };
            (attribute.clone(), keyed)
        }
        Asks::WhichValue { about, attribute } => (attribute.clone(), vec![about.clone()]),
    }
}

/// What makes two questions the same: kind, what is asked, and the treatments.
fn sameness(question: &Question) -> (String, String, Vec<String>) {
    let kind = question.kind.name().to_owned();
    let Some(choice) = question.kind.choice() else {
        let (asks, parts) = kinds::sameness(question);
        return (kind, asks, parts);
    };
    let mut options: Vec<String> = choice
        .options
        .iter()
        .map(|option| option.id.to_string())
        .collect();
    options.sort();
    let asks = match &choice.asks {
        Asks::WhichProcedure { attribute, value } => format!("{attribute} {value}"),
        Asks::WhichValue { about, attribute } => format!("{about} {attribute} {}", choice.key),
    };
    (kind, asks, options)
}
