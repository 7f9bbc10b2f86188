//! Icons stand beside words, so they are hidden from screen readers. Their drawings are in static/sprite.svg.

use yew::prelude::*;

use crate::bank::marks::SourceKind;

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
        <svg {class} viewBox="0 0 24 24" aria-hidden="true" focusable="false"><use href={name(icon)} /></svg>
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

fn name(icon: Icon) -> &'static str {
    match icon {
        Icon::Tick => "#i-tick",
        Icon::Again => "#i-again",
        Icon::Know => "#i-know",
        Icon::Finger => "#i-finger",
        Icon::Back => "#i-back",
        Icon::Next => "#i-next",
        Icon::Clear => "#i-clear",
        Icon::Contrast => "#i-contrast",
        Icon::Speak => "#i-speak",
        Icon::Clock => "#i-clock",
        Icon::NoTest => "#i-notest",
        Icon::NoSave => "#i-nosave",
        Icon::Ask => "#i-ask",
        Icon::AddList => "#i-addlist",
        Icon::List => "#i-list",
        Icon::Close => "#i-close",
        Icon::Down => "#i-down",
        Icon::Up => "#i-up",
        Icon::Undo => "#i-undo",
        Icon::Print => "#i-print",
        Icon::Qr => "#i-qr",
        Icon::Phone => "#i-phone",
        Icon::Device => "#i-device",
        Icon::Copy => "#i-copy",
        Icon::Hand => "#i-hand",
        Icon::People => "#i-people",
        Icon::Info => "#i-info",
        Icon::Alert => "#i-alert",
        Icon::Missing => "#i-missing",
        Icon::Differ => "#i-differ",
        Icon::Shield => "#i-shield",
        Icon::Calendar => "#i-calendar",
        Icon::Gain => "#i-gain",
        Icon::Same => "#i-same",
        Icon::Compare => "#i-compare",
        Icon::Person => "#i-person",
        Icon::Home => "#i-home",
        Icon::News => "#i-news",
        Icon::Wiki => "#i-wiki",
        Icon::Hospital => "#i-hospital",
        Icon::Clinic => "#i-clinic",
        Icon::Ring => "#i-ring",
        Icon::Half => "#i-contrast",
        Icon::Told => "#i-told",
        Icon::Gear => "#i-gear",
        Icon::Trash => "#i-trash",
        Icon::Save => "#i-save",
        Icon::Open => "#i-open",
        Icon::Guide => "#i-guide",
        Icon::Lock => "#i-lock",
        Icon::Minus => "#i-minus",
        Icon::Plus => "#i-plus",
        Icon::Wipe => "#i-wipe",
    }
}
