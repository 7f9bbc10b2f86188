//! What a phone can take away: the questions as texts that each fit one code.

use crate::app::asks::Ask;
use crate::app::brought;
use crate::app::qr::MOST_BYTES;
use crate::app::route::{self, Route};
use crate::bank::edition::Edition;
use crate::bank::english;

/// The questions in words, numbered, under a heading; several texts where one code cannot hold them.
pub fn texts(edition: &Edition, asks: &[Ask]) -> Vec<String> {
    let words = &edition.words;
    let lines: Vec<String> = (1..)
        .zip(asks)
        .map(|(number, ask): (usize, &Ask)| {
            format!("{number}. {}", english::unmarked(&ask.text(edition)))
        })
        .collect();
    let title = english::unmarked(&words.questions_title);
    let head = |part: &str| format!("{title} ({})", english::unmarked(part));
    // No list needs a third digit.
    let room = MOST_BYTES.saturating_sub(head(&words.code_of("99", "99")).len() + 1);
    let parts = pack(&lines, "\n", room);
    let total = parts.len().to_string();
    if parts.len() == 1 {
        let whole = parts.iter().map(|part| format!("{title}\n{part}"));
        return whole.collect();
    }
    let numbered = (1..).zip(&parts).map(|(number, part): (usize, &String)| {
        let head = head(&words.code_of(&number.to_string(), &total));
        format!("{head}\n{part}")
    });
    numbered.collect()
}

/// Addresses that open this site and bring the questions along. `address` ends with a slash.
pub fn addresses(address: &str, asks: &[Ask]) -> Vec<String> {
    let page = route::path(&Route::Asks);
    let page = format!("{address}{}", page.trim_start_matches('/'));
    let room = MOST_BYTES.saturating_sub(page.len() + 1 + brought::fragment(&[]).len());
    let names: Vec<String> = asks.iter().map(Ask::id).collect();
    let parts = pack(&names, ",", room);
    let addresses = parts
        .into_iter()
        .map(|names| format!("{page}#{}", brought::fragment(&[names])));
    addresses.collect()
}

/// Joins pieces, in order, into texts of at most `room` bytes. A piece stays whole where it fits at all.
fn pack(pieces: &[String], between: &str, room: usize) -> Vec<String> {
    let mut packed: Vec<String> = Vec::new();
    for piece in pieces.iter().flat_map(|piece| cut(piece, room)) {
        match packed.last_mut() {
            Some(last) if last.len() + between.len() + piece.len() <= room => {
                last.push_str(between);
                last.push_str(piece);
            }
            _ => packed.push(piece.to_owned()),
        }
    }
    packed
}

/// The piece itself, or parts of at most `room` bytes where it is longer: between words, or else inside one.
fn cut(piece: &str, room: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = piece;
    while rest.len() > room {
        let end = (0..=room).rev().find(|end| rest.is_char_boundary(*end));
        let end = end.unwrap_or_default();
        let start = rest.get(..end).unwrap_or_default();
        let end = start.rfind(' ').map_or(end, |space| space + 1);
        let Some((part, after)) = rest.split_at_checked(end).filter(|_| end > 0) else {
            // Not even one letter fits: the code will say that it could not be made.
            break;
        };
        parts.push(part);
        rest = after;
    }
    parts.push(rest);
    parts
}

#[cfg(test)]
mod tests {
    use super::pack;

    #[track_caller]
    fn check(pieces: &[&str], room: usize, expected: &[&str]) {
        let pieces: Vec<String> = pieces.iter().map(|piece| (*piece).to_owned()).collect();
        assert_eq!(pack(&pieces, "\n", room), expected);
    }

    #[test]
    fn pieces_stay_whole_and_in_order() {
        check(&[], 5, &[]);
        check(&["a", "b"], 5, &["a\nb"]);
        check(&["aaa", "bb", "c"], 5, &["aaa", "bb\nc"]);
        check(&["aaaaa"], 5, &["aaaaa"]);
    }

    #[test]
    fn what_is_too_long_is_cut_between_words_or_else_between_letters() {
        check(&["aa bb cc"], 6, &["aa bb ", "cc"]);
        check(&["aaaaaaa"], 3, &["aaa", "aaa", "a"]);
        check(&["ñññ"], 3, &["ñ", "ñ", "ñ"]);
        check(&["ñ"], 1, &["ñ"]);
    }
}
