//! Icons stand beside words, so they are hidden from screen readers.

use yew::prelude::*;

use crate::bank::marks::SourceKind;
use crate::ui::parts::icon_lines::{filled, lines};

/// An icon of the sprite.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Fits, or is the answer.
    Tick,
    /// Not quite, or again.
    Again,
    /// Now you know.
    Know,
    /// You chose.
    Finger,
    /// Turns in right-to-left.
    Back,
    /// Turns in right-to-left.
    Next,
    /// Finish and clear.
    Clear,
    /// Colours.
    Contrast,
    /// Read aloud.
    Speak,
    /// Time.
    Clock,
    /// Not a test.
    NoTest,
    /// Nothing is saved.
    NoSave,
    /// A question.
    Ask,
    /// Put on the list.
    AddList,
    /// The list.
    List,
    /// Take off the list.
    Close,
    /// Something opens below, or moves down.
    Down,
    /// Moves up.
    Up,
    /// Puts back. Turns in right-to-left.
    Undo,
    /// On paper.
    Print,
    /// A code to scan.
    Qr,
    /// A phone.
    Phone,
    /// The glass itself.
    Device,
    /// Copies lines.
    Copy,
    /// Hands something over.
    Hand,
    /// Two people.
    People,
    /// Where it comes from.
    Info,
    /// Something is wrong.
    Alert,
    /// Sources are silent.
    Missing,
    /// Sources differ.
    Differ,
    /// Newer sources.
    Shield,
    /// A date.
    Calendar,
    /// Who gains.
    Gain,
    /// The same for both.
    Same,
    /// Side by side.
    Compare,
    /// Who wrote it.
    Person,
    /// Home.
    Home,
    /// A news story.
    News,
    /// A wiki.
    Wiki,
    /// A hospital.
    Hospital,
    /// A clinic.
    Clinic,
    /// New for you.
    Ring,
    /// Getting clearer.
    Half,
    /// Told apart.
    Told,
    /// Settings.
    Gear,
    /// Erases.
    Trash,
    /// Saves a file.
    Save,
    /// Opens a file.
    Open,
    /// A guideline or another checked source.
    Guide,
    /// Fixed, or for staff alone.
    Lock,
    /// Less.
    Minus,
    /// More.
    Plus,
    /// Cleaning.
    Wipe,
}

/// Draws an icon.
pub fn icon(icon: Icon) -> Html {
    let class = match icon {
        Icon::Back | Icon::Next | Icon::Undo => "icon icon--turn",
        _ => "icon",
    };
    html! {
        <svg {class} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={lines(icon)} />
            if let Some(d) = filled(icon) {
                <path class="i-fill" {d} />
            }
        </svg>
    }
}

/// The icon of a kind of page.
pub fn of_kind(kind: SourceKind) -> Icon {
    match kind {
        SourceKind::News => Icon::News,
        SourceKind::Wiki => Icon::Wiki,
        SourceKind::HospitalNews | SourceKind::Hospital => Icon::Hospital,
        SourceKind::ClinicPage => Icon::Clinic,
        SourceKind::Guideline
        | SourceKind::Label
        | SourceKind::Trial
        | SourceKind::Review
        | SourceKind::Study
        | SourceKind::Dictionary
        | SourceKind::Charity => Icon::Guide,
    }
}
