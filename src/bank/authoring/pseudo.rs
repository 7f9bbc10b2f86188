//! Languages that nobody speaks: every text of the content in letters with accents, longer, in brackets.
//!
//! What is then still in plain letters on a page does not come from the content. The tags are those of Android's and
//! Chrome's pseudo-locales: `en-XA` runs left to right, `ar-XB` right to left.

use std::collections::BTreeMap;

use crate::bank::authoring::addresses::{Addressed, Wording};

/// Plain letters, and what each becomes. No letter stays one of a to z.
const LETTERS: [(&str, &str); 2] = [
    ("abcdefghijklmnopqrstuvwxyz", "áƀçðéƒĝĥîĵķļɱñóþǫŕšţûṽŵẋýž"),
    ("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÓÞǪŔŠŢÛṼŴẊÝŽ"),
];

/// Right to left: letters whose own direction it is. One for two, since there are fewer of them.
const HEBREW: &str = "אבגדהוזחטיכלמנסעפצקרשתאבגד";

/// Texts that code takes apart, so brackets would come into its way.
const WITHOUT_BRACKETS: &[&str] = &[
    "words/months",
    "words/softened_before",
    "words/digits",
    "words/picture_letters",
];

/// The `language.toml` of a pseudo-language: nothing in it but the language.
pub fn language(rtl: bool) -> String {
    let (tag, name, direction) = if rtl {
        ("ar-XB", "⟦גדבא⟧", "rtl")
    } else {
        ("en-XA", "⟦Þšéûðó⟧", "ltr")
    };
    format!("[language]\ntag = \"{tag}\"\nname = \"{name}\"\ndirection = \"{direction}\"\n")
}

/// Rewords texts for `load_reworded`.
pub fn reword(rtl: bool) -> impl FnMut(Addressed<'_>) -> Wording {
    let letters: BTreeMap<char, char> = if rtl {
        let alphabets = LETTERS
            .iter()
            .flat_map(|(plain, _)| plain.chars().zip(HEBREW.chars()));
        alphabets.collect()
    } else {
        LETTERS
            .iter()
            .flat_map(|(plain, accented)| plain.chars().zip(accented.chars()))
            .collect()
    };
    move |text| {
        let bare = WITHOUT_BRACKETS.contains(&text.at);
        text.english.map(|english| {
            let spoken = spelled(english, &letters);
            if bare {
                spoken
            } else {
                format!("⟦{spoken}{}⟧", "·".repeat(longer(english)))
            }
        })
    }
}

/// The text in other letters. `{gaps}` stay.
fn spelled(text: &str, letters: &BTreeMap<char, char>) -> String {
    let mut inside_gap = false;
    text.chars()
        .map(|c| {
            inside_gap = (inside_gap || c == '{') && c != '}';
            if inside_gap {
                c
            } else {
                letters.get(&c).copied().unwrap_or(c)
            }
        })
        .collect()
}

/// By how much short texts grow on the way from English: the shorter, the more (IBM, "Guideline A3", as W3C cites it in
/// "Text size in translation": up to 10 letters 200 to 300 %, above 70 letters 130 %).
fn longer(text: &str) -> usize {
    let letters = text.chars().count();
    let percent = match letters {
        0..=10 => 100,
        11..=20 => 80,
        21..=30 => 60,
        31..=70 => 40,
        _ => 30,
    };
    letters * percent / 100
}

#[cfg(test)]
mod tests {
    use super::reword;
    use crate::bank::authoring::addresses::{Addressed, Wording};

    #[track_caller]
    fn check(rtl: bool, at: &str, english: &str, expected: &str) {
        let english = Wording::One(english.to_owned());
        let found = reword(rtl)(Addressed {
            file: "",
            at,
            english,
            free: false,
        });
        assert_eq!(found, Wording::One(expected.to_owned()));
    }

    #[test]
    fn gaps_stay_and_texts_grow() {
        check(false, "words/x", "Hi {name}!", "⟦Ĥî {name}!··········⟧");
        check(true, "words/x", "Hi {name}!", "⟦חט {name}!··········⟧");
        check(false, "words/months", "May June", "Ṁáý Ĵûñé");
    }
}
