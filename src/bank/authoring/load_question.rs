//! Reads questions.

use crate::bank::authoring::reader::Reader;
use crate::bank::question::{Asks, Choice, Choosable, Kind, Question};

/// Which kind of table a question is read as.
#[derive(Clone, Copy)]
enum KindName {
    WhichOfTwo,
    OneOtherBoth,
    BestOfThree,
}

const KINDS: &[(&str, KindName)] = &[
    ("which-of-two", KindName::WhichOfTwo),
    ("one-other-both", KindName::OneOtherBoth),
    ("best-of-three", KindName::BestOfThree),
];

/// Reads one question; nothing when its kind is unknown, since the other fields depend on it.
pub(super) fn question(mut reader: Reader<'_>) -> Option<Question> {
    let kind = *KINDS
        .iter()
        .find(|(name, _)| *name == &*reader.text_or_empty("kind"))
        .map(|(_, kind)| kind)
        .or_else(|| {
            reader.one_of(
                "kind",
                KINDS
                    .iter()
                    .map(|(n, k)| (*n, Some(*k)))
                    .collect::<Vec<_>>()
                    .as_slice(),
                None,
            );
            None
        })?;
    let kind = match kind {
        KindName::WhichOfTwo => Kind::WhichOfTwo(choice(&mut reader)),
        KindName::OneOtherBoth => Kind::OneOtherBoth(choice(&mut reader)),
        KindName::BestOfThree => Kind::BestOfThree(choice(&mut reader)),
    };
    let question = Question {
        place: reader.place.clone(),
        id: reader.id("id"),
        kind,
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
    let asks = match reader.inner("asks") {
        Some(mut inner) => {
            let asks = Asks::WhichProcedure {
                attribute: inner.id("attribute"),
                value: inner.id("value"),
            };
            inner.finish();
            asks
        }
        None => Asks::WhichValue {
            about: reader.id("about"),
            attribute: reader.id("attribute"),
        },
    };
    Choice {
        asks,
        key: reader.id("key"),
        options: reader
            .tables("options", "option")
            .into_iter()
            .map(|mut reader| {
                let option = Choosable {
                    id: reader.id("id"),
                    of: reader.id_if_any("of"),
                    why: reader.text("why"),
                };
                reader.finish();
                option
            })
            .collect(),
    }
}
