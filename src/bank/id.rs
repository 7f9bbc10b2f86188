//! Names that never change: one opaque type for each kind of thing in the bank.
//!
//! Limits: an id says nothing about what it names; only the bank can look it up.

use std::fmt;
use std::rc::Rc;

use serde::{Deserialize, Serialize};

/// A piece of text that is shared, never edited.
pub type Text = Rc<str>;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Text);

        impl $name {
            /// The id as it is written in the content files.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// The id as shared text.
            pub fn text(&self) -> Text {
                Rc::clone(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(Rc::from(text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A page that says something, such as `wiki-hai`.
    SourceId
    /// One thing to compare, such as `how-long`.
    AttributeId
    /// One possible answer to an attribute, such as `about-an-hour`.
    ValueId
    /// A treatment, such as `php`.
    ProcedureId
    /// A sentence with its exact words, such as `P09`.
    FactId
    /// What a newer source adds, such as `n-php-filter`.
    NoteId
    /// A question, such as `php-hai-pump`.
    QuestionId
    /// One of the choices of a question, such as `php` or `both`.
    OptionId
    /// The order in which a source tells the steps of a procedure, such as `php-steps`.
    SequenceId
    /// A word of the glossary, such as `catheter`.
    TermId
    /// A question for the team that helps with any treatment, such as `goal`.
    GeneralId
}
