//! The rows of a comparison: what the treatments differ in, and where they say the very same.

use crate::bank::edition::{Attribute, Cell, Edition, Index, Procedure};
use crate::bank::lookup;

/// One row.
pub struct Row<'a> {
    /// The place of what it is about.
    pub place: Index,
    /// What it is about.
    pub attribute: &'a Attribute,
    /// The treatments differ in it.
    pub differs: bool,
    /// They say the very same.
    pub same: bool,
}

impl Row<'_> {
    /// The treatments, joined where neighbours say the very same.
    pub fn runs<'h, 'p>(&self, heads: &'h [&'p Procedure]) -> Vec<&'h [&'p Procedure]> {
        let cells: Vec<&Cell> = heads
            .iter()
            .filter_map(|head| head.cell(self.place))
            .collect();
        let mut rest = heads;
        lookup::runs(&cells)
            .into_iter()
            .filter_map(|run| {
                let (these, after) = rest.split_at_checked(run)?;
                rest = after;
                Some(these)
            })
            .collect()
    }
}

/// One row for each attribute.
pub fn rows<'a>(edition: &'a Edition, heads: &[&Procedure]) -> Vec<Row<'a>> {
    (0..)
        .zip(&edition.attributes)
        .map(|(place, attribute)| {
            let cells: Vec<&Cell> = heads.iter().filter_map(|head| head.cell(place)).collect();
            Row {
                place,
                attribute,
                differs: lookup::differ(&cells),
                same: lookup::same(&cells),
            }
        })
        .collect()
}
