//! Addresses: an enum and two functions. A router crate would cost 34 kB (guides: performance).

use crate::bank::edition::{Edition, Index};
use crate::bank::id::{ProcedureId, QuestionId, SourceId};
use crate::bank::marks::Family;
use crate::bank::tongue::Tongue;
use crate::quiz::draw::{self, Length, Plan, Topic};

/// A page that has an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Route {
    /// The start screen.
    Start,
    /// A round, opened by its fixed question.
    Round(Plan),
    /// The same round after a first guess at its questions.
    Guess(Plan),
    /// What a reader at home has learned, and what is worth a look today.
    Home,
    /// Text size, colours, motion, and what is kept.
    Settings,
    /// Taking what is kept to another device, and bringing it from one.
    Carry,
    /// Every name of every treatment.
    Names,
    /// A treatment.
    Procedure(ProcedureId),
    /// Two or three treatments side by side, in their fixed order; none is the page where they are chosen.
    Compare(Vec<ProcedureId>),
    /// An address with treatments that cannot be compared: the page where they are chosen, with a note.
    CompareUnknown,
    /// All pages that we rest on.
    Sources,
    /// One of them.
    Source(SourceId),
    /// Hard words.
    Words,
    /// The reader's questions for the care team.
    Asks,
    /// What this is, how sure it is, and who checked it.
    About,
    /// The start screen of a shared tablet. There the address never changes.
    WaitingRoom,
    /// No such page.
    Lost,
}

/// The path of a route under the site's root, always with a slash at both ends.
pub fn path(route: &Route) -> String {
    match route {
        Route::Start => "/".into(),
        Route::Round(Plan {
            topic: Topic::One(id),
            ..
        }) => format!("/question/{id}/"),
        Route::Round(plan) => format!("/round/{}/{}/", length(plan.length), topic(&plan.topic)),
        Route::Guess(plan) => format!("/guess/{}/{}/", length(plan.length), topic(&plan.topic)),
        Route::Home => "/home/".into(),
        Route::Settings => "/settings/".into(),
        Route::Carry => "/carry/".into(),
        Route::Names => "/treatments/".into(),
        Route::Procedure(id) => format!("/treatments/{id}/"),
        Route::Compare(ids) if !ids.is_empty() => {
            let ids: Vec<&str> = ids.iter().map(ProcedureId::as_str).collect();
            format!("/compare/{}/", ids.join("-"))
        }
        Route::Compare(_) | Route::CompareUnknown => "/compare/".into(),
        Route::Sources => "/sources/".into(),
        Route::Source(id) => format!("/sources/{id}/"),
        Route::Words => "/words/".into(),
        Route::Asks => "/questions/".into(),
        Route::About => "/about/".into(),
        Route::WaitingRoom => "/waiting-room/".into(),
        Route::Lost => "/404.html".into(),
    }
}

/// The address of a page in another language. `base` is the path under which the pages of `own` lie.
pub fn in_language(base: &str, own: &Tongue, other: &Tongue, route: &Route) -> String {
    let root = base.strip_suffix(&*own.folder()).unwrap_or(base);
    // A page that is not there is not there in another language either.
    let route = if *route == Route::Lost {
        &Route::Start
    } else {
        route
    };
    format!(
        "{root}{}{}",
        other.folder(),
        path(route).trim_start_matches('/')
    )
}

/// The route of a path under the site's root. What the edition cannot play is lost.
pub fn parse(edition: &Edition, path: &str) -> Route {
    let mut parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    parts.pop_if(|last| *last == "index.html");
    match parts.as_slice() {
        [] => Route::Start,
        ["treatments"] => Route::Names,
        ["treatments", id] => known(edition, id).map_or(Route::Lost, Route::Procedure),
        ["compare"] => Route::Compare(Vec::new()),
        ["compare", ids] => compare(edition, ids).unwrap_or(Route::CompareUnknown),
        ["sources"] => Route::Sources,
        ["sources", id] => edition
            .find_source(&SourceId::from(*id))
            .map_or(Route::Lost, |(_, source)| Route::Source(source.id.clone())),
        ["words"] => Route::Words,
        ["questions"] => Route::Asks,
        ["about"] => Route::About,
        ["waiting-room"] => Route::WaitingRoom,
        ["home"] => Route::Home,
        ["settings"] => Route::Settings,
        ["carry"] => Route::Carry,
        ["question", id] => edition
            .find_question(&QuestionId::from(*id))
            .map_or(Route::Lost, |question| one(&question.id)),
        ["round", length, topic] => plan(edition, length, topic).map_or(Route::Lost, Route::Round),
        ["guess", length, topic] => plan(edition, length, topic).map_or(Route::Lost, Route::Guess),
        _ => Route::Lost,
    }
}

/// A single question.
pub fn one(question: &QuestionId) -> Route {
    Route::Round(Plan {
        length: Length::Three,
        topic: Topic::One(question.clone()),
    })
}

fn plan(edition: &Edition, length: &str, topic: &str) -> Option<Plan> {
    let plan = Plan {
        length: parse_length(length)?,
        topic: parse_topic(edition, topic)?,
    };
    draw::opening(edition, &plan).is_some().then_some(plan)
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
    let mut routes = vec![Route::Start, Route::Home, Route::Settings, Route::Carry];
    routes.extend(
        rounds
            .filter(|plan| draw::opening(edition, plan).is_some())
            .map(Route::Round),
    );
    routes.push(Route::Names);
    let procedures = edition.procedures.iter();
    routes.extend(procedures.map(|procedure| Route::Procedure(procedure.id.clone())));
    routes.push(Route::Compare(Vec::new()));
    let pairs = edition.pairs.iter();
    routes.extend(pairs.filter_map(|pair| beside(edition, &[pair.first, pair.second])));
    routes.push(Route::Sources);
    let sources = edition.sources.iter();
    routes.extend(sources.map(|source| Route::Source(source.id.clone())));
    routes.extend([Route::Words, Route::Asks, Route::About]);
    routes.extend([Route::WaitingRoom, Route::Lost]);
    routes
}

/// The route that a prerendered page was made for: an address without a file gets the page for unknown addresses,
/// even where the app knows what to show there.
pub fn rendered(edition: &Edition, path: &str) -> Route {
    let route = parse(edition, path);
    let has_file = match &route {
        Route::Compare(_) => all(edition).contains(&route) && self::path(&route) == whole(path),
        Route::CompareUnknown | Route::Guess(_) => false,
        Route::Round(plan) => !plan.topic.is_drawn_late(),
        _ => true,
    };
    if has_file { route } else { Route::Lost }
}

/// The path of a page's folder.
fn whole(path: &str) -> String {
    let path = path.trim_end_matches("index.html").trim_end_matches('/');
    format!("{path}/")
}

/// Two or three different treatments side by side, in their fixed order.
pub fn beside(edition: &Edition, places: &[Index]) -> Option<Route> {
    let mut places = places.to_vec();
    places.sort_unstable();
    let count = places.len();
    places.dedup();
    let ids = places.iter().map(|place| edition.procedure(*place));
    let ids: Option<Vec<ProcedureId>> = ids.map(|p| p.map(|p| p.id.clone())).collect();
    ids.filter(|ids| ids.len() == count && (2..=3).contains(&count))
        .map(Route::Compare)
}

/// Where *Back* leads when the reader came by an address.
pub fn parent(route: &Route) -> Route {
    match route {
        Route::Procedure(_) => Route::Names,
        Route::Compare(ids) if !ids.is_empty() => Route::Compare(Vec::new()),
        Route::Source(_) => Route::Sources,
        Route::Carry => Route::Settings,
        Route::Settings | Route::Guess(_) => Route::Home,
        Route::Round(plan) if plan.topic.is_drawn_late() => Route::Home,
        _ => Route::Start,
    }
}

fn compare(edition: &Edition, text: &str) -> Option<Route> {
    let places: Option<Vec<Index>> = text
        .split('-')
        .map(|id| Some(edition.find_procedure(&id.into())?.0))
        .collect();
    beside(edition, &places?)
}

fn known(edition: &Edition, id: &str) -> Option<ProcedureId> {
    let (_, procedure) = edition.find_procedure(&id.into())?;
    Some(procedure.id.clone())
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
        Topic::Procedure(id) => format!("about-{id}"),
        Topic::Way(way) => format!("way-{}", way_name(*way)),
        Topic::One(id) => format!("one-{id}"),
        Topic::Today => "today".into(),
        Topic::Missed => "missed".into(),
        Topic::Surprise => "surprise".into(),
    }
}

fn parse_topic(edition: &Edition, text: &str) -> Option<Topic> {
    let fixed = [Topic::Mixed, Topic::Today, Topic::Missed, Topic::Surprise];
    if let Some(found) = fixed.into_iter().find(|one| topic(one) == text) {
        return Some(found);
    }
    if let Some(id) = text.strip_prefix("about-") {
        return known(edition, id).map(Topic::Procedure);
    }
    if let Some(name) = text.strip_prefix("way-") {
        return Family::ALL
            .into_iter()
            .find(|way| way_name(*way) == name)
            .map(Topic::Way);
    }
    let (first, second) = text.split_once('-')?;
    Some(Topic::Pair(known(edition, first)?, known(edition, second)?))
}

/// The name of a way of working in an address.
fn way_name(way: Family) -> &'static str {
    match way {
        Family::Organ => "organ",
        Family::Artery => "artery",
        Family::Belly => "belly",
        Family::Spot => "spot",
        Family::Part => "part",
        Family::Body => "body",
    }
}
