//! When something was last checked, and until when that holds.

use serde::{Deserialize, Serialize};

use crate::bank::id::Text;

/// When something was last compared with its pages, by whom, and until when that holds.
/// Days are `YYYY-MM-DD`, so that they compare as text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// Day of the last check.
    pub checked: Text,
    /// Who checked.
    pub checked_by: Text,
    /// Day by which it must be checked again; empty where none is set.
    pub review_by: Text,
    /// The clinician who signed; empty until one does.
    pub clinician: Text,
}

impl Review {
    /// Whether its day for checking again has passed.
    pub fn is_overdue(&self, today: &str) -> bool {
        !self.review_by.is_empty() && *self.review_by < *today
    }
}
