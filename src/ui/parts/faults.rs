//! Messages for when something cannot run. They are in every page, hidden, since by then nothing may be drawn.

use yew::prelude::*;

use crate::app::place::Place;
use crate::app::route::Route;
use crate::app::store::{Site, Store};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The messages. boot.js and the panic hook show one by its id.
pub fn faults(site: &Site) -> Html {
    let words = &site.edition.words;
    // After a panic only a real link works; in the waiting room it leads to the address where it stands.
    let home = Store::href(&site.base, &site.place.route(Route::Start));
    html! {
        <div class="faults">
            { message("fault-wasm", &words.no_wasm, leaflet(site)) }
            { message("fault-content", &words.no_content, leaflet(site)) }
            { message("fault-waiting", &words.loading, html! {}) }
            { message("fault-broken", &words.broken, html! {
                <>
                    // An empty address is that of this page.
                    <a class="btn" href="">{ icon(Icon::Again) }{ say(&words.reload) }</a>
                    <a class="btn" href={home}>{ icon(Icon::Home) }{ say(&words.lost_home) }</a>
                </>
            }) }
        </div>
    }
}

/// The way to the plain pages. They are no route of the app, so the browser itself goes there. Nobody would come back
/// from them to the waiting room, so there is none in it.
fn leaflet(site: &Site) -> Html {
    if site.place == Place::WaitingRoom {
        return html! {};
    }
    let href = format!("{}leaflet/", site.base);
    html! { <a class="btn" {href}>{ say(&site.edition.words.leaflet_link) }</a> }
}

fn message(id: &'static str, text: &str, way_on: Html) -> Html {
    html! {
        <div class="fault note note--amber" {id} role="alert" tabindex="-1" hidden=true>
            { icon(Icon::Alert) }<p>{ say(text) }</p>{ way_on }
        </div>
    }
}
