//! Marks pieces of a text that are still English, inside a text of another language.
//!
//! The marks are the Unicode controls that isolate a piece that runs left to right (UAX 9): nobody sees them, they keep
//! the direction of the piece also where no markup can stand, such as the document's title, and the view makes
//! `<span lang="en">` of them (WCAG 3.1.2). The English edition has none.

/// Begins a piece: LEFT-TO-RIGHT ISOLATE.
pub const FROM: char = '\u{2066}';

/// Ends a piece: POP DIRECTIONAL ISOLATE.
pub const TO: char = '\u{2069}';

/// A part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// In the language of the page.
    Own(&'a str),
    /// Still in English.
    English(&'a str),
}

/// The text as a piece that is still English.
pub fn mark(text: &str) -> String {
    format!("{FROM}{text}{TO}")
}

/// Whether any of it is still English.
pub fn is_in(text: &str) -> bool {
    text.contains(FROM)
}

/// The text cut into its pieces. A piece inside another one is part of it.
pub fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut depth = 0_usize;
    for (place, mark) in text.match_indices([FROM, TO]) {
        let opens = mark.starts_with(FROM);
        let edge = depth == usize::from(!opens);
        if edge {
            let piece = text.get(from..place).unwrap_or_default();
            if !piece.is_empty() {
                pieces.push(if opens {
                    Piece::Own(piece)
                } else {
                    Piece::English(piece)
                });
            }
            from = place + mark.len();
        }
        depth = if opens {
            depth + 1
        } else {
            depth.saturating_sub(1)
        };
    }
    let rest = text.get(from..).unwrap_or_default();
    if !rest.is_empty() {
        pieces.push(Piece::Own(rest));
    }
    pieces
}

/// The text without marks.
pub fn unmarked(text: &str) -> String {
    text.replace([FROM, TO], "")
}

/// The text with its first letter changed; marks before it stay.
pub fn with_first_letter<I: Iterator<Item = char>>(
    text: &str,
    change: impl Fn(char) -> I,
) -> String {
    let start = text.find(|c| c != FROM).unwrap_or(0);
    let (marks, rest) = text.split_at_checked(start).unwrap_or(("", text));
    let mut letters = rest.chars();
    let mut changed = marks.to_owned();
    changed.extend(letters.next().into_iter().flat_map(change));
    changed.extend(letters);
    changed
}

#[cfg(test)]
mod tests {
    use super::Piece::{English, Own};
    use super::{Piece, mark, pieces, unmarked, with_first_letter};

    #[track_caller]
    fn check(text: &str, expected: &[Piece<'_>]) {
        assert_eq!(pieces(text), expected, "{text}");
    }

    #[test]
    fn pieces_are_found_alone_joined_and_nested() {
        check("hola", &[Own("hola")]);
        check(&mark("hello"), &[English("hello")]);
        let joined = format!("{} dice: {}.", mark("The story"), mark("so"));
        check(
            &joined,
            &[
                English("The story"),
                Own(" dice: "),
                English("so"),
                Own("."),
            ],
        );
        let nested = mark(&format!("{} says", mark("The story")));
        let [English(piece)] = pieces(&nested)[..] else {
            panic!("{nested}");
        };
        assert_eq!(unmarked(piece), "The story says");
        check("", &[]);
    }

    #[test]
    fn a_mark_is_no_letter() {
        let upper = with_first_letter(&mark("the story"), char::to_uppercase);
        assert_eq!(upper, mark("The story"));
        assert_eq!(with_first_letter("", char::to_uppercase), "");
    }
}
