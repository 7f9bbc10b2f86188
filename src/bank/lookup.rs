//! Finds things of an edition by id, and compares cells.
//!
//! Limits: an id that names nothing yields nothing.

use crate::bank::edition::{
    Attribute, Cell, CellState, Edition, General, Index, Procedure, Source,
};
use crate::bank::english;
use crate::bank::id::{AttributeId, GeneralId, ProcedureId, QuestionId, SourceId, Text};
use crate::bank::item::Question;
use crate::bank::marks::{Family, SourceKind};

impl Edition {
    /// The procedure of this id, with its place.
    pub fn find_procedure(&self, id: &ProcedureId) -> Option<(Index, &Procedure)> {
        (0..).zip(&self.procedures).find(|(_, p)| &p.id == id)
    }

    /// The attribute of this id, with its place.
    pub fn find_attribute(&self, id: &AttributeId) -> Option<(Index, &Attribute)> {
        (0..).zip(&self.attributes).find(|(_, a)| &a.id == id)
    }

    /// The source of this id, with its place.
    pub fn find_source(&self, id: &SourceId) -> Option<(Index, &Source)> {
        (0..).zip(&self.sources).find(|(_, s)| &s.id == id)
    }

    /// The question of this id.
    pub fn find_question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.iter().find(|question| &question.id == id)
    }

    /// The general question of this id.
    pub fn find_general(&self, id: &GeneralId) -> Option<&General> {
        self.general.iter().find(|general| &general.id == id)
    }

    /// How a treatment works, in words. The medicines of which no source says how far they reach have a name of
    /// their own, so that nothing is claimed.
    pub fn way(&self, procedure: &Procedure) -> &Text {
        let words = &self.words;
        match procedure.family {
            Family::Organ => &words.family_organ,
            Family::Artery => &words.family_artery,
            Family::Belly => &words.family_belly,
            Family::Spot => &words.family_spot,
            Family::Part => &words.family_part,
            Family::Body if self.reach_is_known(procedure) => &words.family_body,
            Family::Body => &words.medicines,
        }
    }

    /// A way of working in words.
    pub fn way_of(&self, way: Family) -> &Text {
        let words = &self.words;
        match way {
            Family::Organ => &words.family_organ,
            Family::Artery => &words.family_artery,
            Family::Belly => &words.family_belly,
            Family::Spot => &words.family_spot,
            Family::Part => &words.family_part,
            Family::Body => &words.medicines,
        }
    }

    fn reach_is_known(&self, procedure: &Procedure) -> bool {
        self.find_attribute(&"where-it-acts".into())
            .and_then(|(place, _)| procedure.cell(place))
            .is_some_and(|cell| cell.state != CellState::Silent)
    }

    /// What kind of page a source is: in a sentence of its own, or by its kind.
    pub fn kind<'a>(&'a self, source: &'a Source) -> &'a Text {
        let words = &self.words;
        match source.kind {
            _ if !source.kind_plain.is_empty() => &source.kind_plain,
            SourceKind::News => &words.source_kind_news,
            SourceKind::Wiki => &words.source_kind_wiki,
            SourceKind::HospitalNews => &words.source_kind_hospital_news,
            SourceKind::ClinicPage => &words.source_kind_clinic_page,
            SourceKind::Guideline => &words.source_kind_guideline,
            SourceKind::Label => &words.source_kind_label,
            SourceKind::Trial => &words.source_kind_trial,
            SourceKind::Review => &words.source_kind_review,
            SourceKind::Study => &words.source_kind_study,
            SourceKind::Dictionary => &words.source_kind_dictionary,
            SourceKind::Charity => &words.source_kind_charity,
            SourceKind::Hospital => &words.source_kind_hospital,
        }
    }

    /// The short names of these, as they stand in a sentence: "PHP, HAI and cryoablation".
    pub fn names(&self, places: &[Index]) -> String {
        let mut names = places.iter().filter_map(|place| self.procedure(*place));
        let first = names.next().map_or("", |procedure| &*procedure.short);
        let rest: Vec<String> = names.map(Procedure::inside).collect();
        match rest.as_slice() {
            [] => first.to_owned(),
            [second] => self.words.and(first, second),
            [second, third, ..] => {
                let words = &self.words;
                words.and_three(first, &words.and(second, third))
            }
        }
    }
}

impl Procedure {
    /// The cell under this attribute.
    pub fn cell(&self, attribute: Index) -> Option<&Cell> {
        self.cells.get(usize::from(attribute))
    }

    /// The short name inside a sentence: words begin small, short forms such as HAI stay as they are.
    pub fn inside(&self) -> String {
        let mut letters = self.short.chars().skip_while(|c| *c == english::FROM);
        match (letters.next(), letters.next()) {
            (Some(_), Some(second)) if second.is_lowercase() => {
                english::with_first_letter(&self.short, char::to_lowercase)
            }
            _ => self.short.to_string(),
        }
    }
}

impl Attribute {
    /// The question for the team about this procedure.
    pub fn ask_about(&self, procedure: &Procedure) -> String {
        self.ask.replace("{name}", &procedure.inside())
    }
}

impl Cell {
    /// What it claims, in an order of its own, so that two cells can be held beside each other.
    fn claimed(&self) -> Vec<&Text> {
        let mut claimed: Vec<&Text> = self.claims.iter().map(|claim| &claim.plain).collect();
        claimed.sort();
        claimed
    }
}

/// Whether at least two of these cells speak and do not say the same. A gap is no difference.
pub fn differ(cells: &[&Cell]) -> bool {
    let mut speaking = cells.iter().map(|cell| cell.claimed());
    let mut speaking = speaking.by_ref().filter(|claimed| !claimed.is_empty());
    speaking
        .next()
        .is_some_and(|first| speaking.any(|other| other != first))
}

/// Whether all of these cells speak and say the same.
pub fn same(cells: &[&Cell]) -> bool {
    cells.iter().all(|cell| !cell.claims.is_empty()) && !differ(cells)
}

/// How many neighbours speak and say the same, from left to right: `[2, 1]` where the first two of three do.
pub fn runs(cells: &[&Cell]) -> Vec<usize> {
    let mut runs: Vec<usize> = Vec::new();
    for (place, cell) in cells.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| cells.get(before));
        match (before, runs.last_mut()) {
            (Some(before), Some(run)) if same(&[before, cell]) => *run += 1,
            _ => runs.push(1),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::{differ, runs, same};
    use crate::bank::edition::{Cell, CellState, Claim};

    fn cell(claims: &[&str]) -> Cell {
        let claim = |plain: &&str| Claim {
            plain: (*plain).into(),
            mentions: Vec::new(),
            facts: Vec::new(),
        };
        Cell {
            state: CellState::OneSource,
            claims: claims.iter().map(claim).collect(),
        }
    }

    #[track_caller]
    fn check(cells: &[&[&str]], differs: bool, is_same: bool) {
        let cells: Vec<Cell> = cells.iter().map(|claims| cell(claims)).collect();
        let cells: Vec<&Cell> = cells.iter().collect();
        assert_eq!((differ(&cells), same(&cells)), (differs, is_same));
    }

    #[test]
    fn a_gap_is_no_difference() {
        check(&[&["a"], &["b"]], true, false);
        check(&[&["a", "b"], &["b", "a"]], false, true);
        check(&[&["a"], &[]], false, false);
        check(&[&[], &[]], false, false);
        check(&[&[], &["a"], &["b"]], true, false);
        check(&[&["a"], &["a"], &["a", "b"]], true, false);
    }

    #[track_caller]
    fn check_runs(cells: &[&[&str]], expected: &[usize]) {
        let cells: Vec<Cell> = cells.iter().map(|claims| cell(claims)).collect();
        let cells: Vec<&Cell> = cells.iter().collect();
        assert_eq!(runs(&cells), expected);
    }

    #[test]
    fn neighbours_that_say_the_same_are_joined_and_gaps_are_not() {
        check_runs(&[&["a"], &["a"], &["b"]], &[2, 1]);
        check_runs(&[&["a"], &["b"], &["a"]], &[1, 1, 1]);
        check_runs(&[&["a", "b"], &["b", "a"], &["a", "b"]], &[3]);
        check_runs(&[&[], &[], &["a"]], &[1, 1, 1]);
        check_runs(&[], &[]);
    }
}
