//! Traps of questions: what the sources do not bear as a wrong option.

use crate::bank::authoring::finding::Finding;
use crate::bank::check::lists::Lists;
use crate::bank::english;
use crate::bank::id::{AttributeId, ValueId};
use crate::bank::knowledge::Bank;
use crate::bank::question::{Asks, Kind, Question};

/// A trap: what is wrong with a question, if it fell in.
pub(super) type Trap = fn(&Bank, &Question) -> Option<Finding>;

/// Every trap of this file.
pub(super) const ALL: &[Trap] = &[ihp_may_filter, ihp_has_no_time, reach_of_medicines];

/// A trap that lies in the words of a stem.
pub(super) type Worded = fn(&Bank, &Lists, &Question) -> Option<Finding>;

/// Every such trap.
pub(super) const WORDED: &[Worded] = &[warmth_of_one_hospital, list_of_one_hospital];

/// The IHP page and the PHP story both say "filtered", and other sources doubt the former:
/// whether IHP filters stays open.
fn ihp_may_filter(bank: &Bank, question: &Question) -> Option<Finding> {
    let filters = |attribute: &AttributeId, value: &str| {
        bank.value(attribute, &value.into())
            .is_some_and(|value| value.plain.contains("filter"))
    };
    let wrong = match &question.kind {
        Kind::SortCards(sort) => sort.asks.as_ref().is_some_and(|(attribute, value)| {
            filters(attribute, value.as_str())
                && sort
                    .cards
                    .iter()
                    .any(|card| card.id.as_str() == "ihp" && card.group == 2)
        }),
        kind => kind.choice().is_some_and(|choice| match &choice.asks {
            Asks::WhichProcedure { attribute, value } => {
                filters(attribute, value.as_str()) && offers_ihp(question)
            }
            Asks::WhichValue { about, attribute } => {
                about.as_str() == "ihp"
                    && choice.options.iter().any(|option| {
                        option.id != choice.key && filters(attribute, option.id.as_str())
                    })
            }
        }),
    };
    wrong.then(|| {
        question.place.finding(
            "options",
            "IHP stands as one that does not filter the blood, but its page says it does",
            "take IHP out, or ask for something else",
        )
    })
}

/// The IHP page gives no time, though specialist sources say about an hour. A pump that keeps going is no such time.
fn ihp_has_no_time(bank: &Bank, question: &Question) -> Option<Finding> {
    let about_time = |attribute: &AttributeId| attribute.as_str() == "how-long";
    let a_time = |attribute: &AttributeId, value: &ValueId| {
        about_time(attribute)
            && bank.value(attribute, value).is_some_and(|value| {
                ["hour", "minute", "day"]
                    .iter()
                    .any(|unit| value.plain.contains(unit))
            })
    };
    let wrong = match &question.kind {
        Kind::SortCards(sort) => {
            sort.asks
                .as_ref()
                .is_some_and(|(attribute, value)| a_time(attribute, value))
                && sort.cards.iter().any(|card| card.id.as_str() == "ihp")
        }
        Kind::MatchPairs(matching) => {
            about_time(&matching.attribute)
                && matching
                    .matches
                    .iter()
                    .any(|matched| matched.procedure.as_str() == "ihp")
        }
        kind => kind.choice().is_some_and(|choice| match &choice.asks {
            Asks::WhichProcedure { attribute, value } => {
                a_time(attribute, value) && offers_ihp(question)
            }
            Asks::WhichValue { about, attribute } => {
                about_time(attribute) && about.as_str() == "ihp"
            }
        }),
    };
    wrong.then(|| {
        question.place.finding(
            "options",
            "IHP stands in a question about time, but its page gives none",
            "take IHP out, or ask for something else",
        )
    })
}

/// No source says how far targeted therapy or immunotherapy reach: they stay out of whole body or one place.
fn reach_of_medicines(_: &Bank, question: &Question) -> Option<Finding> {
    let where_it_acts = |attribute: &AttributeId| attribute.as_str() == "where-it-acts";
    let open = |id: &str| ["targeted", "immuno"].contains(&id);
    let wrong = match &question.kind {
        Kind::SortCards(sort) => {
            let asks = sort.asks.as_ref();
            asks.is_some_and(|(attribute, _)| where_it_acts(attribute))
                && sort.cards.iter().any(|card| open(card.id.as_str()))
        }
        Kind::MatchPairs(matching) => {
            where_it_acts(&matching.attribute)
                && matching
                    .matches
                    .iter()
                    .any(|matched| open(matched.procedure.as_str()))
        }
        kind => kind.choice().is_some_and(|choice| match &choice.asks {
            Asks::WhichProcedure { attribute, .. } => {
                where_it_acts(attribute)
                    && choice.options.iter().any(|option| open(option.id.as_str()))
            }
            Asks::WhichValue { about, attribute } => {
                where_it_acts(attribute) && open(about.as_str())
            }
        }),
    };
    wrong.then(|| {
        question.place.finding(
            "options",
            "asks how far targeted therapy or immunotherapy reach, which no source says",
            "take them out, or ask for something else",
        )
    })
}

/// 42.5 degrees is the figure of one hospital, and its page has another one too.
fn warmth_of_one_hospital(bank: &Bank, lists: &Lists, question: &Question) -> Option<Finding> {
    let choice = question.kind.choice()?;
    let (attribute, value) = match &choice.asks {
        Asks::WhichProcedure { attribute, value } => (attribute, value.as_str()),
        Asks::WhichValue { attribute, .. } => (attribute, choice.key.as_str()),
    };
    let value = bank.value(attribute, &value.into())?;
    let stem = question.stem.to_lowercase();
    let mut hospital = lists.listed.iter().take(1);
    let named = hospital.any(|word| stem.contains(word)) || english::is_in(&stem);
    (value.plain.contains("42.5") && !named).then(|| {
        question.place.finding(
            "stem",
            "asks for 42.5 degrees without the hospital that gives the figure",
            "begin with \"On the hospital’s page\"",
        )
    })
}

/// Who a treatment is not for is one hospital's list: lists differ.
fn list_of_one_hospital(_: &Bank, lists: &Lists, question: &Question) -> Option<Finding> {
    let choice = question.kind.choice()?;
    let (Asks::WhichProcedure { attribute, .. } | Asks::WhichValue { attribute, .. }) =
        &choice.asks;
    let stem = question.stem.to_lowercase();
    let named = lists.listed.iter().any(|word| stem.contains(word)) || english::is_in(&stem);
    (attribute.as_str() == "who-not-for" && !named).then(|| {
        question.place.finding(
            "stem",
            "asks who may not have it without saying whose list that is",
            "begin with \"On the hospital’s list\"",
        )
    })
}

/// Whether IHP is an option, and not the right one alone or together with the other.
fn offers_ihp(question: &Question) -> bool {
    question.kind.choice().is_some_and(|choice| {
        !["ihp", "both"].contains(&choice.key.as_str())
            && choice
                .options
                .iter()
                .any(|option| option.id.as_str() == "ihp")
    })
}
