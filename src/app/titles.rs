//! What a page is called, and one sentence about it for link previews.

use crate::app::route::Route;
use crate::bank::edition::{Edition, Index, Procedure};
use crate::bank::id::ProcedureId;
use crate::quiz::draw::{Length, Plan, Topic};

/// The document's title where the address alone decides it.
pub fn title(edition: &Edition, route: &Route) -> String {
    let words = &edition.words;
    let screen = match route {
        Route::Start => return words.app_name.to_string(),
        Route::Lost => words.lost_title.to_string(),
        Route::Round(plan) => round(edition, plan),
        Route::Guess(plan) => words.guess_title(&round(edition, plan)),
        Route::Home => words.home_title.to_string(),
        Route::Settings => words.settings_title.to_string(),
        Route::Carry => words.carry_title.to_string(),
        Route::Names => words.names_title.to_string(),
        Route::Procedure(id) => {
            find(edition, id).map_or_else(String::new, |procedure| procedure.short.to_string())
        }
        Route::Compare(ids) if !ids.is_empty() => words.compare_of(&names(edition, ids)),
        Route::Compare(_) | Route::CompareUnknown => words.compare_title.to_string(),
        Route::Sources => words.sources_title.to_string(),
        Route::Source(id) => edition
            .find_source(id)
            .map_or_else(String::new, |(_, source)| {
                format!("{}: {}", source.label, source.title)
            }),
        Route::Words => words.glossary_title.to_string(),
        Route::Asks => words.questions_title.to_string(),
        Route::About => words.about_title.to_string(),
        Route::WaitingRoom => words.room_title.to_string(),
    };
    words.title(&screen, &words.app_name)
}

/// What a round is about.
pub fn topic(edition: &Edition, topic: &Topic) -> String {
    let words = &edition.words;
    match topic {
        Topic::Mixed => words.ways_title.to_string(),
        Topic::Pair(first, second) => names(edition, &[first.clone(), second.clone()]),
        Topic::Procedure(id) => names(edition, std::slice::from_ref(id)),
        Topic::Way(way) => edition.way_of(*way).to_string(),
        Topic::One(_) => words.one_question.to_string(),
        Topic::Today => words.home_today.to_string(),
        Topic::Missed => words.home_missed.to_string(),
        Topic::Surprise => words.home_surprise.to_string(),
    }
}

/// One sentence about the page.
pub fn description(edition: &Edition, route: &Route) -> String {
    let words = &edition.words;
    let text = match route {
        Route::Start => &words.app_description,
        Route::WaitingRoom => &words.room_description,
        Route::Lost => &words.lost_text,
        Route::Round(plan) | Route::Guess(plan) => {
            return format!("{}. {}", round(edition, plan), words.start_lead);
        }
        Route::Home => &words.home_first_lead,
        Route::Settings => &words.settings_lead,
        Route::Carry => &words.carry_lead,
        Route::Names => &words.names_lead,
        Route::Procedure(id) => {
            find(edition, id).map_or(&words.app_description, |procedure| &procedure.plain)
        }
        Route::Compare(ids) if !ids.is_empty() => {
            let beside = words.compare_of(&names(edition, ids));
            return format!("{beside}. {}", words.compare_lead);
        }
        Route::Compare(_) | Route::CompareUnknown => &words.compare_lead,
        Route::Sources => &words.sources_lead,
        Route::Source(id) => match edition.find_source(id) {
            Some((_, source)) => {
                let kind = edition.kind(source);
                return format!("{kind} {}: {}", source.label, source.title);
            }
            None => &words.sources_lead,
        },
        Route::Words => &words.glossary_lead,
        Route::Asks => &words.questions_lead,
        Route::About => &words.about_lead,
    };
    text.to_string()
}

/// What a round is about, and how long it is.
fn round(edition: &Edition, plan: &Plan) -> String {
    let words = &edition.words;
    let topic = topic(edition, &plan.topic);
    match (&plan.topic, plan.length) {
        (Topic::One(_) | Topic::Today | Topic::Missed | Topic::Surprise, _) => topic,
        (_, Length::Three) => words.round_title(&topic),
        (_, Length::Eight) => words.round_title_long(&topic),
    }
}

fn find<'a>(edition: &'a Edition, id: &ProcedureId) -> Option<&'a Procedure> {
    edition.find_procedure(id).map(|(_, procedure)| procedure)
}

fn names(edition: &Edition, ids: &[ProcedureId]) -> String {
    let places = ids.iter().filter_map(|id| edition.find_procedure(id));
    edition.names(&places.map(|(place, _)| place).collect::<Vec<Index>>())
}
