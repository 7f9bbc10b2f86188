//! The knowledge: sources, facts, the table of procedures, questions and notes.
//!
//! Limits: knows no browser, no clock and no chance (invariant 1). Everything else is a view of it.

pub mod diagram;
pub mod drawing;
pub mod edition;
pub mod english;
pub mod id;
pub mod instrument;
pub mod item;
pub mod lookup;
pub mod marks;
pub mod review;

#[cfg(feature = "author")]
pub mod allowed;
#[cfg(feature = "author")]
pub mod audit;
#[cfg(feature = "author")]
pub mod authoring;
#[cfg(feature = "author")]
pub mod check;
#[cfg(feature = "author")]
pub mod entry;
#[cfg(feature = "author")]
pub mod knowledge;
#[cfg(feature = "author")]
pub mod proof;
#[cfg(feature = "author")]
pub mod publish;
#[cfg(feature = "author")]
mod publish_choice;
#[cfg(feature = "author")]
mod publish_drawings;
#[cfg(feature = "author")]
mod publish_items;
#[cfg(feature = "author")]
mod publish_terms;
#[cfg(feature = "author")]
pub mod question;
#[cfg(feature = "author")]
pub mod reading;
pub mod terms;
pub mod tongue;
#[cfg(feature = "author")]
mod version;
pub mod words;
