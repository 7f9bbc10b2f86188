//! The last resort: after a panic the page stays readable and says what to do.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::platform::page;

/// From now on a panic writes its cause to the console and shows the message that the page already holds.
/// The message is not drawn by us, since nothing of ours can be trusted to run after a panic.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        show("fault-broken");
        // alive.js keeps whatever happens next away from us.
        page::say("broken");
    }));
}

/// Shows a message of the page, such as `fault-content`.
pub fn show(id: &str) {
    let element = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        element.set_hidden(false);
    }
}
