//! What staff can set on a shared tablet. Everything has a default, and nothing out of range is ever in use.
//!
//! Two layers may say something: a small file beside the site, for every tablet, and this tablet's own memory.
//! Neither holds anything about a person.

use crate::app::looks::{Looks, Size, Theme};

/// The version of what this tablet remembers.
pub const VERSION: u32 = 1;

/// Minutes without a sign before the curtain: the least and the most, and what holds unless staff say otherwise.
pub const MINUTES: (u32, u32, u32) = (1, 20, 3);

/// How many digits a code has.
pub const DIGITS: (usize, usize) = (4, 8);

/// What one layer says; nothing where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wishes {
    /// Minutes without a sign before the curtain.
    pub idle_minutes: Option<u32>,
    /// Whether things may be read aloud.
    pub sound: Option<bool>,
    /// Whether misses are counted.
    pub counts: Option<bool>,
    /// Whether the list of questions may be printed.
    pub print: Option<bool>,
    /// Whether a code with our address may be shown.
    pub phone_link: Option<bool>,
    /// The language of the start screen.
    pub language: Option<String>,
    /// The text size of the start screen.
    pub size: Option<Size>,
    /// The colours of the start screen.
    pub colours: Option<Colours>,
    /// The pairs that are asked about, such as `php-hai`.
    pub pairs: Option<Vec<String>>,
    /// Digits that open this screen.
    pub code: Option<String>,
}

/// The colours of the start screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Colours {
    /// As the tablet is set.
    Device,
    /// The design's own choice for a shared tablet.
    #[default]
    Light,
    /// For dim rooms.
    Dark,
    /// Black ground, thick edges.
    Contrast,
}

/// What is in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// Minutes without a sign before the curtain.
    pub idle_minutes: u32,
    /// Whether things may be read aloud.
    pub sound: bool,
    /// Whether misses are counted.
    pub counts: bool,
    /// Whether the list of questions may be printed.
    pub print: bool,
    /// Whether a code with our address may be shown: many hospitals' sites are out of reach for a visitor's phone.
    pub phone_link: bool,
    /// The language of the start screen; none is the page's own.
    pub language: Option<String>,
    /// The text size of the start screen.
    pub size: Size,
    /// The colours of the start screen.
    pub colours: Colours,
    /// The pairs that are asked about; none is all.
    pub pairs: Option<Vec<String>>,
    /// Digits that open the staff screen; none needs no code.
    pub code: Option<String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            idle_minutes: MINUTES.2,
            sound: false,
            counts: false,
            print: false,
            phone_link: false,
            language: None,
            size: Size::Normal,
            colours: Colours::Light,
            pairs: None,
            code: None,
        }
    }
}

impl Settings {
    /// These settings with the wishes of a layer above.
    pub fn with(mut self, wishes: &Wishes) -> Self {
        self.idle_minutes = wishes.idle_minutes.unwrap_or(self.idle_minutes);
        self.sound = wishes.sound.unwrap_or(self.sound);
        self.counts = wishes.counts.unwrap_or(self.counts);
        self.print = wishes.print.unwrap_or(self.print);
        self.phone_link = wishes.phone_link.unwrap_or(self.phone_link);
        self.language = wishes.language.clone().or(self.language);
        self.size = wishes.size.unwrap_or(self.size);
        self.colours = wishes.colours.unwrap_or(self.colours);
        self.pairs = wishes.pairs.clone().or(self.pairs);
        self.code = wishes.code.clone().or(self.code);
        self
    }

    /// What this tablet must remember so that it gets from `below` to these settings. What is the same as below
    /// stays out, so that a later change of the file reaches this tablet too.
    pub fn beyond(&self, below: &Settings, all_pairs: &[String]) -> Wishes {
        fn changed<T: Clone + PartialEq>(mine: &T, below: &T) -> Option<T> {
            (mine != below).then(|| mine.clone())
        }
        let pairs = if self.pairs == below.pairs {
            None
        } else {
            // "All" is said by naming all, since saying nothing means "as below".
            Some(self.pairs.clone().unwrap_or_else(|| all_pairs.to_vec()))
        };
        Wishes {
            idle_minutes: changed(&self.idle_minutes, &below.idle_minutes),
            sound: changed(&self.sound, &below.sound),
            counts: changed(&self.counts, &below.counts),
            print: changed(&self.print, &below.print),
            phone_link: changed(&self.phone_link, &below.phone_link),
            language: changed(&self.language, &below.language).flatten(),
            size: changed(&self.size, &below.size),
            colours: changed(&self.colours, &below.colours),
            pairs,
            code: changed(&self.code, &below.code).flatten(),
        }
    }

    /// Milliseconds without a sign before the curtain. Screens to read get five thirds of it (180 and 300 s by
    /// default), and never more than the longest that staff can set.
    pub fn limit(&self, reading: bool) -> u64 {
        let limit = u64::from(self.idle_minutes) * 60_000;
        if reading {
            (limit * 5 / 3).min(u64::from(MINUTES.1) * 60_000)
        } else {
            limit
        }
    }

    /// How the start screen looks.
    pub fn looks(&self) -> Looks {
        Looks {
            size: self.size,
            theme: match self.colours {
                Colours::Device => None,
                Colours::Light => Some(Theme::Light),
                Colours::Dark => Some(Theme::Dark),
                Colours::Contrast => Some(Theme::Contrast),
            },
            ..Looks::default()
        }
    }
}

impl Colours {
    /// All, in the order in which staff see them.
    pub const ALL: [Colours; 4] = [
        Colours::Light,
        Colours::Dark,
        Colours::Contrast,
        Colours::Device,
    ];

    /// How a settings file writes it.
    pub fn name(self) -> &'static str {
        match self {
            Colours::Device => "device",
            Colours::Light => "light",
            Colours::Dark => "dark",
            Colours::Contrast => "contrast",
        }
    }
}

/// How a settings file writes a text size.
pub fn size_name(size: Size) -> &'static str {
    match size {
        Size::Normal => "normal",
        Size::Large => "large",
        Size::Largest => "largest",
    }
}

#[cfg(test)]
mod tests {
    use super::{Settings, Wishes};

    #[test]
    fn the_tablet_is_above_the_file_and_the_file_above_the_defaults() {
        let file = Wishes {
            idle_minutes: Some(5),
            counts: Some(true),
            ..Wishes::default()
        };
        let tablet = Wishes {
            idle_minutes: Some(2),
            ..Wishes::default()
        };
        let both = Settings::default().with(&file).with(&tablet);
        assert_eq!(
            (both.idle_minutes, both.counts, both.sound),
            (2, true, false)
        );
    }

    #[test]
    fn the_tablet_remembers_only_what_differs() {
        let all = ["php-hai".to_owned(), "rfa-cryo".to_owned()];
        let below = Settings {
            pairs: Some(vec!["php-hai".to_owned()]),
            ..Settings::default()
        };
        let mut mine = below.clone();
        assert_eq!(mine.beyond(&below, &all), Wishes::default());
        mine.idle_minutes = 9;
        mine.pairs = None;
        let wishes = mine.beyond(&below, &all);
        assert_eq!(wishes.idle_minutes, Some(9));
        assert_eq!(wishes.pairs, Some(all.to_vec()));
        assert_eq!(below.clone().with(&wishes).idle_minutes, 9);
    }

    #[test]
    fn reading_gets_more_time_but_never_more_than_the_longest() {
        for (minutes, answering, reading) in [(3, 180, 300), (1, 60, 100), (20, 1200, 1200)] {
            let settings = Settings {
                idle_minutes: minutes,
                ..Settings::default()
            };
            assert_eq!(settings.limit(false), answering * 1000);
            assert_eq!(settings.limit(true), reading * 1000);
        }
    }
}
