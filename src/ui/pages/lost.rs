//! The page for unknown addresses: says so, and leads home.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// The page.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn lost(site: &Site) -> Html {
    let words = &site.edition.words;
    html! {
        <article class="lost flow">
            <h1 tabindex="-1">{ say(&words.lost_title) }</h1>
            <p class="lead">{ say(&words.lost_text) }</p>
            <div class="actions">{ Link::to(site, Route::Start).class("btn btn--go").draw(html! { <>{ icon(Icon::Home) }{ say(&words.lost_home) }</> }) }</div>
        </article>
    }
}
