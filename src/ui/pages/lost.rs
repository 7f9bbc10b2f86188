//! The page for unknown addresses: says so, and leads home.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// See [`Lost`].
#[derive(Properties, PartialEq)]
pub struct LostProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
}

/// The page.
#[component]
pub fn Lost(props: &LostProps) -> Html {
    let words = &props.site.edition.words;
    html! {
        <article class="lost flow">
            <h1 tabindex="-1">{ say(&words.lost_title) }</h1>
            <p class="lead">{ say(&words.lost_text) }</p>
            <div class="actions"><Link site={props.site.clone()} to={Route::Start} class="btn btn--go">{ icon(Icon::Home) }{ say(&words.lost_home) }</Link></div>
        </article>
    }
}
