//! Shape and proof of the kinds that are no simple choice.
//!
//! Each is turned into statements about the table: what must be claimed, and what must be known false.

use crate::bank::authoring::finding::Finding;
use crate::bank::check::lists::{self, Lists};
use crate::bank::check::statements::{Statement, statements};
use crate::bank::edition::CellState;
use crate::bank::english;
use crate::bank::id::FactId;
use crate::bank::knowledge::Bank;
use crate::bank::proof::{self, Truth};
use crate::bank::question::{Agree, Choose, CouldAsk, Kind, Match, Next, Question, Sort};

pub(super) fn check(bank: &Bank) -> Vec<Finding> {
    bank.questions
        .iter()
        .flat_map(|question| {
            let statements = statements(question);
            let mut findings = proofs(bank, question, &statements);
            findings.extend(pages_named(bank, question, &statements));
            findings.extend(shape(bank, question));
            findings
        })
        .collect()
}

/// What is asked, and of what, for finding questions that are asked twice.
pub(super) fn sameness(question: &Question) -> (String, Vec<String>) {
    let mut parts: Vec<String> = Vec::new();
    let asks = match &question.kind {
        Kind::ChooseTwo(choose) => format!("{} {}", choose.about, choose.attribute),
        Kind::SortCards(sort) => {
            parts.extend(sort.cards.iter().map(|card| card.id.to_string()));
            format!("{:?}", sort.asks)
        }
        Kind::MatchPairs(matching) => {
            parts.extend(matching.matches.iter().map(|row| row.procedure.to_string()));
            matching.attribute.to_string()
        }
        Kind::WhatNext(next) => format!("{} {}", next.sequence, next.after),
        Kind::CouldAsk(ask) => format!("{} {}", ask.about, ask.attribute),
        Kind::DoSourcesAgree(agree) => format!("{} {}", agree.about, agree.attribute),
        _ => question.id.to_string(),
    };
    parts.sort();
    (asks, parts)
}

fn proofs(bank: &Bank, question: &Question, statements: &[Statement]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for statement in statements {
        let Statement {
            procedure,
            attribute,
            value,
            holds,
        } = statement;
        let truth = proof::truth(bank, procedure, attribute, value);
        let wanted = if *holds {
            Truth::Claimed
        } else {
            Truth::KnownFalse
        };
        if truth != wanted {
            let problem = match (holds, truth) {
                (true, _) => format!("the table does not claim \"{value}\" for {procedure}"),
                (false, Truth::Claimed) => format!("\"{value}\" is true of {procedure} too"),
                (false, _) => format!("\"{value}\" is not known to be false for {procedure}"),
            };
            findings.push(question.place.finding(
                "key",
                problem,
                "use what the table proves: a claim, or a value that a claim excludes",
            ));
        }
    }
    findings
}

/// Where several pages are asked at once, the stem says that it goes by pages.
fn pages_named(bank: &Bank, question: &Question, statements: &[Statement]) -> Option<Finding> {
    let qualified = statements
        .iter()
        .filter(|statement| statement.holds)
        .any(|statement| {
            let state = proof::state(bank, &statement.procedure, &statement.attribute);
            matches!(state, CellState::Qualified | CellState::Differ)
        });
    let stem = question.stem.to_lowercase();
    let named = says(bank, question, |lists| {
        lists.pages.iter().any(|page| stem.contains(page))
    });
    (qualified && !named).then(|| {
        question.place.finding(
            "stem",
            "a cell it asks about has a note, and the stem does not say that it goes by pages",
            "begin with \"On these pages, …\", or name the page",
        )
    })
}

/// Whether a stem says something that only words can say. Where nobody can tell, it is taken to.
fn says(bank: &Bank, question: &Question, of: impl Fn(&Lists) -> bool) -> bool {
    english::is_in(&question.stem) || lists::of(bank).is_none_or(of)
}

fn shape(bank: &Bank, question: &Question) -> Vec<Finding> {
    let find =
        |field: &str, problem: &str, remedy: &str| question.place.finding(field, problem, remedy);
    let mut findings = Vec::new();
    match &question.kind {
        Kind::ChooseTwo(Choose { keys, options, .. }) => {
            if keys.len() != 2 || options.len() != 4 {
                findings.push(find(
                    "keys",
                    "needs two keys among four options",
                    "add or remove some",
                ));
            }
            let stem = question.stem.to_lowercase();
            if !says(bank, question, |lists| stem.contains(lists.two)) {
                findings.push(find(
                    "stem",
                    "does not say that two are right",
                    "say \"Which two\"",
                ));
            }
        }
        Kind::SortCards(Sort { groups, cards, .. }) => {
            if groups.len() != 2 || !(4..=6).contains(&cards.len()) {
                findings.push(find(
                    "cards",
                    "needs two groups and four to six cards",
                    "add or remove some",
                ));
            }
            if !cards.iter().any(|card| card.group == 1)
                || !cards.iter().any(|card| card.group == 2)
            {
                findings.push(find(
                    "cards",
                    "leave a group empty",
                    "give each group a card",
                ));
            }
        }
        Kind::MatchPairs(Match { matches, .. }) if !(3..=5).contains(&matches.len()) => {
            findings.push(find("matches", "needs three to five", "add or remove some"));
        }
        Kind::WhatNext(next) => findings.extend(of_next(bank, question, next)),
        Kind::CouldAsk(ask) => findings.extend(of_ask(bank, question, ask)),
        Kind::DoSourcesAgree(agree) => findings.extend(of_agree(bank, question, agree)),
        _ => {}
    }
    findings
}

/// The key is the step after those told; a wrong option is a later step, or a step of another procedure.
fn of_next(bank: &Bank, question: &Question, next: &Next) -> Vec<Finding> {
    let find = |problem: String, remedy: &str| question.place.finding("key", problem, remedy);
    let Some(sequence) = bank.sequence(&next.sequence) else {
        return vec![find(
            format!("there is no sequence \"{}\"", next.sequence),
            "write it in the procedure's file",
        )];
    };
    let mut findings = Vec::new();
    let step = sequence
        .steps
        .get(usize::from(next.after))
        .map(FactId::as_str);
    if step != Some(next.key.as_str()) {
        findings.push(find(
            format!("the sequence does not go on with \"{}\"", next.key),
            "mend `after` or the key",
        ));
    }
    let told: Vec<&str> = sequence
        .steps
        .iter()
        .take(usize::from(next.after))
        .map(FactId::as_str)
        .collect();
    for option in &next.options {
        if bank.fact(&option.id.as_str().into()).is_none() {
            findings.push(find(
                format!("there is no fact \"{}\"", option.id),
                "name a fact",
            ));
        }
        if told.contains(&option.id.as_str()) {
            findings.push(find(
                format!("\"{}\" is already told", option.id),
                "offer another step",
            ));
        }
    }
    if next.options.len() != 3 || !next.options.iter().any(|option| option.id == next.key) {
        findings.push(find(
            "needs three options with the key among them".into(),
            "add or remove some",
        ));
    }
    let named = bank.source(&sequence.source).is_some_and(|source| {
        source
            .spoken
            .iter()
            .any(|name| question.stem.to_lowercase().contains(&name.to_lowercase()))
    });
    if !named && !english::is_in(&question.stem) {
        findings.push(question.place.finding(
            "stem",
            "does not say whose telling it is",
            "name the source as in its `spoken`",
        ));
    }
    findings
}

fn of_ask(bank: &Bank, question: &Question, ask: &CouldAsk) -> Vec<Finding> {
    let mut findings = Vec::new();
    if proof::state(bank, &ask.about, &ask.attribute) != CellState::Silent {
        findings.push(question.place.finding(
            "attribute",
            format!("our sources speak about {} × {}", ask.about, ask.attribute),
            "choose a silent cell: this kind is about what our sources do not say",
        ));
    }
    if ask.options.len() != 3
        || ask
            .options
            .iter()
            .any(|option| !english::unmarked(&option.text).ends_with('?'))
    {
        findings.push(question.place.finding(
            "options",
            "needs three questions",
            "write three, each with a question mark",
        ));
    }
    findings
}

fn of_agree(bank: &Bank, question: &Question, agree: &Agree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let key = match proof::state(bank, &agree.about, &agree.attribute) {
        CellState::Silent => "silent",
        CellState::OneSource => "one-source",
        CellState::Differ => "differ",
        CellState::Agree | CellState::Qualified => "none of the three",
    };
    if agree.key.as_str() != key {
        findings.push(question.place.finding(
            "key",
            format!("the state of the cell is {key}, not {}", agree.key),
            "mend the key, or choose a cell that is silent, of one source, or differs",
        ));
    }
    let ids: Vec<&str> = agree
        .options
        .iter()
        .map(|option| option.id.as_str())
        .collect();
    if ids != ["one-source", "differ", "silent"] {
        findings.push(question.place.finding(
            "options",
            "must be one-source, differ, silent",
            "write the three in this order",
        ));
    }
    findings
}
