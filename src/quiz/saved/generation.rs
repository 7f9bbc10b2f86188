//! A checked copy, of which two are kept in turn: where one is damaged, the other is good.
//!
//! Bytes: `WIQ` and a 1 for this frame; the version of the form (2); the generation (4); CRC-32 of what follows these
//! and of these two numbers (4); the form itself. Numbers have their lowest byte first.

use std::fmt;

use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

use crate::quiz::saved::kept::Kept;
use crate::quiz::saved::v1;

/// A table would cost a kilobyte and more of wasm, and save microseconds.
const CHECK: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

const MARK: &[u8; 4] = b"WIQ1";

/// No reader comes near: ten years of every question every day are a tenth of it.
pub const MOST_BYTES: usize = 4_000_000;

/// The newest form that this app writes.
pub const VERSION: u16 = v1::VERSION;

/// One copy, as it was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Generation {
    /// Counts up with every write.
    pub number: u32,
    /// What it holds.
    pub kept: Kept,
}

/// Why a copy cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// It does not begin as our copies do.
    Foreign,
    /// It is larger than any copy of ours.
    Huge,
    /// Its end is missing, or some of it was changed.
    Changed,
    /// A newer version of the app wrote it. It must be left as it is.
    Newer(u16),
    /// It is whole, but says what no app of ours says.
    Unreadable,
}

impl fmt::Display for Damage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Damage::Foreign => f.write_str("not written by this app"),
            Damage::Huge => write!(f, "larger than {MOST_BYTES} bytes"),
            Damage::Changed => f.write_str("cut or changed"),
            Damage::Newer(version) => write!(f, "of the newer form {version}"),
            Damage::Unreadable => f.write_str("whole, but of no form that this app knows"),
        }
    }
}

/// The bytes of a copy. Empty when it could not be written, which no list of ours is long enough for.
pub fn write(generation: &Generation) -> Vec<u8> {
    let form = v1::encode(&generation.kept).unwrap_or_default();
    let version = VERSION.to_le_bytes();
    let number = generation.number.to_le_bytes();
    let sum = check(&version, &number, &form).to_le_bytes();
    [MARK.as_slice(), &version, &number, &sum, &form].concat()
}

/// Reads a copy.
///
/// # Errors
/// Why it cannot be used. It never panics, whatever the bytes are.
pub fn read(bytes: &[u8]) -> Result<Generation, Damage> {
    if bytes.len() > MOST_BYTES {
        return Err(Damage::Huge);
    }
    let body = bytes.strip_prefix(MARK).ok_or(Damage::Foreign)?;
    let (version, body) = split::<2>(body)?;
    let (number, body) = split::<4>(body)?;
    let (sum, form) = split::<4>(body)?;
    if check(&version, &number, form) != u32::from_le_bytes(sum) {
        return Err(Damage::Changed);
    }
    let kept = match u16::from_le_bytes(version) {
        v1::VERSION => v1::decode(form).map_err(|_| Damage::Unreadable)?,
        newer if newer > VERSION => return Err(Damage::Newer(newer)),
        _ => return Err(Damage::Unreadable),
    };
    Ok(Generation {
        number: u32::from_le_bytes(number),
        kept,
    })
}

fn split<const N: usize>(bytes: &[u8]) -> Result<([u8; N], &[u8]), Damage> {
    bytes
        .split_first_chunk::<N>()
        .map(|(first, rest)| (*first, rest))
        .ok_or(Damage::Changed)
}

fn check(version: &[u8], number: &[u8], form: &[u8]) -> u32 {
    let mut digest = CHECK.digest();
    for part in [version, number, form] {
        digest.update(part);
    }
    digest.finalize()
}

/// A number that two different copies hardly share.
pub fn fingerprint(bytes: &[u8]) -> u32 {
    CHECK.checksum(bytes)
}

/// One of the two places in which copies are kept in turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// The first.
    A,
    /// The second.
    B,
}

/// What the two places hold together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// What is kept; nothing when neither place holds a copy that can be used.
    pub kept: Option<Kept>,
    /// The highest number of a copy.
    pub number: u32,
    /// Where the next copy goes: over the older one, never over the only good one.
    pub next: Option<Slot>,
    /// Copies that are damaged. They are set aside before their place is used again.
    pub damaged: Vec<(Slot, Damage)>,
    /// A newer version of the app wrote one of them, so nothing may be written.
    pub newer: bool,
}

/// Looks at both places.
pub fn look(a: Option<&[u8]>, b: Option<&[u8]>) -> Found {
    let mut found = Found::default();
    let mut good: Vec<(u32, Slot)> = Vec::new();
    for (slot, bytes) in [(Slot::A, a), (Slot::B, b)] {
        match bytes.map(read) {
            None => {}
            Some(Ok(generation)) => {
                good.push((generation.number, slot));
                match &mut found.kept {
                    Some(kept) => kept.merge(&generation.kept),
                    none => *none = Some(generation.kept),
                }
            }
            Some(Err(damage)) => {
                found.newer |= matches!(damage, Damage::Newer(_));
                found.damaged.push((slot, damage));
            }
        }
    }
    // Two of them need no sorting.
    if let [(first, _), (second, _)] = good.as_slice()
        && first > second
    {
        good.reverse();
    }
    found.number = good.last().map_or(0, |(number, _)| *number);
    found.next = match (found.newer, good.as_slice()) {
        (true, _) => None,
        (false, [(_, only)]) => Some(match only {
            Slot::A => Slot::B,
            Slot::B => Slot::A,
        }),
        (false, [(_, older), ..]) => Some(*older),
        (false, []) => Some(Slot::A),
    };
    found
}
