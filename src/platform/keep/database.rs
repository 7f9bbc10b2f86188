//! The copies in IndexedDB, asked for directly: the crate `idb` cannot say how durable a write shall be, hides the
//! browser's error inside its own, and would weigh more than all of this.
//!
//! Limits: a connection stays open as long as the page, so that a write begins in the task of the answer.

use std::cell::RefCell;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest, IdbRequestReadyState, IdbTransaction,
};

use crate::platform::keep::{Refusal, aside, is_newer, key, refusal};
use crate::quiz::saved::generation::{self, Found, Generation, Slot, look, write as bytes_of};
use crate::quiz::saved::kept::Kept;

const NAME: &str = "which-is-which";
const STORE: &str = "kept";

/// Where an answer is put before anything is read: gone after the next whole write, unless the browser died first.
const NEWEST: &str = "newest";

/// The form of the database, which is not the form of what it holds: that has a number of its own.
const FORM: u32 = 1;

thread_local! {
    /// The connection of this page.
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

type Outcome<T> = Result<T, JsValue>;

/// Opens the connection and reads all copies.
pub(super) async fn read() -> Result<Found, Refusal> {
    let all = async {
        let store = begin("readonly", "strict").await?.1;
        let (a, b) = (get(&store, key(Slot::A))?, get(&store, key(Slot::B))?);
        let newest = get(&store, NEWEST)?;
        let (a, b) = (bytes(a).await?, bytes(b).await?);
        let mut found = look(a.as_deref(), b.as_deref());
        if let Some(newest) = bytes(newest).await?
            && let Ok(newest) = generation::read(&newest)
        {
            found.kept.get_or_insert_default().merge(&newest.kept);
        }
        Ok(found)
    };
    all.await.map_err(|error: JsValue| refusal(&error))
}

/// Makes one of what is kept and of this, and writes it over the older copy, in one transaction.
/// `erases` leaves nothing from before behind: neither the other copy nor one that was set aside.
pub(super) async fn write(kept: Kept, erases: bool) -> Result<Kept, Refusal> {
    let written = write_all(kept, erases).await;
    written.map_err(|error| refusal(&error))?
}

async fn write_all(kept: Kept, erases: bool) -> Outcome<Result<Kept, Refusal>> {
    // Nothing is waited for up to the end of this, so that the answer is on its way whatever becomes of the page.
    if !is_newer() && OPEN.with_borrow(Option::is_some) {
        let (first, store) = begin("readwrite", "relaxed").await?;
        let bytes = bytes_of(&Generation {
            number: 0,
            kept: kept.clone(),
        });
        put(&store, NEWEST, &bytes)?;
        commit(&first);
    }
    let (transaction, store) = begin("readwrite", "strict").await?;
    let (a, b) = (get(&store, key(Slot::A))?, get(&store, key(Slot::B))?);
    let (a, b) = (bytes(a).await?, bytes(b).await?);
    let found = look(a.as_deref(), b.as_deref());
    let Some(next) = found.next else {
        store.delete(&NEWEST.into())?;
        return Ok(Err(Refusal::Newer));
    };
    let stored = found.kept.as_ref();
    let erases = erases || stored.is_some_and(|stored| stored.erased < kept.erased);
    let mut both = found.kept.unwrap_or_default();
    both.merge(&kept);
    let number = found.number.saturating_add(1);
    let bytes_now = bytes_of(&Generation {
        number,
        kept: both.clone(),
    });
    if erases {
        store.clear()?;
    } else {
        store.delete(&NEWEST.into())?;
        for (slot, _) in &found.damaged {
            let damaged = match slot {
                Slot::A => &a,
                Slot::B => &b,
            };
            if let Some(damaged) = damaged {
                put(&store, &aside(damaged), damaged)?;
            }
        }
    }
    put(&store, key(next), &bytes_now)?;
    commit(&transaction);
    ended(&transaction).await?;
    // What cannot be read back was not kept.
    let store = begin("readonly", "strict").await?.1;
    let back = bytes(get(&store, key(next))?).await?;
    let same_or_newer = back.as_deref() == Some(bytes_now.as_slice())
        || look(back.as_deref(), None).number > number;
    Ok(same_or_newer.then_some(both).ok_or(Refusal::Refused))
}

/// Deletes all of it, also what this app could not read.
pub(super) fn forget() {
    OPEN.with_borrow_mut(Option::take)
        .iter()
        .for_each(IdbDatabase::close);
    if let Ok(factory) = factory() {
        let _ = factory.delete_database(NAME);
    }
}

fn factory() -> Outcome<IdbFactory> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    window.indexed_db()?.ok_or(JsValue::NULL)
}

/// A transaction and its store. `durability` is how sure its end shall be (Indexed Database API 3.0): `strict` waits for
/// the disk, `relaxed` for the system alone. A browser that does not know the wish ignores it.
async fn begin(mode: &str, durability: &str) -> Outcome<(IdbTransaction, IdbObjectStore)> {
    let open = OPEN.with_borrow(Clone::clone);
    let begun = open.map(|database| transaction(&database, mode, durability));
    let transaction = match begun {
        Some(Ok(transaction)) => transaction,
        // A browser may close the connection, when data is cleared for example.
        _ => transaction(&connect().await?, mode, durability)?,
    };
    let store = transaction.object_store(STORE)?;
    Ok((transaction, store))
}

fn transaction(database: &IdbDatabase, mode: &str, durability: &str) -> Outcome<IdbTransaction> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &durability.into())?;
    let arguments = Array::of3(&STORE.into(), &mode.into(), &options);
    let begin: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
    begin.apply(database, &arguments)?.dyn_into()
}

async fn connect() -> Outcome<IdbDatabase> {
    let request = factory()?.open_with_u32(NAME, FORM)?;
    let made = request.clone();
    // Called at most once, and perhaps after nobody waits any more.
    let upgrade = Closure::once_into_js(move || {
        // Where this fails, the store is missing, and the next step says so.
        if let Ok(database) = made.result() {
            let database: IdbDatabase = database.unchecked_into();
            let _ = database.create_object_store(STORE);
        }
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    let database: IdbDatabase = answer(&request).await?.dyn_into()?;
    let closing = database.clone();
    // Whoever wants to delete all of it need not wait for this page.
    let let_go = Closure::<dyn Fn()>::new(move || {
        closing.close();
        OPEN.set(None);
    })
    .into_js_value();
    database.set_onversionchange(Some(let_go.unchecked_ref()));
    database.set_onclose(Some(let_go.unchecked_ref()));
    OPEN.set(Some(database.clone()));
    Ok(database)
}

fn get(store: &IdbObjectStore, key: &str) -> Outcome<IdbRequest> {
    store.get(&key.into())
}

fn put(store: &IdbObjectStore, key: &str, bytes: &[u8]) -> Outcome<()> {
    // What becomes of it is said by the transaction.
    store
        .put_with_key(&Uint8Array::from(bytes), &key.into())
        .map(drop)
}

async fn bytes(request: IdbRequest) -> Outcome<Option<Vec<u8>>> {
    let value = answer(&request).await?;
    // What is no bytes was not written by us; as bytes it is damaged.
    Ok(
        (!value.is_undefined()).then(|| match value.dyn_into::<Uint8Array>() {
            Ok(bytes) => bytes.to_vec(),
            Err(_) => Vec::new(),
        }),
    )
}

/// What a request gives, as soon as it does.
async fn answer(request: &IdbRequest) -> Outcome<JsValue> {
    if request.ready_state() != IdbRequestReadyState::Done {
        let settled = Promise::new(&mut |done, failed| {
            request.set_onsuccess(Some(&done));
            request.set_onerror(Some(&failed));
        });
        if JsFuture::from(settled).await.is_err() {
            return Err(error_of(request));
        }
    }
    request.result()
}

/// The end of a transaction.
async fn ended(transaction: &IdbTransaction) -> Outcome<()> {
    let ended = Promise::new(&mut |done, failed| {
        transaction.set_oncomplete(Some(&done));
        transaction.set_onabort(Some(&failed));
    });
    match JsFuture::from(ended).await {
        Ok(_) => Ok(()),
        Err(_) => Err(error_of(transaction)),
    }
}

fn error_of(target: &JsValue) -> JsValue {
    Reflect::get(target, &"error".into()).unwrap_or(JsValue::NULL)
}

fn commit(transaction: &IdbTransaction) {
    // Older browsers have no such function, and end a transaction by themselves. `web-sys` calls its own deprecated.
    let commit = Reflect::get(transaction, &"commit".into()).and_then(JsCast::dyn_into);
    let _ = commit.and_then(|commit: Function| commit.call0(transaction));
}
