//! What the waiting room adds to the store: settings, the curtain, the staff screen, totals.

use std::rc::Rc;

use crate::app::counts::Counts;
use crate::app::idle::{Signal, View};
use crate::app::looks::Size;
use crate::app::room_settings::{Chosen, Origin};
use crate::app::settings::{Colours, Settings};
use crate::app::settings_text::Problem;
use crate::bank::edition::Edition;
use crate::bank::id::Text;
use crate::quiz::round::Given;

/// State of the waiting room. At home it stays as it begins.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Room {
    /// What staff set, and what of it could not be used.
    pub chosen: Chosen,
    /// What lies over the screen.
    pub view: View,
    /// The staff screen.
    pub staff: Staff,
    /// The answers of this visit, of rounds before this one.
    pub given: Vec<Given>,
    /// Totals of misses.
    pub counts: Counts,
    /// The edition with all questions, where staff chose some pairs alone.
    pub whole: Option<Rc<Edition>>,
    /// The language that this tablet begins with, where the reader chose another one; its tag.
    pub came_from: Option<Text>,
    /// What the last touch led to, where it is not to be seen otherwise. It goes with the next one.
    pub note: Option<Text>,
    /// The language on the screen is the reader's choice, so that the next person gets the tablet's own again.
    pub chose_tongue: bool,
    /// What the effects have to do. Each number goes up when it is to be done once more.
    pub orders: Orders,
}

/// What the effects have to do.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Orders {
    /// Wipe what the browser keeps.
    pub wipe: u32,
    /// Tell the other tabs.
    pub tell: u32,
    /// A signal for the machine that counts the time.
    pub signal: (u32, Option<Signal>),
    /// Settings for this tablet to remember.
    pub settings: Option<Text>,
    /// Totals for this tablet to remember.
    pub counts: Option<Text>,
    /// Delete what others left in the storage.
    pub sweep: u32,
    /// Move the focus to the main part.
    pub skip: u32,
    /// Show the start screen in another language: its address.
    pub tongue: (u32, Option<Text>),
}

/// The staff screen.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Staff {
    /// Not open.
    #[default]
    Away,
    /// Asks for the code.
    Code {
        /// What was typed.
        typed: String,
        /// What was typed before was another one.
        wrong: bool,
    },
    /// Open.
    Open(Box<Desk>),
}

/// What staff are changing. Nothing of it holds before it is saved.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Desk {
    /// The settings as they would be.
    pub draft: Settings,
    /// A new code as far as it is typed.
    pub typed: String,
    /// What the tablet says about itself.
    pub tablet: Option<Tablet>,
}

/// What a tablet says about itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Tablet {
    /// It can start without a network; nothing while the copy is still at work.
    pub copied: Option<bool>,
    /// How many things others left in the storage.
    pub leftovers: usize,
}

/// What can happen in the waiting room alone.
#[derive(Debug, Clone, PartialEq)]
pub enum Act {
    /// The machine that counts the time says what lies over the screen.
    Show(View),
    /// A signal for that machine.
    Signal(Signal),
    /// The skip link.
    Skip,
    /// The reader wants another language; its tag.
    Tongue(Text),
    /// The reader came from the start screen in this language.
    CameFrom(Text),
    /// The other language cannot be had now.
    NoTongue,
    /// The tablet's texts were read. A file that did not answer keeps the one before.
    Settled {
        /// The file beside the site.
        file: Option<Text>,
        /// This tablet's own settings.
        tablet: Option<Text>,
        /// Its totals.
        counts: Text,
        /// What answers under the file's address is no settings file, so that the one before holds.
        foreign: bool,
    },
    /// The corner was held.
    Corner,
    /// A key of the keypad.
    Digit(char),
    /// Takes back the last digit.
    Rub,
    /// Tries the code.
    TryCode,
    /// Leaves the staff screen, or the question for the code, without saving.
    Leave,
    /// Changes the draft.
    Change(Change),
    /// Keeps the draft.
    Save,
    /// The tablet did not take what it was to remember.
    NotKept,
    /// What the tablet says about itself.
    Tablet(Tablet),
    /// Deletes what others left in the storage.
    Sweep,
    /// All totals back to nothing.
    ResetCounts,
}

/// A change of the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// One minute more or less.
    Minutes(bool),
    /// Whether misses are counted.
    Counts(bool),
    /// Whether screens may be read aloud.
    Sound(bool),
    /// The language of the start screen.
    Language(String),
    /// Whether the list of questions may be printed.
    Print(bool),
    /// Whether a code with our address may be shown.
    PhoneLink(bool),
    /// The text size of the start screen.
    Size(Size),
    /// The colours of the start screen.
    Colours(Colours),
    /// Adds or takes off a pair. The last one stays.
    Pair(String),
    /// All pairs.
    AllPairs,
    /// Takes the typed code.
    Code,
    /// No code.
    NoCode,
}

impl Room {
    /// Settings in use.
    pub fn settings(&self) -> &Settings {
        &self.chosen.settings
    }

    /// Lines that could not be used.
    pub fn problems(&self) -> &[(Origin, Problem)] {
        &self.chosen.problems
    }

    /// Something lies over the screen, so nothing below may be read, touched or heard.
    pub fn is_covered(&self) -> bool {
        self.view != View::Open
    }

    /// Whether a code opens the staff screen.
    pub fn opens(&self, typed: &str) -> bool {
        let codes = [&self.chosen.settings.code, &self.chosen.file_code];
        codes.into_iter().flatten().any(|code| code == typed)
    }
}
