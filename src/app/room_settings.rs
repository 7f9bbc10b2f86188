//! From the texts that a tablet finds to the settings in use, and to the questions that are asked.

use std::rc::Rc;

use crate::app::route;
use crate::app::settings::{Settings, Wishes};
use crate::app::settings_text::{self, Known, Problem};
use crate::bank::edition::{Edition, Index};
use crate::quiz::draw::{self, Length, Plan, Topic};

/// Where a line stands that could not be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// In the file beside the site.
    File,
    /// In this tablet's memory.
    Tablet,
}

/// The settings in use, those below this tablet's own, and every line that could not be used.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// In use.
    pub settings: Settings,
    /// Of the file and the defaults alone.
    pub below: Settings,
    /// A code that the file sets always opens the staff screen, so that a forgotten one is no end.
    pub file_code: Option<String>,
    /// Lines that could not be used.
    pub problems: Vec<(Origin, Problem)>,
}

/// Reads both layers.
pub fn choose(edition: &Edition, file: Option<&str>, tablet: Option<&str>) -> Chosen {
    let known = known(edition);
    let read = |text: Option<&str>| match text {
        Some(text) => settings_text::read(text, &known),
        None => (Wishes::default(), Vec::new()),
    };
    let (file, of_file) = read(file);
    let (tablet, of_tablet) = read(tablet);
    let below = Settings::default().with(&file);
    let file_problems = of_file.into_iter().map(|problem| (Origin::File, problem));
    let tablet_problems = of_tablet
        .into_iter()
        .map(|problem| (Origin::Tablet, problem));
    Chosen {
        settings: below.clone().with(&tablet),
        below,
        file_code: file.code,
        problems: file_problems.chain(tablet_problems).collect(),
    }
}

/// What values there can be.
pub fn known(edition: &Edition) -> Known {
    Known {
        languages: edition
            .tongues
            .iter()
            .map(|tongue| tongue.tag.to_string())
            .collect(),
        pairs: pairs(edition).into_iter().map(|(_, name)| name).collect(),
    }
}

/// The pairs with enough questions for a round, each with its name in a settings file.
pub fn pairs(edition: &Edition) -> Vec<(Index, String)> {
    let named = |place: Index| {
        let topic = route::topic_of(edition, place)?;
        let Topic::Pair(first, second) = &topic else {
            return None;
        };
        let name = format!("{first}-{second}");
        let length = Length::Three;
        draw::opening(edition, &Plan { length, topic }).map(|_| (place, name))
    };
    (0..)
        .zip(&edition.pairs)
        .filter_map(|(place, _)| named(place))
        .collect()
}

/// The edition with the questions of these pairs alone. All else stays: the pages to read leave nothing out.
pub fn narrowed(whole: &Rc<Edition>, names: Option<&[String]>) -> Rc<Edition> {
    let Some(names) = names else {
        return Rc::clone(whole);
    };
    let places: Vec<Index> = pairs(whole)
        .into_iter()
        .filter(|(_, name)| names.contains(name))
        .map(|(place, _)| place)
        .collect();
    let mut edition = Edition::clone(whole);
    edition
        .questions
        .retain(|question| places.contains(&question.pair));
    Rc::new(edition)
}
