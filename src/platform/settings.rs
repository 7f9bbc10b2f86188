//! What a shared tablet remembers about itself, and the small file beside the site.
//!
//! Limits: the only storage that the waiting room writes, and nothing in it is about a person.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, Storage, Window};

use crate::platform::keep;

/// The beginning of every name under which a shared tablet remembers something.
const OURS: &str = "which-is-which.room.";

/// What can be remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// What staff set on this tablet.
    Settings,
    /// The last file that could be read, for when the tablet starts without a network.
    File,
    /// The totals of misses.
    Counts,
}

impl Kept {
    fn name(self) -> String {
        let name = match self {
            Kept::Settings => "settings",
            Kept::File => "file",
            Kept::Counts => "counts",
        };
        format!("{OURS}{name}")
    }
}

/// What was remembered; nothing where there is nothing, or where storage is switched off.
pub fn read(kept: Kept) -> Option<String> {
    storage()?.get_item(&kept.name()).ok()?
}

/// Remembers a text, or forgets it where it is empty. Returns false when the tablet did not take it.
pub fn keep(kept: Kept, text: &str) -> bool {
    let Some(storage) = storage() else {
        return text.is_empty();
    };
    let done = if text.is_empty() {
        storage.remove_item(&kept.name())
    } else {
        storage.set_item(&kept.name(), text)
    };
    done.is_ok()
}

/// How many things somebody else left in this site's storage: use at home on the same tablet, for example.
pub fn leftovers() -> usize {
    strange().len()
}

/// Deletes them, and the database that use at home fills. Whoever used it left a key in the storage too, so that it is
/// counted.
pub fn sweep() {
    keep::forget();
    let names = strange();
    if let Some(storage) = storage() {
        for name in names {
            let _ = storage.remove_item(&name);
        }
    }
}

/// The file beside the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Beside {
    /// Its text.
    Text(String),
    /// There is none, which is fine.
    Missing,
    /// Nobody answers: no network.
    Unreachable,
}

/// Reads the file at this address, without any cache in between.
pub async fn beside(url: &str) -> Beside {
    let Some(window) = web_sys::window() else {
        return Beside::Unreachable;
    };
    match fetch(&window, url).await {
        Ok(Some(text)) => Beside::Text(text),
        Ok(None) => Beside::Missing,
        Err(_) => Beside::Unreachable,
    }
}

async fn fetch(window: &Window, url: &str) -> Result<Option<String>, JsValue> {
    let options = web_sys::RequestInit::new();
    options.set_cache(web_sys::RequestCache::NoStore);
    let answer = JsFuture::from(window.fetch_with_str_and_init(url, &options)).await?;
    let answer: Response = answer.dyn_into()?;
    match answer.status() {
        200 => Ok(JsFuture::from(answer.text()?).await?.as_string()),
        // "Not found" and "gone" alone say that there is none; a host in trouble says nothing about the file.
        404 | 410 => Ok(None),
        _ => Err(JsValue::NULL),
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn strange() -> Vec<String> {
    let Some(storage) = storage() else {
        return Vec::new();
    };
    let count = storage.length().unwrap_or(0);
    (0..count)
        .filter_map(|place| storage.key(place).ok()?)
        .filter(|name| !name.starts_with(OURS))
        .collect()
}
