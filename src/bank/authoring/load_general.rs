//! Reads the questions that help with any treatment.

use crate::bank::authoring::reader::Reader;
use crate::bank::entry::General;
use crate::bank::knowledge::Bank;

pub(super) fn general(reader: &mut Reader<'_>, bank: &mut Bank) {
    for mut reader in reader.tables("general", "general question") {
        let general = General {
            place: reader.place.clone(),
            id: reader.id("id"),
            ask: reader.text("ask"),
        };
        reader.finish();
        bank.general.push(general);
    }
}
