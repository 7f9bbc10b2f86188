//! One form of a text for comparing quotations: NFKC, lower case, straight quotes, single spaces.
//!
//! Limits: digits and signs are kept, since "42.5" and "42,5" are not the same words.

use unicode_normalization::UnicodeNormalization;

/// The normal form of `text`.
pub fn normal(text: &str) -> String {
    let folded: String = text
        .nfkc()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '\u{2018}' | '\u{2019}' | '\u{201b}' | '\u{2032}' => '\'',
            '\u{201c}' | '\u{201d}' | '\u{201f}' | '\u{2033}' => '"',
            c => c,
        })
        .collect();
    folded.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The pieces of a quotation that "…" joins, in order, each in normal form.
pub fn pieces(quote: &str) -> Vec<String> {
    // NFKC turns "…" into three full stops, so the quotation is cut before.
    quote
        .split('…')
        .map(normal)
        .filter(|piece| !piece.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{normal, pieces};

    #[track_caller]
    fn check(input: &str, expected: &str) {
        assert_eq!(normal(input), expected);
    }

    #[test]
    fn folds_what_a_reader_would_call_the_same() {
        check("It’s  a\n“landmark moment”", "it's a \"landmark moment\"");
        check("42.5℃ for 60\u{a0}minutes", "42.5°c for 60 minutes");
        check("1+1+1>3", "1+1+1>3");
    }

    #[test]
    fn cuts_at_the_ellipsis() {
        assert_eq!(pieces("one two … three"), ["one two", "three"]);
    }
}
