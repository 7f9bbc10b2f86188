//! Reads one TOML table field by field and keeps every finding, not only the first.
//!
//! Limits: a missing or wrong field becomes an empty value and a finding, so that reading goes on.

use std::cell::RefCell;
use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::bank::authoring::finding::{Finding, Place};
use crate::bank::id::Text;

/// One table of a content file.
pub struct Reader<'a> {
    table: &'a Table,
    /// Where the table stands.
    pub place: Place,
    seen: BTreeSet<&'a str>,
    findings: &'a RefCell<Vec<Finding>>,
}

impl<'a> Reader<'a> {
    /// Reads `table`, which stands at `place`, and puts what is wrong into `findings`.
    pub fn new(table: &'a Table, place: Place, findings: &'a RefCell<Vec<Finding>>) -> Self {
        Self {
            table,
            place,
            seen: BTreeSet::new(),
            findings,
        }
    }

    /// Text that must be there and not be empty.
    pub fn text(&mut self, field: &'a str) -> Text {
        let text = self.text_or_empty(field);
        if text.trim().is_empty() && self.table.get(field).is_none_or(Value::is_str) {
            self.find(field, "is missing or empty", "write the text");
        }
        text
    }

    /// Text that may be left out.
    pub fn text_or_empty(&mut self, field: &'a str) -> Text {
        match self.take(field) {
            Some(Value::String(text)) => typographic(text),
            Some(_) => self.wrong(field, "text in quotation marks", Text::from("")),
            None => Text::from(""),
        }
    }

    /// An id, made from text that must be there.
    pub fn id<T: for<'t> From<&'t str>>(&mut self, field: &'a str) -> T {
        T::from(&self.text(field))
    }

    /// An id that may be left out.
    pub fn id_if_any<T: for<'t> From<&'t str>>(&mut self, field: &'a str) -> Option<T> {
        let text = self.text_or_empty(field);
        (!text.is_empty()).then(|| T::from(&text))
    }

    /// A list of texts or ids that may be left out.
    pub fn list<T: for<'t> From<&'t str>>(&mut self, field: &'a str) -> Vec<T> {
        match self.take(field) {
            Some(Value::Array(items)) => {
                let texts: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                if texts.len() != items.len() {
                    return self.wrong(field, "a list of texts: [\"…\", \"…\"]", Vec::new());
                }
                texts
                    .into_iter()
                    .map(|text| T::from(&typographic(text)))
                    .collect()
            }
            Some(_) => self.wrong(field, "a list of texts: [\"…\", \"…\"]", Vec::new()),
            None => Vec::new(),
        }
    }

    /// Two ids.
    pub fn two<T: for<'t> From<&'t str>>(&mut self, field: &'a str) -> (T, T) {
        let items: Vec<T> = self.list(field);
        let mut items = items.into_iter();
        match (items.next(), items.next(), items.next()) {
            (Some(first), Some(second), None) => (first, second),
            _ => self.wrong(field, "a list of exactly two", (T::from(""), T::from(""))),
        }
    }

    /// True or false; false when left out.
    pub fn flag(&mut self, field: &'a str) -> bool {
        match self.take(field) {
            Some(Value::Boolean(flag)) => *flag,
            Some(_) => self.wrong(field, "true or false, without quotation marks", false),
            None => false,
        }
    }

    /// A whole number between `least` and `most`.
    pub fn number(&mut self, field: &'a str, least: u8, most: u8) -> u8 {
        let wanted = format!("a whole number from {least} to {most}");
        match self.take(field) {
            Some(Value::Integer(number)) => match u8::try_from(*number) {
                Ok(number) if (least..=most).contains(&number) => number,
                _ => self.wrong(field, &wanted, least),
            },
            _ => self.wrong(field, &wanted, least),
        }
    }

    /// A whole number between `least` and `most` that may be left out.
    pub fn number_if_any(&mut self, field: &'a str, least: u8, most: u8) -> Option<u8> {
        self.seen.insert(field);
        self.table
            .contains_key(field)
            .then(|| self.number(field, least, most))
    }

    /// One of a fixed set of words.
    pub fn one_of<T: Copy>(&mut self, field: &'a str, choices: &[(&str, T)], otherwise: T) -> T {
        let text = self.text_or_empty(field);
        match choices.iter().find(|(name, _)| **name == *text) {
            Some((_, choice)) => *choice,
            None => {
                let names: Vec<&str> = choices.iter().map(|(name, _)| *name).collect();
                self.find(
                    field,
                    format!("\"{text}\" is not known"),
                    format!("write one of: {}", names.join(", ")),
                );
                otherwise
            }
        }
    }

    /// A table inside this one.
    pub fn inner(&mut self, field: &'a str) -> Option<Reader<'a>> {
        match self.take(field) {
            Some(Value::Table(table)) => {
                Some(Reader::new(table, self.place.clone(), self.findings))
            }
            Some(_) => self.wrong(field, "a table: { … = \"…\" }", None),
            None => None,
        }
    }

    /// A list of tables inside this one. `name` says what an item is called in findings.
    pub fn tables(&mut self, field: &'a str, name: &str) -> Vec<Reader<'a>> {
        let file = self.place.file.clone();
        let outer = self.place.item.clone();
        let items = match self.take(field) {
            Some(Value::Array(items)) => items.as_slice(),
            Some(_) => self.wrong(field, "a list of tables", &[] as &[Value]),
            None => &[],
        };
        let mut readers = Vec::new();
        for (number, item) in items.iter().enumerate() {
            let Some(table) = item.as_table() else {
                self.find(
                    field,
                    format!("entry {} is not a table", number + 1),
                    "write { … = \"…\" } or a [[heading]]",
                );
                continue;
            };
            let id = table
                .get("id")
                .or_else(|| table.get("attribute"))
                .or_else(|| table.get("value"))
                .and_then(Value::as_str)
                .map_or_else(|| format!("number {}", number + 1), str::to_owned);
            let item = if outer.is_empty() {
                format!("{name} {id}")
            } else {
                format!("{outer}, {name} {id}")
            };
            readers.push(Reader::new(table, Place::new(&file, item), self.findings));
        }
        readers
    }

    /// Complains about fields that nobody asked for. Call it last.
    pub fn finish(self) {
        for field in self.table.keys() {
            if !self.seen.contains(field.as_str()) {
                let known: Vec<&str> = self.seen.iter().copied().collect();
                self.find(
                    field,
                    "is not a known field",
                    format!("remove it, or use one of: {}", known.join(", ")),
                );
            }
        }
    }

    /// Records a finding about a field of this table.
    pub fn find(&self, field: &str, problem: impl Into<String>, remedy: impl Into<String>) {
        let finding = self.place.finding(field, problem, remedy);
        self.findings.borrow_mut().push(finding);
    }

    fn take(&mut self, field: &'a str) -> Option<&'a Value> {
        self.seen.insert(field);
        self.table.get(field)
    }

    fn wrong<T>(&self, field: &str, wanted: &str, otherwise: T) -> T {
        self.find(
            field,
            "is missing or of the wrong type",
            format!("write {wanted}"),
        );
        otherwise
    }
}

/// Text as it is set: authors type straight apostrophes, readers see round ones. Fingerprints do not mind.
fn typographic(text: &str) -> Text {
    Text::from(text.trim().replace('\'', "’"))
}
