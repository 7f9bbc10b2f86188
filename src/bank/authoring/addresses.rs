//! Every text of the English content has an address, such as `procedures/php/fact/P09/plain`: what a translation names.
//!
//! Limits: knows where texts stand, not what they mean. What is read is decided by the reader, afterwards.

use toml::{Table, Value};

/// Fields that hold a text, or a list of texts, for patients. Each is translated.
const TRANSLATED: &[&str] = &[
    "alt",
    "also",
    "ask",
    "caption",
    "checked_by",
    "date",
    "evidence",
    "good_for",
    "groups",
    "interest",
    "kind_plain",
    "label",
    "lead",
    "leaves_out",
    "line",
    "name",
    "neutral",
    "not_enough_for",
    "plain",
    "short",
    "spoken",
    "stem",
    "term",
    "text",
    "why",
];

/// Fields that no language changes: ids, marks, days, addresses, and what is not ours to translate (quotations, titles,
/// publishers).
const KEPT: &[&str] = &[
    "about",
    "address",
    "also_about",
    "attribute",
    "checked",
    "clinician",
    "date_known",
    "denies",
    "excludes",
    "facts",
    "family",
    "file",
    "first",
    "id",
    "judged",
    "key",
    "keys",
    "kind",
    "of",
    "pair",
    "phase",
    "picture",
    "procedure",
    "publisher",
    "quote",
    "review_by",
    "role",
    "rows",
    "rule",
    "second",
    "sequence",
    "source",
    "sources",
    "standing",
    "steps",
    "test",
    "title",
    "topic",
    "value",
];

/// Fields whose lists need not be as long as the English one: other forms of a name.
const FREE_LISTS: &[&str] = &["also", "spoken"];

/// Names of lists that say no more than their file does.
const SAID_BY_FILE: &[&str] = &["attribute", "note", "pair", "question", "term"];

/// What CLDR calls the kinds of number that a language tells apart, in its order. Every text that depends on a count
/// has at least `other`.
pub const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// One text of a content file, or one list of texts.
pub struct Addressed<'a> {
    /// The file that it stands in.
    pub file: &'a str,
    /// Its address.
    pub at: &'a str,
    /// Its English.
    pub english: Wording,
    /// A list may have any length.
    pub free: bool,
}

/// A text, or a list of texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wording {
    /// One text.
    One(String),
    /// Several, in order.
    List(Vec<String>),
}

impl Wording {
    /// The wording of a value of a content file; nothing where it holds no text.
    pub fn of(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(Wording::One(text.trim().to_owned())),
            Value::Array(items) => items
                .iter()
                .map(|item| item.as_str().map(|text| text.trim().to_owned()))
                .collect::<Option<Vec<String>>>()
                .map(Wording::List),
            _ => None,
        }
    }

    /// Nothing is written.
    pub fn is_empty(&self) -> bool {
        match self {
            Wording::One(text) => text.is_empty(),
            Wording::List(items) => items.iter().all(String::is_empty),
        }
    }

    /// Each of its texts changed.
    pub fn map(&self, change: impl Fn(&str) -> String) -> Self {
        match self {
            Wording::One(text) => Wording::One(change(text)),
            Wording::List(items) => Wording::List(items.iter().map(|item| change(item)).collect()),
        }
    }

    /// As a value of a content file.
    pub fn value(self) -> Value {
        match self {
            Wording::One(text) => Value::String(text),
            Wording::List(items) => Value::Array(items.into_iter().map(Value::String).collect()),
        }
    }
}

/// Gives every text of a file to `reword` and puts its answer in the text's place. `plurals` are the kinds of number
/// that the language tells apart. Returns the fields of which nobody says whether they are translated.
pub fn reword(
    file: &str,
    table: &mut Table,
    plurals: &[&str],
    reword: &mut dyn FnMut(Addressed<'_>) -> Wording,
) -> Vec<String> {
    let root = root(file);
    let mut walk = Walk {
        file,
        all: root == "words",
        plurals,
        reword,
        unknown: Vec::new(),
    };
    walk.table(&root, table, true);
    walk.unknown
}

/// The beginning of every address of a file.
pub fn root(file: &str) -> String {
    let inside = file.strip_prefix("content/").unwrap_or(file);
    let inside = inside.strip_prefix("en/").unwrap_or(inside);
    let name = inside.strip_suffix(".toml").unwrap_or(inside);
    // Ids of questions differ across files, so that a question may move.
    match name.split_once('/') {
        Some(("questions", _)) => "questions".to_owned(),
        _ => name.to_owned(),
    }
}

struct Walk<'a> {
    file: &'a str,
    /// Every text is translated, whatever its field is called.
    all: bool,
    plurals: &'a [&'a str],
    reword: &'a mut dyn FnMut(Addressed<'_>) -> Wording,
    unknown: Vec<String>,
}

impl Walk<'_> {
    fn table(&mut self, at: &str, table: &mut Table, outermost: bool) {
        for (field, value) in table.iter_mut() {
            let inside = format!("{at}/{field}");
            match value {
                Value::Table(inner) if self.all && inner.contains_key("other") => {
                    self.counted(&inside, inner);
                }
                Value::Table(inner) => self.table(&inside, inner, false),
                Value::Array(items) if items.iter().any(Value::is_table) => {
                    let silent = outermost && SAID_BY_FILE.contains(&field.as_str());
                    let inside = if silent { at } else { &inside };
                    for (number, item) in items.iter_mut().enumerate() {
                        if let Value::Table(inner) = item {
                            let id = id(inner).unwrap_or_else(|| format!("{}", number + 1));
                            self.table(&format!("{inside}/{id}"), inner, false);
                        }
                    }
                }
                value => self.field(&inside, field, value),
            }
        }
    }

    fn field(&mut self, at: &str, field: &str, value: &mut Value) {
        let Some(english) = Wording::of(value) else {
            return;
        };
        if KEPT.contains(&field) && !self.all {
            return;
        }
        if !self.all && !TRANSLATED.contains(&field) {
            self.unknown.push(at.to_owned());
            return;
        }
        if english.is_empty() {
            return;
        }
        let free = FREE_LISTS.contains(&field);
        let file = self.file;
        *value = (self.reword)(Addressed {
            file,
            at,
            english,
            free,
        })
        .value();
    }

    /// A text for each kind of number. What English does not tell apart is translated from its `other`.
    fn counted(&mut self, at: &str, table: &mut Table) {
        let mut forms = Table::new();
        for plural in self.plurals {
            let english = table.get(*plural).or_else(|| table.get("other"));
            if let Some(english) = english.and_then(Wording::of) {
                let at = format!("{at}/{plural}");
                let form = (self.reword)(Addressed {
                    file: self.file,
                    at: &at,
                    english,
                    free: false,
                });
                forms.insert((*plural).to_owned(), form.value());
            }
        }
        *table = forms;
    }
}

/// What an item is called in addresses.
fn id(table: &Table) -> Option<String> {
    let text = |field: &str| table.get(field).and_then(Value::as_str);
    let pair = text("first").zip(text("second"));
    text("id")
        .or_else(|| text("attribute"))
        .or_else(|| text("value"))
        .map(str::to_owned)
        .or_else(|| pair.map(|(first, second)| format!("{first}-{second}")))
}
