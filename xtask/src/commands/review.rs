//! `cargo xtask review`: one printable page a procedure for the clinician who checks it.

use std::fmt::Write;

use which_is_which::bank::id::ProcedureId;
use which_is_which::bank::knowledge::{Bank, Fact, Procedure, Standing};
use which_is_which::bank::proof;
use which_is_which::bank::question::{Kind, Question};

use crate::build::content;
use crate::checkout::Checkout;
use crate::files;
use crate::say;
use crate::trouble::Trouble;

/// Where the pages go; not part of the site.
const FOLDER: &str = "target/review";

const STYLE: &str = "body{font:12pt/1.4 Georgia,serif;max-width:46em;margin:2em auto;padding:0 1em}h1,h2{font-family:Arial,sans-serif}\
section{break-inside:avoid;border-top:1px solid #888;padding:.6em 0}q{font-style:normal}.s{color:#444;font-size:10pt}\
.o{border-bottom:1px solid #888;height:1.6em}ol,ul{margin:.3em 0}@media print{body{margin:0}}";

/// Writes the pages and says where they are.
///
/// # Errors
/// `Findings` when the content does not fit; `File` when a page cannot be written.
pub(crate) fn run(checkout: &Checkout) -> Result<(), Trouble> {
    content::editions(checkout)?;
    let (bank, _) = content::checked(checkout)?;
    let folder = checkout.join(FOLDER);
    for procedure in &bank.procedures {
        files::write(
            &folder.join(format!("{}.html", procedure.id)),
            page(&bank, procedure).as_bytes(),
        )?;
    }
    say::line(format!(
        "{} pages in {FOLDER}: open one in a browser and print it",
        bank.procedures.len()
    ));
    Ok(())
}

/// One page: what the treatment is, each fact, each cell, each question, and room to sign.
fn page(bank: &Bank, procedure: &Procedure) -> String {
    let mut out = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Review: {0}</title><style>{STYLE}</style><h1>{0}: {1}</h1><p>{2}</p>\
         <p class=s>Last compared with its pages on {3} by {4}. To be checked again by {5}.</p>\
         <p>Please correct in the margin. Sign at the end when every line may stand.</p>",
        escape(&procedure.short),
        escape(&procedure.name),
        escape(&procedure.plain),
        procedure.review.checked,
        escape(&procedure.review.checked_by),
        procedure.review.review_by,
    );
    heading(
        &mut out,
        "The table: what our sources say, and where they are silent",
    );
    for attribute in &bank.attributes {
        let claims = bank
            .cell(&procedure.id, &attribute.id)
            .map_or(&[][..], |cell| cell.claims.as_slice());
        let values: Vec<String> = claims
            .iter()
            .filter_map(|claim| bank.value(&attribute.id, &claim.value))
            .map(|value| escape(&value.plain))
            .collect();
        let state = format!("{:?}", proof::state(bank, &procedure.id, &attribute.id));
        add(
            &mut out,
            format!(
                "<p><b>{}</b> {} <span class=s>({state})</span>",
                escape(&attribute.label),
                values.join("; ")
            ),
        );
    }
    heading(&mut out, "Facts");
    for fact in bank
        .facts
        .iter()
        .filter(|fact| fact.procedures.contains(&procedure.id))
    {
        add(&mut out, one_fact(bank, fact));
    }
    heading(&mut out, "Questions");
    for question in bank
        .questions
        .iter()
        .filter(|question| is_about(question, &procedure.id))
    {
        add(&mut out, one_question(bank, question));
    }
    heading(&mut out, "Signature");
    add(
        &mut out,
        "<p>Name, role, date:<p class=o>&nbsp;<p class=o>&nbsp;</html>".to_owned(),
    );
    out
}

fn one_fact(bank: &Bank, fact: &Fact) -> String {
    let standing = match fact.standing {
        Standing::Stated => "stated",
        Standing::Promotional => "praise: carries no claim",
        Standing::Noted => "stated, with a note",
    };
    let source = bank
        .source(&fact.source)
        .map_or("", |source| &*source.label);
    let mut out = format!(
        "<section><b>{}</b> {}<br><q>{}</q> <span class=s>{}; {standing}</span>",
        fact.id,
        escape(&fact.plain),
        escape(&fact.quote),
        escape(source),
    );
    for note in bank.notes_on(&fact.id) {
        add(
            &mut out,
            format!("<p class=s>Note {}: {}", note.id, escape(&note.plain)),
        );
    }
    add(&mut out, "<p class=o>&nbsp;</section>".to_owned());
    out
}

fn one_question(bank: &Bank, question: &Question) -> String {
    let mut out = format!(
        "<section><b>{}</b> <span class=s>{}, difficulty {}</span><br>{}<ul>",
        question.id,
        question.kind.name(),
        question.difficulty,
        escape(&question.stem),
    );
    for line in options(bank, question) {
        add(&mut out, format!("<li>{}", escape(&line)));
    }
    add(
        &mut out,
        format!(
            "</ul><p>{}<p class=o>&nbsp;</section>",
            escape(&question.why)
        ),
    );
    out
}

/// Every option with its sentence; the key says so.
fn options(bank: &Bank, question: &Question) -> Vec<String> {
    let line = |id: &str, key: bool, why: &str| {
        format!(
            "{}{}: {why}",
            named(bank, id),
            if key { " (the key)" } else { "" }
        )
    };
    match &question.kind {
        Kind::WhichOfTwo(choice)
        | Kind::OneOtherBoth(choice)
        | Kind::BestOfThree(choice)
        | Kind::WhichPicture(choice) => choice
            .options
            .iter()
            .map(|o| line(o.id.as_str(), o.id == choice.key, &o.why))
            .collect(),
        Kind::ChooseTwo(choose) => choose
            .options
            .iter()
            .map(|o| line(o.id.as_str(), choose.keys.contains(&o.id), &o.why))
            .collect(),
        Kind::SortCards(sort) => sort
            .cards
            .iter()
            .map(|c| {
                format!(
                    "{} → group {}: {}",
                    named(bank, c.id.as_str()),
                    c.group,
                    c.why
                )
            })
            .collect(),
        Kind::MatchPairs(matching) => matching
            .matches
            .iter()
            .map(|m| {
                format!(
                    "{} → {}: {}",
                    m.procedure,
                    named(bank, m.value.as_str()),
                    m.why
                )
            })
            .collect(),
        Kind::WhatNext(next) => next
            .options
            .iter()
            .map(|o| line(o.id.as_str(), o.id == next.key, &o.why))
            .collect(),
        Kind::CouldAsk(ask) => ask
            .options
            .iter()
            .map(|o| format!("{} {}", o.text, o.why))
            .collect(),
        Kind::DoSourcesAgree(agree) => agree
            .options
            .iter()
            .map(|o| line(o.id.as_str(), o.id == agree.key, &o.why))
            .collect(),
    }
}

/// What an option shows: a treatment, a value, a fact, or its own id.
fn named(bank: &Bank, id: &str) -> String {
    let procedure = bank
        .procedure(&id.into())
        .map(|procedure| procedure.short.to_string());
    let value = bank
        .attributes
        .iter()
        .find_map(|attribute| bank.value(&attribute.id, &id.into()));
    let fact = bank.fact(&id.into()).map(|fact| fact.plain.to_string());
    procedure
        .or(value.map(|value| value.plain.to_string()))
        .or(fact)
        .unwrap_or_else(|| id.to_owned())
}

fn is_about(question: &Question, procedure: &ProcedureId) -> bool {
    &question.pair.0 == procedure || &question.pair.1 == procedure
}

fn heading(out: &mut String, text: &str) {
    add(out, format!("<h2>{text}</h2>"));
}

fn add(out: &mut String, text: String) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "{text}");
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
