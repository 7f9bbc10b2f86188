//! The two ways out of the staff screen.

use yew::prelude::*;

use crate::app::room::Act;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// "Save and lock", where there is something to save, and the way back. `inert` while something lies over the screen.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn staff_dock(site: &Site, saves: bool, inert: bool) -> Html {
    let words = &site.edition.words;
    let leave = act(site, Act::Leave);
    html! {
        <nav key="staff" class="dock dock--staff" aria-label={words.tools.clone()} {inert}>
            if saves {
                <button class="btn btn--go dock__go" type="button" onclick={act(site, Act::Save)}>{ icon(Icon::Lock) }{ say(&words.staff_save) }</button>
                <button class="btn btn--quiet" type="button" onclick={leave}>{ say(&words.staff_leave) }</button>
            } else {
                <button class="tool tool--back" type="button" onclick={leave}>{ icon(Icon::Back) }<span>{ say(&words.back) }</span></button>
            }
        </nav>
    }
}
