//! Syllables of Spanish words, which Spanish spelling shows.
//!
//! Rules: Real Academia Española, "Ortografía de la lengua española", 2010, on diphthongs and hiatus. A strong vowel (a, e, o)
//! and an accented í or ú are each a syllable's core; a weak vowel (i, u, ü) beside one of them belongs to it; weak vowels
//! beside each other are one core. An h between vowels does not part them; y is a vowel at the end of a word.
//!
//! Limits: "guion" and "truhan" are one syllable by these rules, as the Academy writes them; many say two.

/// What a vowel does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Vowel {
    /// Always the core of a syllable.
    Core,
    /// Joins a core beside it.
    Weak,
}

/// Syllables of a word in lower case; at least one.
pub fn syllables(word: &str) -> usize {
    let letters: Vec<char> = word.chars().filter(|c| *c != 'h').collect();
    let mut count = 0;
    // Whether the vowels just before have a core, if there are any.
    let mut before: Option<bool> = None;
    for (place, letter) in letters.iter().enumerate() {
        let last = place + 1 == letters.len();
        // In "que", "qui", "gue" and "gui" the u is silent; a following core or weak vowel is counted on its own.
        match vowel(*letter, last) {
            None => before = None,
            Some(Vowel::Core) => {
                // A weak vowel before it was counted already, and belongs to it.
                if before != Some(false) {
                    count += 1;
                }
                before = Some(true);
            }
            Some(Vowel::Weak) => {
                if before.is_none() {
                    count += 1;
                    before = Some(false);
                }
            }
        }
    }
    count.max(1)
}

fn vowel(letter: char, last: bool) -> Option<Vowel> {
    match letter {
        'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú' => Some(Vowel::Core),
        'i' | 'u' | 'ü' => Some(Vowel::Weak),
        'y' if last => Some(Vowel::Weak),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::syllables;

    #[track_caller]
    fn check(words: &[&str], expected: usize) {
        for word in words {
            assert_eq!(syllables(word), expected, "{word}");
        }
    }

    #[test]
    fn vowels_make_syllables() {
        check(
            &["y", "pan", "que", "muy", "guion", "bien", "seis", "pie"],
            1,
        );
        check(
            &[
                "día", "hora", "sangre", "ahí", "causa", "ciudad", "baúl", "frío",
            ],
            2,
        );
        check(
            &["hígado", "ahora", "tumores", "línea", "catéter", "arteria"],
            3,
        );
        check(&["cirugía", "medicina", "abdominal"], 4);
        check(&["crioablación"], 4);
        // The Academy counts "ui" as one core, with an accent too.
        check(&["construía"], 3);
        check(&["quimioterapia", "radiofrecuencia", "oncológico"], 5);
        check(&["inmunoterapia"], 6);
    }
}
