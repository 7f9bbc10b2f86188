//! The self-audit as the browser gets it: checklists for health information, and how far we keep to them.

use serde::{Deserialize, Serialize};

use crate::bank::id::Text;

/// A checklist for information that patients read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Instrument {
    /// Its name.
    pub name: Text,
    /// What it is for.
    pub lead: Text,
    /// What it asks for.
    pub items: Vec<AuditItem>,
}

/// One thing that a checklist asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuditItem {
    /// Its number in the checklist.
    pub id: Text,
    /// What it asks for.
    pub text: Text,
    /// Whether we do it.
    pub verdict: Verdict,
    /// How that is known; may be empty where nobody has judged it.
    pub evidence: Text,
}

/// Whether an item of a checklist is met.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// A rule or a test says so.
    Met,
    /// A rule says that it is not, or we know so.
    NotMet,
    /// It takes a person, and nobody has judged it yet.
    Unjudged,
    /// It is about something that we do not do.
    NotApplicable,
}
