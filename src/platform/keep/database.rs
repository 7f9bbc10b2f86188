//! The two copies in IndexedDB, through the crate `idb`.

use idb::{DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Query, Transaction};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{IdbDatabase, IdbTransaction};

use crate::platform::keep::{Refusal, aside, refusal};
use crate::quiz::saved::generation::{Found, Generation, Slot, look, write as bytes_of};
use crate::quiz::saved::kept::Kept;

const NAME: &str = "which-is-which";
const STORE: &str = "kept";

/// The form of the database, which is not the form of what it holds: that has a number of its own.
const FORM: u32 = 1;

/// Reads both copies.
pub(super) async fn read() -> Result<Found, Refusal> {
    let database = open().await?;
    let found = async {
        let transaction = begin(&database, "readonly")?;
        let store = transaction.object_store(STORE).map_err(|e| of(&e))?;
        let (a, b) = (get(&store, "a").await?, get(&store, "b").await?);
        Ok(look(a.as_deref(), b.as_deref()))
    }
    .await;
    database.close();
    found
}

/// Makes one of what is kept and of this, and writes it over the older copy, in one transaction.
/// `erases` leaves nothing from before behind: neither the other copy nor one that was set aside.
pub(super) async fn write(kept: Kept, erases: bool) -> Result<Kept, Refusal> {
    let database = open().await?;
    let written = write_into(&database, kept, erases).await;
    database.close();
    written
}

async fn write_into(database: &IdbDatabase, kept: Kept, erases: bool) -> Result<Kept, Refusal> {
    let transaction = begin(database, "readwrite")?;
    let store = transaction.object_store(STORE).map_err(|e| of(&e))?;
    let (a, b) = (get(&store, "a").await?, get(&store, "b").await?);
    let found = look(a.as_deref(), b.as_deref());
    let Some(next) = found.next else {
        return Err(Refusal::Newer);
    };
    let stored = found.kept.as_ref();
    let erases = erases || stored.is_some_and(|stored| stored.erased < kept.erased);
    let mut both = found.kept.unwrap_or_default();
    both.merge(&kept);
    let number = found.number.saturating_add(1);
    let bytes = bytes_of(&Generation {
        number,
        kept: both.clone(),
    });
    if erases {
        store
            .clear()
            .map_err(|e| of(&e))?
            .await
            .map_err(|e| of(&e))?;
    } else {
        for (slot, _) in &found.damaged {
            let damaged = match slot {
                Slot::A => &a,
                Slot::B => &b,
            };
            if let Some(damaged) = damaged {
                put(&store, &aside(damaged), damaged).await?;
            }
        }
    }
    put(&store, key(next), &bytes).await?;
    transaction
        .commit()
        .map_err(|e| of(&e))?
        .await
        .map_err(|e| of(&e))?
        .is_committed()
        .then_some(())
        .ok_or(Refusal::Refused)?;
    // What cannot be read back was not kept.
    let transaction = begin(database, "readonly")?;
    let store = transaction.object_store(STORE).map_err(|e| of(&e))?;
    let back = get(&store, key(next)).await?;
    let same_or_newer =
        back.as_deref() == Some(bytes.as_slice()) || look(back.as_deref(), None).number > number;
    same_or_newer.then_some(both).ok_or(Refusal::Refused)
}

fn key(slot: Slot) -> &'static str {
    match slot {
        Slot::A => "a",
        Slot::B => "b",
    }
}

async fn open() -> Result<IdbDatabase, Refusal> {
    let factory = Factory::new().map_err(|e| of(&e))?;
    let mut request = factory.open(NAME, Some(FORM)).map_err(|e| of(&e))?;
    request.on_upgrade_needed(|event| {
        // Where this fails, the store is missing, and the next step says so.
        if let Ok(database) = event.database() {
            let _ = database.create_object_store(STORE, ObjectStoreParams::new());
        }
    });
    request.await.map(Into::into).map_err(|e| of(&e))
}

/// A transaction that is done only when it is on the disk. `idb` has no way to ask for that, so the browser is asked
/// itself; one that does not know the wish ignores it.
fn begin(database: &IdbDatabase, mode: &str) -> Result<Transaction, Refusal> {
    let options = Object::new();
    let _ = Reflect::set(&options, &"durability".into(), &"strict".into());
    let arguments = Array::of3(&STORE.into(), &mode.into(), &options);
    let transaction = Reflect::get(database, &"transaction".into())
        .and_then(JsCast::dyn_into::<Function>)
        .and_then(|begin| begin.apply(database, &arguments))
        .and_then(JsCast::dyn_into::<IdbTransaction>)
        .map_err(|error| refusal(&error))?;
    Ok(transaction.into())
}

async fn get(store: &ObjectStore, key: &str) -> Result<Option<Vec<u8>>, Refusal> {
    let query = Query::from(JsValue::from_str(key));
    let request = store.get(query).map_err(|e| of(&e))?;
    let value = request.await.map_err(|e| of(&e))?;
    // What is no bytes was not written by us; as bytes it is damaged.
    Ok(value.map(|value| match value.dyn_into::<Uint8Array>() {
        Ok(bytes) => bytes.to_vec(),
        Err(_) => Vec::new(),
    }))
}

async fn put(store: &ObjectStore, key: &str, bytes: &[u8]) -> Result<(), Refusal> {
    let request = store
        .put(&Uint8Array::from(bytes), Some(&JsValue::from_str(key)))
        .map_err(|e| of(&e))?;
    request.await.map_err(|e| of(&e))?;
    Ok(())
}

/// `idb` hides the browser's error inside its own, which tells its name in words.
fn of(error: &idb::Error) -> Refusal {
    if error.to_string().contains("QuotaExceeded") {
        Refusal::Full
    } else {
        Refusal::Refused
    }
}
