//! Self-study at home, in a real browser.

mod beside;
mod carry;
mod everywhere;
mod faults;
mod journey;
mod kill;
pub(crate) mod look;
mod pages;
mod quick;
mod second;
pub(crate) mod states;
mod tabs;
