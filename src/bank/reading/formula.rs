//! Formulas for how hard a text is to read, and what they measure. Their sources stand in `reading`.

use crate::bank::knowledge::Bank;

/// A formula for how hard a text is to read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Formula {
    /// Years of school in the United States: low is easy.
    FleschKincaid,
    /// From 0 to 100: high is easy.
    Inflesz,
}

impl Formula {
    /// The formula of a bank's language; none where there is none.
    pub fn of(bank: &Bank) -> Option<Self> {
        match bank.tongue.tag.split('-').next() {
            Some("en") => Some(Self::FleschKincaid),
            Some("es") => Some(Self::Inflesz),
            _ => None,
        }
    }

    /// How it is called.
    pub fn name(self) -> &'static str {
        match self {
            Self::FleschKincaid => "reading grade",
            Self::Inflesz => "INFLESZ index",
        }
    }

    /// What may be printed of texts for patients, in words.
    pub fn limit(self) -> &'static str {
        match self {
            Self::FleschKincaid => "at most 6",
            Self::Inflesz => "at least 65",
        }
    }

    /// What the formula makes of a text; nothing for an empty one.
    pub fn score(self, measure: Measure) -> Option<f64> {
        match self {
            Self::FleschKincaid => measure.grade(),
            Self::Inflesz => measure.inflesz(),
        }
    }

    /// Whether a text of this score is too hard. Rounded as it is printed, so that nobody is told "6.0 instead of at
    /// most 6". English: school grade 6 (American Medical Association, and our own promise). Spanish: "bastante fácil"
    /// begins at 65, where the school books of the scale's authors lie (67.4).
    pub fn is_hard(self, score: f64) -> bool {
        let tenths = (score * 10.0).round();
        match self {
            Self::FleschKincaid => tenths > 60.0,
            Self::Inflesz => tenths < 650.0,
        }
    }
}

/// What a text is made of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Measure {
    /// Words; one that is hyphenated counts once.
    pub words: usize,
    /// Pieces of thought, each ended by one of `. ? ! : ;` or by the end of the text.
    pub sentences: usize,
    /// Syllables as spoken; figures and capitals count one each.
    pub syllables: usize,
}

impl Measure {
    /// The two texts one after the other.
    pub fn and(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
        }
    }

    /// The Flesch-Kincaid grade: years of school in the United States; nothing for an empty text.
    pub fn grade(self) -> Option<f64> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        let [words, sentences, syllables] = self.counts();
        Some(0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59)
    }

    /// The index of Szigriszt-Pazos; nothing for an empty text.
    pub fn inflesz(self) -> Option<f64> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        let [words, sentences, syllables] = self.counts();
        Some(206.835 - 62.3 * (syllables / words) - words / sentences)
    }

    fn counts(self) -> [f64; 3] {
        [self.words, self.sentences, self.syllables]
            .map(|count| f64::from(u32::try_from(count).unwrap_or(u32::MAX)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Formula, Measure};

    #[test]
    fn the_formula_is_that_of_the_report() {
        let measure = Measure {
            words: 100,
            sentences: 5,
            syllables: 150,
        };
        let grade = measure.grade().unwrap();
        assert!((grade - 9.91).abs() < 1e-9, "{grade}");
        assert_eq!(Measure::default().grade(), None);
    }

    #[test]
    fn the_index_is_that_of_the_scale() {
        let measure = Measure {
            words: 100,
            sentences: 10,
            syllables: 200,
        };
        let index = measure.inflesz().unwrap();
        assert!((index - 72.235).abs() < 1e-9, "{index}");
        assert!(!Formula::Inflesz.is_hard(64.96) && Formula::Inflesz.is_hard(64.94));
        assert!(!Formula::FleschKincaid.is_hard(6.04) && Formula::FleschKincaid.is_hard(6.06));
    }
}
