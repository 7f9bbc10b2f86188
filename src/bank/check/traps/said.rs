//! Traps of texts: words that say more than the sources bear, or that frighten.

use crate::bank::authoring::finding::Finding;
use crate::bank::check::lists::Lists;
use crate::bank::check::texts::{self, Passage};
use crate::bank::english;
use crate::bank::knowledge::Bank;

/// A trap: what is wrong with a text, if it fell in.
pub(super) type Trap = fn(&Lists, &Passage<'_>) -> Option<Finding>;

/// Every trap of single texts.
pub(super) const ALL: &[Trap] = &[
    ascites_has_its_kind,
    ecog_is_explained,
    warmth_names_its_page,
    hipec_is_mainly_the_belly,
    cure_is_hedged,
    seed_words_stay_in_quotations,
];

/// Cancerous fluid is a reason for HIPEC, fluid from a scarred liver a reason against it: "ascites" alone misleads.
fn ascites_has_its_kind(lists: &Lists, passage: &Passage<'_>) -> Option<Finding> {
    let words = texts::lower_words(passage.text);
    let fluid = lists
        .fluid
        .iter()
        .find(|fluid| words.contains(&format!(" {fluid} ")))?;
    let named = lists
        .fluid_kinds
        .iter()
        .any(|kind| words.contains(&format!(" {kind} ")));
    (!named).then(|| {
        passage.finding(
            format!("says \"{fluid}\" without its kind"),
            "say whether cancer or a scarred liver causes it",
        )
    })
}

/// "ECOG above 2" means 3 or more, which nobody guesses.
fn ecog_is_explained(lists: &Lists, passage: &Passage<'_>) -> Option<Finding> {
    let explained = lists.ecog.iter().any(|word| passage.text.contains(word));
    (passage.text.contains("ECOG") && !explained).then(|| {
        passage.finding(
            "says \"ECOG\" without what it means",
            "write \"need a lot of daily help (ECOG above 2)\"",
        )
    })
}

/// 42.5 and 43 degrees are figures of one hospital's page.
fn warmth_names_its_page(lists: &Lists, passage: &Passage<'_>) -> Option<Finding> {
    if !passage.text.contains(lists.degrees) {
        return None;
    }
    let words = texts::lower_words(&passage.text.replace('.', ""));
    let figure = ["425", "43"]
        .iter()
        .any(|figure| words.contains(&format!(" {figure} {} ", lists.degrees)));
    let named = lists.degrees_of.iter().any(|of| words.contains(of));
    // A value is shown in a cell, which names its source beside it.
    let cell = passage.screen == texts::CELLS;
    (figure && !named && !cell).then(|| {
        passage.finding(
            "gives degrees without the page that says so",
            "write \"at this hospital\" or \"the page says\"",
        )
    })
}

/// The HIPEC page treats the chest too, so "only the belly" is not so.
fn hipec_is_mainly_the_belly(lists: &Lists, passage: &Passage<'_>) -> Option<Finding> {
    if !passage.text.contains("HIPEC") {
        return None;
    }
    let only = passage.text.split(['.', '?']).any(|sentence| {
        let words = texts::lower_words(sentence);
        let has = |list: &[&str]| list.iter().any(|word| words.contains(&format!(" {word} ")));
        has(lists.only) && has(lists.belly) && words.contains(" hipec ")
    });
    only.then(|| passage.finding("limits HIPEC to the belly", "say \"mainly\""))
}

/// A cure is never promised.
fn cure_is_hedged(lists: &Lists, passage: &Passage<'_>) -> Option<Finding> {
    let words = texts::lower_words(&texts::own_words(passage.text));
    let cure = lists
        .cure
        .iter()
        .any(|cure| words.contains(&format!(" {cure} ")));
    (cure && !is_hedged(lists, &words)).then(|| {
        passage.finding(
            "speaks of a cure without \"maybe\" or \"some\"",
            "keep the source’s \"in certain cases\"",
        )
    })
}

/// These words belong to the sources.
fn seed_words_stay_in_quotations(lists: &Lists, passage: &Passage<'_>) -> Option<Finding> {
    let words = texts::lower_words(&texts::own_words(passage.text));
    let word = lists
        .seeds
        .iter()
        .find(|word| words.contains(&format!(" {word} ")))?;
    Some(passage.finding(
        format!("says \"{word}\""),
        "say what happens, in calm words of our own",
    ))
}

/// "Selected", "certain" and "may be an option" survive into our words.
pub(super) fn hedges_survive(bank: &Bank, lists: &Lists) -> Vec<Finding> {
    let hedged = ["selected", "certain", "may be an option", "in some"];
    bank.facts
        .iter()
        .filter(|fact| {
            let quote = texts::lower_words(&fact.quote);
            hedged
                .iter()
                .any(|hedge| quote.contains(&format!(" {hedge} ")))
        })
        .filter(|fact| !english::is_in(&fact.plain))
        .filter(|fact| !is_hedged(lists, &texts::lower_words(&fact.plain)))
        .map(|fact| {
            fact.place.finding(
                "plain",
                "drops the source’s \"certain\", \"selected\" or \"may\"",
                "say \"some\", \"certain\" or \"may\"",
            )
        })
        .collect()
}

/// Whether the words, as `lower_words` gives them, leave something open.
fn is_hedged(lists: &Lists, words: &str) -> bool {
    lists
        .hedges
        .iter()
        .any(|hedge| words.contains(&format!(" {hedge} ")))
}

/// No source says how far targeted therapy or immunotherapy reach, so the table must not say it either.
pub(super) fn reach_stays_open(bank: &Bank) -> Vec<Finding> {
    bank.cells
        .iter()
        .filter(|cell| {
            ["targeted", "immuno"].contains(&cell.procedure.as_str())
                && cell.attribute.as_str() == "where-it-acts"
        })
        .map(|cell| {
            cell.place.finding(
                "attribute",
                "says how far this treatment reaches, which no source does",
                "remove the cell: it is silent",
            )
        })
        .collect()
}

/// "Systemic", "hepatic" and "percutaneous" stand in names; a reader can open each.
pub(super) fn latin_words_can_be_opened(bank: &Bank) -> Vec<Finding> {
    ["systemic", "hepatic", "percutaneous"]
        .iter()
        .filter(|word| bank.terms.iter().all(|term| *term.term != ***word))
        .filter_map(|word| {
            let place = &bank.terms.first()?.place;
            let mut place = place.clone();
            place.item = format!("term {word}");
            Some(place.finding(
                "term",
                format!("\"{word}\" is not in the glossary"),
                "add it: it stands in the names of treatments",
            ))
        })
        .collect()
}

/// Each round ends with what the quiz is for.
pub(super) fn the_quiz_gives_no_advice(bank: &Bank, lists: &Lists) -> Vec<Finding> {
    let text = &bank.words.not_advice;
    let missing = lists
        .advice
        .iter()
        .filter(|part| !text.to_lowercase().contains(**part) && !english::is_in(text));
    let place = crate::bank::authoring::finding::Place::new("content/en/words.toml", "words");
    missing
        .map(|part| {
            place.finding(
                "not_advice",
                format!("no longer says \"{part}\""),
                "say that it is for learning, advises nothing, and that the care team decides with the reader",
            )
        })
        .collect()
}
