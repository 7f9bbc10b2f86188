//! Self-study at home, in a real browser.

mod beside;
mod carry;
mod everywhere;
mod faults;
mod journey;
mod kill;
mod look;
mod pages;
mod second;
mod tabs;
