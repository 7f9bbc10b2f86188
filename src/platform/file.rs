//! Files that the reader saves or opens.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, Event, HtmlAnchorElement, HtmlInputElement, Url};

use crate::quiz::saved::generation::MOST_BYTES;

/// Saves a file where the browser puts what is saved.
pub fn save(name: &str, bytes: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let Ok(blob) = Blob::new_with_u8_array_sequence(&parts) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    let link = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.create_element("a").ok())
        .and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = link {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The browser has taken the bytes by now; it keeps them for the saving.
    let _ = Url::revoke_object_url(&address);
}

/// Reads the file that was chosen, and forgets the choice, so that the same file can be chosen again. A file that is
/// too large to be ours is not read: one byte more than ours can have stands for it.
pub fn chosen(event: &Event, done: impl FnOnce(Vec<u8>) + 'static) {
    let input = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    spawn_local(async move {
        if file.size() > MOST_BYTES as f64 {
            done(vec![0; MOST_BYTES + 1]);
        } else {
            let bytes = JsFuture::from(file.array_buffer()).await;
            done(bytes.map_or_else(|_| Vec::new(), |bytes| Uint8Array::new(&bytes).to_vec()));
        }
        input.set_value("");
    });
}
