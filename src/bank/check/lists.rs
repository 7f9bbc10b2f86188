//! The words that rules look for, language by language.
//!
//! Limits: a language without lists is checked for its shape alone, and `cargo xtask check` says so.

mod english;
mod spanish;

use crate::bank::check::lists::english::ENGLISH;
use crate::bank::check::lists::spanish::SPANISH;
use crate::bank::knowledge::Bank;

/// What the rules must know of a language. Every phrase is in lower case and matched as whole words.
pub struct Lists {
    /// Most words of a sentence.
    pub sentence: usize,
    /// Words that sell, rank or decide for the reader.
    pub banned: &'static [&'static str],
    /// What makes a stem ask for what is not so.
    pub negatives: &'static [&'static str],
    /// What may stand in a stem all the same: who cannot have a treatment is no trick.
    pub cannot: &'static [&'static str],
    /// Where the question itself begins: what is told before it may say "no".
    pub question: Option<char>,
    /// Says that two are right.
    pub two: &'static str,
    /// Says that a stem goes by pages; matched inside words too.
    pub pages: &'static [&'static str],
    /// Says whose list of reasons it is, the hospital first; matched inside words too.
    pub listed: &'static [&'static str],
    /// Words about whether and how long people live.
    pub life: &'static [&'static str],
    /// Units of outcomes, not of treatments.
    pub units: &'static [&'static str],
    /// Numbers in words.
    pub numbers: &'static [&'static str],
    /// What a text says instead of "%".
    pub percent: &'static [&'static str],
    /// Between the two numbers of a chance, such as one "in" ten; the second number is of people.
    pub chances: &'static [&'static str],
    /// After a number, what makes it a multiple.
    pub times: &'static str,
    /// After that, what grows.
    pub multiples: &'static [&'static str],
    /// What leaves something open.
    pub hedges: &'static [&'static str],
    /// Belly fluid without its kind.
    pub fluid: &'static [&'static str],
    /// The kinds of belly fluid, or what causes it.
    pub fluid_kinds: &'static [&'static str],
    /// Explains what ECOG means; matched inside words too.
    pub ecog: &'static [&'static str],
    /// Degrees.
    pub degrees: &'static str,
    /// Whose figure a temperature is; matched inside words too.
    pub degrees_of: &'static [&'static str],
    /// Limits something to one place.
    pub only: &'static [&'static str],
    /// The belly.
    pub belly: &'static [&'static str],
    /// Speaks of a cure.
    pub cure: &'static [&'static str],
    /// Words of the sources that frighten or sell.
    pub seeds: &'static [&'static str],
    /// What the sentence about advice must hold.
    pub advice: &'static [&'static str],
}

/// The lists of a bank's language; none where nobody has written them.
pub fn of(bank: &Bank) -> Option<&'static Lists> {
    match bank.tongue.tag.split('-').next() {
        Some("en") if bank.tongue.is_original() => Some(&ENGLISH),
        Some("es") => Some(&SPANISH),
        _ => None,
    }
}
