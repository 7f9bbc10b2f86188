//! Text size, colours, motion, space between lines, and whether there is a button for reading aloud. The device's own
//! wishes hold until the reader chooses.

/// Three text sizes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// Ink on paper.
    Light,
    /// For dim rooms.
    Dark,
    /// Black ground, thick edges.
    Contrast,
}

/// What the reader has chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Looks {
    /// Text size.
    pub size: Size,
    /// Colours; none follows the device.
    pub theme: Option<Theme>,
    /// Nothing moves; otherwise as the device has it.
    pub still: bool,
    /// More space between lines.
    pub wide: bool,
    /// No button for reading aloud.
    pub quiet: bool,
}

impl Looks {
    /// As it is kept: `NAME=VALUE` for each choice that was made, with the names and values of the attributes that the
    /// style sheet knows. `static/sw.js` reads it before anything is drawn, `static/boot.js` after that.
    pub fn write(self) -> String {
        let size = self.size.name().map(|name| ("size", name));
        let theme = self.theme.map(|theme| ("theme", theme.name()));
        let chosen = [
            size,
            theme,
            self.motion().map(|value| ("motion", value)),
            self.space().map(|value| ("space", value)),
            self.voice().map(|value| ("voice", value)),
        ];
        let mut text = String::new();
        for (name, value) in chosen.into_iter().flatten() {
            for part in [if text.is_empty() { "" } else { " " }, name, "=", value] {
                text.push_str(part);
            }
        }
        text
    }

    /// Reads what `write` wrote. What it does not know is left out.
    pub fn read(text: &str) -> Self {
        let mut looks = Self::default();
        for choice in text.split(' ') {
            match choice {
                "size=2" => looks.size = Size::Large,
                "size=3" => looks.size = Size::Largest,
                "theme=light" => looks.theme = Some(Theme::Light),
                "theme=dark" => looks.theme = Some(Theme::Dark),
                "theme=contrast" => looks.theme = Some(Theme::Contrast),
                "motion=off" => looks.still = true,
                "space=wide" => looks.wide = true,
                "voice=off" => looks.quiet = true,
                _ => {}
            }
        }
        looks
    }

    /// The value of `data-motion`.
    pub fn motion(self) -> Option<&'static str> {
        self.still.then_some("off")
    }

    /// The value of `data-space`.
    pub fn space(self) -> Option<&'static str> {
        self.wide.then_some("wide")
    }

    /// The value of `data-voice`.
    pub fn voice(self) -> Option<&'static str> {
        self.quiet.then_some("off")
    }
}

impl Size {
    /// The value of `data-size`. None for normal: to write what the page shows already makes the browser style all of it again.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Size::Normal => None,
            Size::Large => Some("2"),
            Size::Largest => Some("3"),
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

#[cfg(test)]
mod tests {
    use super::{Looks, Size, Theme};

    #[track_caller]
    fn check(looks: Looks, expected: &str) {
        assert_eq!(looks.write(), expected);
        assert_eq!(Looks::read(expected), looks);
    }

    #[test]
    fn what_is_written_is_read_back() {
        check(Looks::default(), "");
        for (size, name) in [
            (Size::Normal, ""),
            (Size::Large, "size=2 "),
            (Size::Largest, "size=3 "),
        ] {
            for theme in [Theme::Light, Theme::Dark, Theme::Contrast] {
                let looks = Looks {
                    size,
                    theme: Some(theme),
                    still: true,
                    wide: true,
                    quiet: true,
                };
                let name = format!(
                    "{name}theme={} motion=off space=wide voice=off",
                    theme.name()
                );
                check(looks, &name);
            }
        }
    }

    #[test]
    fn what_is_unknown_is_left_out() {
        for text in [
            "size=9",
            "theme=",
            "=dark",
            "theme=dark2 constructor=1",
            "\u{0}\u{fffd}",
        ] {
            assert_eq!(Looks::read(text), Looks::default(), "{text}");
        }
        let looks = Looks {
            wide: true,
            ..Looks::default()
        };
        assert_eq!(Looks::read("later=1 space=wide"), looks);
    }
}
