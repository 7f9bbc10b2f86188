//! The same two copies in localStorage, for where the database does not answer. A browser may write these to the disk
//! seconds later (ARCHITECTURE.md, "Where it is kept").

use web_sys::Storage;

use crate::platform::keep::{Refusal, aside, key, refusal};
use crate::quiz::saved::generation::{
    self, Damage, Found, Generation, Slot, look, write as bytes_of,
};
use crate::quiz::saved::kept::Kept;
use crate::quiz::saved::text;

/// On a host that others share, only keys with this beginning are ours; what a waiting room's tablet remembers about itself
/// begins otherwise (`platform::settings`).
const PREFIX: &str = "which-is-which.home.";

/// What the page looks like.
const LOOKS: &str = "looks";

/// All of it as it was at the newest change, written before the database is asked. It is a third copy and never the only
/// one for long, so a damaged one is written over.
const NEWEST: &str = "newest";

/// A longer text is not noted: ten years of ten questions a day are shorter, and a browser gives us five million.
const MOST_NOTED: usize = 400_000;

/// Notes the newest change at once. Where that cannot be, the database alone is asked.
pub(super) fn note(kept: &Kept, erases: bool) {
    let Some(storage) = storage() else { return };
    let mut all = kept.clone();
    match get(&storage, NEWEST).map(|bytes| generation::read(&bytes)) {
        Some(Err(Damage::Newer(_))) => return,
        Some(Ok(noted)) if !erases => all.merge(&noted.kept),
        _ => {}
    }
    let generation = Generation {
        number: 0,
        kept: all,
    };
    let text = text::encode(&bytes_of(&generation));
    if text.len() > MOST_NOTED || storage.set_item(&name(NEWEST), &text).is_err() {
        let _ = storage.remove_item(&name(NEWEST));
    }
}

/// What was noted last.
pub(super) fn noted() -> Option<Kept> {
    let read = generation::read(&get(&storage()?, NEWEST)?);
    read.ok().map(|generation| generation.kept)
}

/// Keeps what the page looks like, or that nothing was chosen.
pub(super) fn looks(text: &str) {
    let Some(storage) = storage() else { return };
    // A browser that does not take it shows the page as the device has it.
    let _ = if text.is_empty() {
        storage.remove_item(&name(LOOKS))
    } else {
        storage.set_item(&name(LOOKS), text)
    };
}

/// Reads both copies. Nothing where storage is switched off.
pub(super) fn read() -> Option<Found> {
    let storage = storage()?;
    let (a, b) = both(&storage);
    Some(look(a.as_deref(), b.as_deref()))
}

/// Makes one of what is kept and of this, and writes it over the older copy.
pub(super) fn write(kept: Kept, erases: bool) -> Result<Kept, Refusal> {
    let storage = storage().ok_or(Refusal::Refused)?;
    let (a, b) = both(&storage);
    let found = look(a.as_deref(), b.as_deref());
    let Some(next) = found.next else {
        return Err(Refusal::Newer);
    };
    let mut all = found.kept.unwrap_or_default();
    all.merge(&kept);
    let bytes = bytes_of(&Generation {
        number: found.number.saturating_add(1),
        kept: all.clone(),
    });
    if erases {
        forget(&storage);
    }
    for (slot, _) in found.damaged.iter().filter(|_| !erases) {
        let damaged = match slot {
            Slot::A => &a,
            Slot::B => &b,
        };
        if let Some(damaged) = damaged {
            put(&storage, &aside(damaged), damaged)?;
        }
    }
    put(&storage, key(next), &bytes)?;
    (get(&storage, key(next)).as_deref() == Some(bytes.as_slice()))
        .then_some(all)
        .ok_or(Refusal::Refused)
}

/// Once the database holds all of it, the copies here are only in the way of an erasure.
pub(super) fn forget_older(kept: &Kept, erases: bool) {
    let Some(storage) = storage() else { return };
    let (a, b) = both(&storage);
    let covered = look(a.as_deref(), b.as_deref()).kept.is_some_and(|mine| {
        let mut all = kept.clone();
        all.merge(&mine);
        all == *kept
    });
    if erases || covered {
        forget(&storage);
    }
}

/// Removes the copies and no other key.
fn forget(storage: &Storage) {
    let count = storage.length().unwrap_or_default();
    let names = (0..count).filter_map(|place| storage.key(place).ok().flatten());
    let copies = names.filter(|name| {
        let own = name.strip_prefix(PREFIX);
        own.is_some_and(|own| own != LOOKS && own != NEWEST)
    });
    let ours: Vec<String> = copies.collect();
    for name in ours {
        let _ = storage.remove_item(&name);
    }
}

fn both(storage: &Storage) -> (Option<Vec<u8>>, Option<Vec<u8>>) {
    (get(storage, key(Slot::A)), get(storage, key(Slot::B)))
}

fn get(storage: &Storage, key: &str) -> Option<Vec<u8>> {
    let text = storage.get_item(&name(key)).ok().flatten()?;
    // Text that is not ours counts as damaged, not as missing.
    Some(text::decode(&text).unwrap_or_else(|_| text.into_bytes()))
}

fn put(storage: &Storage, key: &str, bytes: &[u8]) -> Result<(), Refusal> {
    storage
        .set_item(&name(key), &text::encode(bytes))
        .map_err(|error| refusal(&error))
}

fn name(key: &str) -> String {
    format!("{PREFIX}{key}")
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
