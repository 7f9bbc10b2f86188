//! What is wrong with a content file, said so that its author can mend it.

use std::fmt;

use serde::Serialize;

/// Where something is written.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Place {
    /// Path inside the project, such as `content/en/notes.toml`.
    pub file: String,
    /// The item, such as `fact P09`.
    pub item: String,
}

/// One thing to mend.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Finding {
    /// Path inside the project.
    pub file: String,
    /// The item, such as `fact P09`.
    pub item: String,
    /// The field, such as `quote`.
    pub field: String,
    /// What is wrong.
    pub problem: String,
    /// What to do about it.
    pub remedy: String,
}

impl Place {
    /// A place for an item of a file.
    pub fn new(file: &str, item: impl Into<String>) -> Self {
        Self {
            file: file.to_owned(),
            item: item.into(),
        }
    }

    /// A finding at this place.
    pub fn finding(
        &self,
        field: &str,
        problem: impl Into<String>,
        remedy: impl Into<String>,
    ) -> Finding {
        Finding {
            file: self.file.clone(),
            item: self.item.clone(),
            field: field.to_owned(),
            problem: problem.into(),
            remedy: remedy.into(),
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}: {}: {}: {} → {}",
            self.file, self.item, self.field, self.problem, self.remedy
        )
    }
}
