//! A long screen in parts: what is seen first is drawn with the tap, the rest a frame later. On a slow tablet (6×) a comparison
//! of three treatments takes half a second to draw; nobody should look at the old screen for so long.

use yew::prelude::*;

use crate::app::store::Site;
use crate::platform::early;
use crate::platform::turn::Painted;

/// How many of `total` parts are drawn now: at first `first`, then each time `step` more, and each time after a paint. All of them
/// at once while the app has not begun, since the page was rendered whole (invariant 3), and where nothing is painted.
#[hook]
pub fn use_gradual(site: &Site, first: usize, step: usize, total: usize) -> usize {
    let begun = !site.today.is_empty() && cfg!(target_arch = "wasm32");
    let drawn = use_state(|| {
        // What boot.js has shown already stays in view while the app takes over.
        if begun && !early::is_shown() {
            first
        } else {
            usize::MAX
        }
    });
    let now = *drawn;
    let setter = drawn.setter();
    use_effect_with((now, total), move |(now, total)| {
        let more = now.saturating_add(step.max(1));
        let waits = (now < total).then(|| Painted::then(move || setter.set(more)));
        move || drop(waits)
    });
    now
}
