//! The two ways out of the staff screen.

use yew::prelude::*;

use crate::app::room::Act;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// See [`StaffDock`].
#[derive(Properties, PartialEq)]
pub struct StaffDockProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// There is something to save.
    pub saves: bool,
    /// Something lies over the screen.
    pub inert: bool,
}

/// "Save and lock", and the way back.
#[component]
pub fn StaffDock(props: &StaffDockProps) -> Html {
    let site = &props.site;
    let words = &site.edition.words;
    let leave = act(site, Act::Leave);
    html! {
        <nav class="dock dock--staff" aria-label={words.tools.clone()} inert={props.inert}>
            if props.saves {
                <button class="btn btn--go dock__go" type="button" onclick={act(site, Act::Save)}>{ icon(Icon::Lock) }{ say(&words.staff_save) }</button>
                <button class="btn btn--quiet" type="button" onclick={leave}>{ say(&words.staff_leave) }</button>
            } else {
                <button class="tool tool--back" type="button" onclick={leave}>{ icon(Icon::Back) }<span>{ say(&words.back) }</span></button>
            }
        </nav>
    }
}
