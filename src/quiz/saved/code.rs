//! What was learned as short codes, for a camera or a clipboard: of each question its newest two tries.
//!
//! Limits: a code names questions by their place, so it fits the edition that it was made with, and says so. Whoever
//! keeps something for long takes the file. Several codes hold parts; each can be read alone, in any order.
//!
//! Bits: form (8), fingerprint of the edition's questions (16), the newest day (32); then for each part of a list:
//! one for a question that follows after a gap (8 bits of gap), two for an outcome, days before the newest (1 + 6 or
//! 1 + 12), one for another try. CRC-32 of all of it comes first.

use std::fmt;

use crate::bank::edition::Edition;
use crate::quiz::review::day::Day;
use crate::quiz::review::tries::{Days, Outcome, Tries};
use crate::quiz::saved::generation::fingerprint;
use crate::quiz::saved::text::{self, Unread};

/// The form that this app writes.
const FORM: u64 = 1;

/// How many tries of a question are carried: what FSRS makes of more hardly differs.
const TRIES: usize = 2;

/// Why a code cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misread {
    /// It is no code of ours.
    Foreign,
    /// Its end is missing, or some of it was changed.
    Changed,
    /// It was made with other questions than these.
    Other,
}

impl fmt::Display for Misread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Misread::Foreign => "no code of this app",
            Misread::Changed => "a code that is cut or changed",
            Misread::Other => "a code of another version of the questions",
        })
    }
}

/// The codes, each at most this many letters long. None when nothing was learned.
pub fn encode(edition: &Edition, tries: &Tries, most: usize) -> Vec<String> {
    let met: Vec<(u64, &Days)> = (0..)
        .zip(&edition.questions)
        .filter_map(|(place, question)| Some((place, tries.of(&question.id)?)))
        .collect();
    let newest = met
        .iter()
        .filter_map(|(_, days)| days.last())
        .map(|(day, _)| *day)
        .max();
    let Some(newest) = newest else {
        return Vec::new();
    };
    let mut codes = Vec::new();
    let mut part = Writer::begin(edition, newest);
    for (place, days) in met {
        let mut longer = part.clone();
        longer.add(place, days, newest);
        if longer.letters() > most && part.next > 0 {
            codes.push(part.finish());
            longer = Writer::begin(edition, newest);
            longer.add(place, days, newest);
        }
        part = longer;
    }
    codes.push(part.finish());
    codes
}

/// Reads a code.
///
/// # Errors
/// Why it cannot be read. It never panics, whatever the text is.
pub fn decode(edition: &Edition, text: &str) -> Result<Tries, Misread> {
    let bytes = text::decode(text).map_err(|unread| match unread {
        Unread::Foreign => Misread::Foreign,
        Unread::Cut => Misread::Changed,
    })?;
    let (sum, body) = bytes.split_first_chunk::<4>().ok_or(Misread::Foreign)?;
    if fingerprint(body) != u32::from_le_bytes(*sum) {
        return Err(Misread::Changed);
    }
    let mut bits = Reader { body, at: 0 };
    let form = bits.take(8).ok_or(Misread::Foreign)?;
    let made_with = bits.take(16).ok_or(Misread::Foreign)?;
    if form != FORM || made_with != questions_of(edition) {
        return Err(Misread::Other);
    }
    read(edition, &mut bits).ok_or(Misread::Changed)
}

fn read(edition: &Edition, bits: &mut Reader<'_>) -> Option<Tries> {
    let newest = Day(bits.take(32)? as u32 as i32);
    let mut tries = Tries::default();
    let mut place = 0_usize;
    while bits.take(1)? == 1 {
        place += usize::try_from(bits.take(8)?).ok()?;
        let question = edition.questions.get(place)?;
        loop {
            let outcome = match bits.take(2)? {
                0 => Outcome::Missed,
                1 => Outcome::Unsure,
                _ => Outcome::Known,
            };
            let width = if bits.take(1)? == 1 { 12 } else { 6 };
            let before = i32::try_from(bits.take(width)?).ok()?;
            tries.add(
                question.id.clone(),
                Day(newest.0.saturating_sub(before)),
                outcome,
            );
            if bits.take(1)? == 0 {
                break;
            }
        }
        place += 1;
    }
    Some(tries)
}

/// Tells editions with other questions apart.
fn questions_of(edition: &Edition) -> u64 {
    let ids = edition
        .questions
        .iter()
        .map(|question| question.id.as_str());
    let ids: Vec<&str> = ids.collect();
    u64::from(fingerprint(ids.join(" ").as_bytes()) & 0xffff)
}

#[derive(Debug, Clone)]
struct Writer {
    bits: Vec<bool>,
    /// The place after the last question.
    next: u64,
}

impl Writer {
    fn begin(edition: &Edition, newest: Day) -> Self {
        let mut writer = Self {
            bits: Vec::new(),
            next: 0,
        };
        writer.put(FORM, 8);
        writer.put(questions_of(edition), 16);
        writer.put(u64::from(newest.0 as u32), 32);
        writer
    }

    fn put(&mut self, value: u64, width: u32) {
        self.bits
            .extend((0..width).rev().map(|bit| value >> bit & 1 == 1));
    }

    fn add(&mut self, place: u64, days: &Days, newest: Day) {
        let mut gap = place - self.next.min(place);
        // An edition has fewer questions than that; a larger gap could not be said, so the question is left out.
        if gap > 255 {
            gap = 0;
            if place != self.next {
                return;
            }
        }
        self.put(1, 1);
        self.put(gap, 8);
        self.next = place + 1;
        let newest_first: Vec<_> = days.iter().rev().take(TRIES).collect();
        let last = newest_first.len();
        for (count, (day, outcome)) in (1..).zip(newest_first) {
            self.put(
                match outcome {
                    Outcome::Missed => 0,
                    Outcome::Unsure => 1,
                    Outcome::Known => 2,
                },
                2,
            );
            let before = u64::try_from(newest.since(*day)).unwrap_or_default();
            if before < 64 {
                self.put(0, 1);
                self.put(before, 6);
            } else {
                self.put(1, 1);
                self.put(before.min(4095), 12);
            }
            self.put(u64::from(count < last), 1);
        }
    }

    fn letters(&self) -> usize {
        // The last bit says that nothing follows.
        let bytes = 4 + (self.bits.len() + 1).div_ceil(8);
        (bytes * 8).div_ceil(6)
    }

    fn finish(mut self) -> String {
        self.put(0, 1);
        let byte = |bits: &[bool]| {
            let places = (0..8_u32).rev().zip(bits);
            places.fold(0_u8, |byte, (place, bit)| byte | u8::from(*bit) << place)
        };
        let body: Vec<u8> = self.bits.chunks(8).map(byte).collect();
        let sum = fingerprint(&body).to_le_bytes();
        text::encode(&[sum.as_slice(), &body].concat())
    }
}

struct Reader<'a> {
    body: &'a [u8],
    at: usize,
}

impl Reader<'_> {
    fn take(&mut self, width: usize) -> Option<u64> {
        let mut value = 0;
        for _ in 0..width {
            let byte = self.body.get(self.at / 8)?;
            value = value << 1 | u64::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
        }
        Some(value)
    }
}
