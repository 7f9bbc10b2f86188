//! Addresses: an enum and two functions. A router crate would cost 34 kB (guides: performance).

use crate::bank::edition::Edition;
use crate::bank::id::ProcedureId;
use crate::quiz::draw::{self, Length, Plan, Topic};

/// A page that has an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The start screen.
    Start,
    /// A round, opened by its fixed question.
    Round(Plan),
    /// No such page.
    Lost,
}

/// The path of a route under the site's root, always with a slash at both ends.
pub fn path(route: &Route) -> String {
    match route {
        Route::Start => "/".into(),
        Route::Round(plan) => format!("/round/{}/{}/", length(plan.length), topic(&plan.topic)),
        Route::Lost => "/404.html".into(),
    }
}

/// The route of a path under the site's root. What the edition cannot play is lost.
pub fn parse(edition: &Edition, path: &str) -> Route {
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let route = match parts.as_slice() {
        [] | ["index.html"] => Route::Start,
        ["round", length, topic] | ["round", length, topic, "index.html"] => {
            match (parse_length(length), parse_topic(edition, topic)) {
                (Some(length), Some(topic)) => Route::Round(Plan { length, topic }),
                _ => Route::Lost,
            }
        }
        _ => Route::Lost,
    };
    match route {
        Route::Round(plan) if draw::opening(edition, &plan).is_none() => Route::Lost,
        route => route,
    }
}

/// Every route that has a page, in a fixed order.
pub fn all(edition: &Edition) -> Vec<Route> {
    let mut topics = vec![Topic::Mixed];
    topics.extend(
        (0..)
            .zip(&edition.pairs)
            .filter_map(|(index, _)| topic_of(edition, index)),
    );
    let rounds = topics.into_iter().flat_map(|topic| {
        [Length::Three, Length::Eight].map(|length| Plan {
            length,
            topic: topic.clone(),
        })
    });
    let mut routes = vec![Route::Start];
    routes.extend(
        rounds
            .filter(|plan| draw::opening(edition, plan).is_some())
            .map(Route::Round),
    );
    routes.push(Route::Lost);
    routes
}

/// The topic of a pair.
pub fn topic_of(edition: &Edition, pair: u16) -> Option<Topic> {
    let pair = edition.pair(pair)?;
    let id = |index| Some(edition.procedure(index)?.id.clone());
    Some(Topic::Pair(id(pair.first)?, id(pair.second)?))
}

fn length(length: Length) -> &'static str {
    match length {
        Length::Three => "three",
        Length::Eight => "eight",
    }
}

fn parse_length(text: &str) -> Option<Length> {
    [Length::Three, Length::Eight]
        .into_iter()
        .find(|candidate| length(*candidate) == text)
}

fn topic(topic: &Topic) -> String {
    match topic {
        Topic::Mixed => "mixed".into(),
        Topic::Pair(first, second) => format!("{first}-{second}"),
    }
}

fn parse_topic(edition: &Edition, text: &str) -> Option<Topic> {
    if text == "mixed" {
        return Some(Topic::Mixed);
    }
    let (first, second) = text.split_once('-')?;
    let known = |id: &str| {
        let id = ProcedureId::from(id);
        edition.procedures.iter().any(|p| p.id == id).then_some(id)
    };
    Some(Topic::Pair(known(first)?, known(second)?))
}
