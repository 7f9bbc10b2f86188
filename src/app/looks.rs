//! Text size, colours and motion. The system's own wishes hold until the reader chooses.

use serde::{Deserialize, Serialize};

/// Three text sizes. New ones go to the end, since what is kept counts them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Size {
    /// As the device has it.
    #[default]
    Normal,
    /// A fifth larger.
    Large,
    /// Nearly half as large again.
    Largest,
}

/// Three looks, each with text at 7:1 or more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// For dim rooms.
    Dark,
    /// Black ground, thick edges.
    Contrast,
}

/// What the reader has chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Looks {
    /// Text size.
    pub size: Size,
    /// Colours; none follows the device.
    pub theme: Option<Theme>,
    /// Nothing moves; otherwise as the device has it.
    pub still: bool,
}

impl Size {
    /// The value of `data-size`.
    pub fn name(self) -> &'static str {
        match self {
            Size::Normal => "1",
            Size::Large => "2",
            Size::Largest => "3",
        }
    }
}

impl Theme {
    /// The value of `data-theme`.
    pub fn name(self) -> &'static str {
        match self {
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Contrast => "contrast",
        }
    }

    /// The one after `theme`; from the device's own to dark, since most devices begin light.
    pub fn after(theme: Option<Theme>) -> Theme {
        match theme {
            None | Some(Theme::Light) => Theme::Dark,
            Some(Theme::Dark) => Theme::Contrast,
            Some(Theme::Contrast) => Theme::Light,
        }
    }
}
