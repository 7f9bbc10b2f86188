//! What kind of thing something is: ways of working, kinds of page, how a date is known.

use serde::{Deserialize, Serialize};

/// The six ways of working. Hue, shape, ribbon and words always travel together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Family {
    /// Bathes one organ.
    Organ,
    /// Feeds one artery.
    Artery,
    /// Washes the belly.
    Belly,
    /// Destroys one spot.
    Spot,
    /// Takes out one part.
    Part,
    /// Works through the whole body, and the medicines of which no source says how far they reach.
    Body,
}

impl Family {
    /// All six, in their order.
    pub const ALL: [Self; 6] = [
        Self::Organ,
        Self::Artery,
        Self::Belly,
        Self::Spot,
        Self::Part,
        Self::Body,
    ];
}

/// What kind of page a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceKind {
    /// A news story.
    News,
    /// An open wiki.
    Wiki,
    /// A hospital's news about itself.
    HospitalNews,
    /// A clinic's page about what it offers.
    ClinicPage,
    /// A guideline.
    Guideline,
    /// A medicine's official label.
    Label,
    /// A report of a trial.
    Trial,
    /// A review of several studies.
    Review,
    /// A study without a comparison group.
    Study,
    /// A medical dictionary.
    Dictionary,
    /// A charity's page.
    Charity,
    /// A hospital's page for patients.
    Hospital,
}

/// How the date of a page is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DateKnown {
    /// The page shows it.
    Printed,
    /// From other pages.
    WorkedOut,
    /// Nobody knows.
    None,
}
