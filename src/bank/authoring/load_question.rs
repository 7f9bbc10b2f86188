//! Reads questions.

use crate::bank::authoring::reader::Reader;
use crate::bank::id::{AttributeId, OptionId, ValueId};
use crate::bank::question::{
    Agree, Askable, Asks, Card, Choice, Choosable, Choose, CouldAsk, Kind, Match, Matched, Next,
    Question, Sort,
};

/// Reads what a kind alone needs.
type Read = for<'r, 'a> fn(&'r mut Reader<'a>) -> Kind;

const KINDS: &[(&str, Read)] = &[
    ("which-of-two", |reader| Kind::WhichOfTwo(choice(reader))),
    ("one-other-both", |reader| {
        Kind::OneOtherBoth(choice(reader))
    }),
    ("best-of-three", |reader| Kind::BestOfThree(choice(reader))),
    ("which-picture", |reader| Kind::WhichPicture(choice(reader))),
    ("choose-two", |reader| Kind::ChooseTwo(choose(reader))),
    ("sort-cards", |reader| Kind::SortCards(sort(reader))),
    ("match-pairs", |reader| Kind::MatchPairs(matching(reader))),
    ("what-next", |reader| Kind::WhatNext(next(reader))),
    ("could-ask", |reader| Kind::CouldAsk(could_ask(reader))),
    ("do-sources-agree", |reader| {
        Kind::DoSourcesAgree(agree(reader))
    }),
];

/// Reads one question; nothing when its kind is unknown, since the other fields depend on it.
pub(super) fn question(mut reader: Reader<'_>) -> Option<Question> {
    let kinds: Vec<(&str, Option<Read>)> = KINDS.iter().map(|(n, r)| (*n, Some(*r))).collect();
    let read = reader.one_of("kind", &kinds, None)?;
    let question = Question {
        kind: read(&mut reader),
        place: reader.place.clone(),
        id: reader.id("id"),
        difficulty: reader.number("difficulty", 1, 3),
        pair: reader.two("pair"),
        stem: reader.text("stem"),
        facts: reader.list("facts"),
        why: reader.text("why"),
        rows: reader.list("rows"),
        ask: reader.text("ask"),
    };
    reader.finish();
    Some(question)
}

fn choice(reader: &mut Reader<'_>) -> Choice {
    let asks = match asks(reader) {
        Some((attribute, value)) => Asks::WhichProcedure { attribute, value },
        None => Asks::WhichValue {
            about: reader.id("about"),
            attribute: reader.id("attribute"),
        },
    };
    Choice {
        asks,
        key: reader.id("key"),
        options: options(reader),
    }
}

fn asks(reader: &mut Reader<'_>) -> Option<(AttributeId, ValueId)> {
    let mut inner = reader.inner("asks")?;
    let asks = (inner.id("attribute"), inner.id("value"));
    inner.finish();
    Some(asks)
}

fn options(reader: &mut Reader<'_>) -> Vec<Choosable> {
    each(reader, "options", "option", |reader| Choosable {
        id: reader.id("id"),
        of: reader.id_if_any("of"),
        step: reader.number_if_any("step", 1, 6),
        why: reader.text("why"),
    })
}

fn choose(reader: &mut Reader<'_>) -> Choose {
    Choose {
        about: reader.id("about"),
        attribute: reader.id("attribute"),
        keys: reader.list("keys"),
        options: options(reader),
    }
}

fn sort(reader: &mut Reader<'_>) -> Sort {
    Sort {
        asks: asks(reader),
        groups: reader
            .list::<OptionId>("groups")
            .iter()
            .map(OptionId::text)
            .collect(),
        cards: each(reader, "cards", "card", |reader| Card {
            id: reader.id("id"),
            attribute: reader.id_if_any("attribute"),
            group: reader.number("group", 1, 2),
            why: reader.text("why"),
        }),
    }
}

fn matching(reader: &mut Reader<'_>) -> Match {
    Match {
        attribute: reader.id("attribute"),
        matches: each(reader, "matches", "match", |reader| Matched {
            procedure: reader.id("id"),
            value: reader.id("value"),
            why: reader.text("why"),
        }),
    }
}

fn next(reader: &mut Reader<'_>) -> Next {
    Next {
        sequence: reader.id("sequence"),
        after: reader.number("after", 1, 6),
        key: reader.id("key"),
        options: options(reader),
    }
}

fn could_ask(reader: &mut Reader<'_>) -> CouldAsk {
    CouldAsk {
        about: reader.id("about"),
        attribute: reader.id("attribute"),
        options: each(reader, "options", "option", |reader| Askable {
            id: reader.id("id"),
            text: reader.text("text"),
            why: reader.text("why"),
        }),
    }
}

fn agree(reader: &mut Reader<'_>) -> Agree {
    Agree {
        about: reader.id("about"),
        attribute: reader.id("attribute"),
        key: reader.id("key"),
        options: options(reader),
    }
}

fn each<T>(
    reader: &mut Reader<'_>,
    field: &'static str,
    name: &str,
    read: impl Fn(&mut Reader<'_>) -> T,
) -> Vec<T> {
    let readers = reader.tables(field, name);
    readers
        .into_iter()
        .map(|mut reader| {
            let item = read(&mut reader);
            reader.finish();
            item
        })
        .collect()
}
