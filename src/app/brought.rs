//! Questions that a link brings in the fragment of its address, which browsers never send to anybody.
//!
//! Limits: a link may come from anywhere, so nothing of it is used before the reader agrees, and no words of it are
//! shown but names that look like ours.

use crate::app::asks::Ask;
use crate::bank::edition::Edition;

/// Begins such a fragment; other fragments, such as that of the skip link, are none of ours.
const BEGIN: &str = "ask=";

/// More than anybody asks; what a link brings beyond it is left out.
const MOST: usize = 60;

/// What a link brings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Brought {
    /// Questions that we know, each once.
    pub asks: Vec<Ask>,
    /// Names that look like ours and name nothing, as after an update.
    pub unknown: Vec<String>,
    /// Some of it cannot be read, or is too much.
    pub damaged: bool,
}

impl Brought {
    /// Reads a fragment without its `#`. Nothing where it is none of ours.
    pub fn read(edition: &Edition, fragment: &str) -> Option<Self> {
        let names = fragment.strip_prefix(BEGIN)?;
        let mut brought = Brought::default();
        for (count, name) in names.split(',').enumerate() {
            if count >= MOST || !looks_like_ours(name) {
                brought.damaged = true;
            } else if let Some(ask) = Ask::find(edition, name) {
                if !brought.asks.contains(&ask) {
                    brought.asks.push(ask);
                }
            } else if !brought.unknown.iter().any(|other| other == name) {
                brought.unknown.push(name.to_owned());
            }
            if count >= MOST {
                break;
            }
        }
        Some(brought)
    }
}

/// The fragment that brings these names.
pub fn fragment(names: &[String]) -> String {
    format!("{BEGIN}{}", names.join(","))
}

/// No id is longer than 40 letters; whoever writes a link must not be able to write a sentence into our page.
fn looks_like_ours(name: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '.';
    (1..=40).contains(&name.len()) && name.chars().all(plain)
}
