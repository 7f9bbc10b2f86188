//! Small things that several screens use.

pub mod ask_button;
pub mod ask_card;
pub mod ask_list;
pub mod cell;
pub mod dock;
pub mod emblem;
pub mod exact;
pub mod faults;
pub mod hard_words;
pub mod icon;
pub mod languages;
pub mod later;
pub mod link;
pub mod listen;
pub mod names;
pub mod option_card;
mod option_face;
pub mod outside;
pub mod prose;
pub mod report;
pub mod say;
pub mod side_by_side;
pub mod source_card;
pub mod teach_back;
pub mod translated;
pub mod update_note;
pub mod version;
