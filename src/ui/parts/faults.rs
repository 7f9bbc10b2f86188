//! Messages for when something cannot run. They are in every page, hidden, since by then nothing may be drawn.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::{Site, Store};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// See [`Faults`].
#[derive(Properties, PartialEq)]
pub struct FaultsProps {
    /// The words.
    pub site: Site,
}

/// The messages. boot.js and the panic hook show one by its id.
#[component]
pub fn Faults(props: &FaultsProps) -> Html {
    let words = &props.site.edition.words;
    let home = Store::href(&props.site.base, &Route::Start);
    html! {
        <div class="faults">
            { message("fault-wasm", &words.no_wasm, html! {}) }
            { message("fault-content", &words.no_content, html! {}) }
            { message("fault-waiting", &words.loading, html! {}) }
            { message("fault-broken", &words.broken, html! { <a class="btn" href={home}>{ say(&words.lost_home) }</a> }) }
        </div>
    }
}

fn message(id: &'static str, text: &str, way_on: Html) -> Html {
    html! {
        <div class="fault note note--amber" {id} role="alert" hidden=true>
            { icon(Icon::Alert) }<p>{ say(text) }</p>{ way_on }
        </div>
    }
}
