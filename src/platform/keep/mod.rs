//! Keeps what a reader has learned on this device: in IndexedDB, else in localStorage, else not at all.
//!
//! Limits: whoever calls must hold a `Permit`, so that one line of the app decides where anything is kept at all.
//! Each write reads both copies first and makes one of them and ours, so that no tab writes over another.

mod database;
mod local;
pub mod others;
mod wait;

use std::cell::Cell;

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

use crate::platform::page;
use crate::quiz::saved::generation::{Found, Slot, fingerprint};
use crate::quiz::saved::kept::Kept;

/// How long the database may take to answer. One that never does is a known fault of older engines.
const PATIENCE_MS: i32 = 2000;

thread_local! {
    /// The database has not answered in time.
    static SILENT: Cell<bool> = const { Cell::new(false) };
    /// A newer version of the app wrote what is kept: nothing of it may be touched.
    static NEWER: Cell<bool> = const { Cell::new(false) };
    /// How many times this page has asked for something to be kept.
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

/// Leave to keep something about a person on this device.
#[derive(Debug, Clone, Copy)]
pub struct Permit(());

impl Permit {
    /// Given at home, and nowhere else.
    pub fn at_home(home: bool) -> Option<Self> {
        home.then_some(Self(()))
    }
}

/// Why nothing can be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The browser does not let us: private mode, or switched off.
    Refused,
    /// There is no room.
    Full,
    /// A newer version of the app wrote what is kept; it is left as it is.
    Newer,
}

/// What was kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Loaded {
    /// It; nothing on the first visit.
    pub kept: Option<Kept>,
    /// How many of the two copies were damaged. They are set aside.
    pub damaged: usize,
}

/// Reads what is kept, and says so to `done`.
pub fn load(permit: Permit, done: impl FnOnce(Result<Loaded, Refusal>) + 'static) {
    spawn_local(async move { done(read(permit).await) });
}

/// What the page looks like, for `static/boot.js`: empty where nothing was chosen.
pub fn looks(_: Permit, text: &str) {
    local::looks(text);
    page::say("looks-kept");
}

/// Deletes the database of a reader at home. It needs no leave, since it keeps nothing.
pub fn forget() {
    database::forget();
}

/// Until then a screen that follows a tap is drawn, in milliseconds: on a slow tablet (6×) the database takes 7 ms of the frame.
const DRAWN: u32 = 50;

/// Keeps this together with what is kept already, tells other tabs, and hands what is kept now to `done`.
/// `erases` says that the reader has just erased everything: nothing from before may stay behind.
/// `hurries` says that it is an answer or the like: it is put into the database before the screen is drawn. Else it is noted at
/// once, and put there afterwards; where more was to be kept by then, that holds this too, and `done` is called for it alone.
pub fn save(
    permit: Permit,
    kept: Kept,
    erases: bool,
    hurries: bool,
    done: impl FnOnce(Result<Kept, Refusal>) + 'static,
) {
    // At once: what comes after may never come.
    if !is_newer() {
        local::note(&kept, erases);
    }
    let turn = ASKED.get().wrapping_add(1);
    ASKED.set(turn);
    spawn_local(async move {
        if !hurries {
            TimeoutFuture::new(DRAWN).await;
            if !erases && ASKED.get() != turn {
                return;
            }
        }
        let result = write(permit, kept, erases).await;
        if result.is_ok() {
            others::tell();
        }
        done(result);
    });
}

async fn read(_: Permit) -> Result<Loaded, Refusal> {
    let beside = local::read();
    let (found, beside) = match patiently(database::read()).await {
        Ok(found) => (found, beside.and_then(|found| found.kept)),
        Err(_) => (beside.ok_or(Refusal::Refused)?, None),
    };
    let mut loaded = loaded(found)?;
    // What was kept beside the database while that did not answer is not lost, nor what did not get there in time.
    for kept in beside.into_iter().chain(local::noted()) {
        loaded.kept.get_or_insert_default().merge(&kept);
    }
    Ok(loaded)
}

fn is_newer() -> bool {
    NEWER.get()
}

fn loaded(found: Found) -> Result<Loaded, Refusal> {
    if found.newer {
        NEWER.set(true);
        return Err(Refusal::Newer);
    }
    Ok(Loaded {
        kept: found.kept,
        damaged: found.damaged.len(),
    })
}

async fn write(_: Permit, kept: Kept, erases: bool) -> Result<Kept, Refusal> {
    let refusal = match patiently(database::write(kept.clone(), erases)).await {
        Ok(kept) => {
            local::forget_older(&kept, erases);
            return Ok(kept);
        }
        Err(refusal) => refusal,
    };
    match refusal {
        Refusal::Newer => {
            NEWER.set(true);
            Err(refusal)
        }
        Refusal::Full | Refusal::Refused => {
            local::write(kept, erases).map_err(|beside| match beside {
                Refusal::Newer => Refusal::Newer,
                _ => refusal,
            })
        }
    }
}

/// Waits for the database, but not for ever, and only once: whoever has been silent is not asked again on this page, so
/// that each answer reaches the disk at once by the other way.
async fn patiently<T>(answer: impl Future<Output = Result<T, Refusal>>) -> Result<T, Refusal> {
    if SILENT.get() {
        return Err(Refusal::Refused);
    }
    let answer = wait::at_most(PATIENCE_MS, answer).await;
    SILENT.set(answer.is_none());
    answer.unwrap_or(Err(Refusal::Refused))
}

/// What a browser's error means for us.
fn refusal(error: &JsValue) -> Refusal {
    let name = js_sys::Reflect::get(error, &"name".into()).ok();
    match name.and_then(|name| name.as_string()).as_deref() {
        Some("QuotaExceededError") => Refusal::Full,
        _ => Refusal::Refused,
    }
}

/// The key of a copy.
fn key(slot: Slot) -> &'static str {
    match slot {
        Slot::A => "a",
        Slot::B => "b",
    }
}

/// The key under which a damaged copy is set aside: the same copy always has the same one.
fn aside(bytes: &[u8]) -> String {
    format!("aside-{:08x}", fingerprint(bytes))
}
