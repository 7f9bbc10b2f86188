//! A round for which there is no question: nothing was missed, or the device has not answered yet.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// See [`Nothing`].
#[derive(Properties, PartialEq)]
pub struct NothingProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The device has answered.
    pub ready: bool,
}

/// The page.
#[component]
pub fn Nothing(props: &NothingProps) -> Html {
    let words = &props.site.edition.words;
    let (title, text) = if props.ready {
        (&words.nothing_title, &words.nothing_text)
    } else {
        (&words.home_title, &words.loading)
    };
    html! {
        <article class="lost flow">
            <h1 tabindex="-1">{ say(title) }</h1>
            <p class="lead">{ say(text) }</p>
            <div class="actions"><Link site={props.site.clone()} to={Route::Home} class="btn btn--go">{ icon(Icon::Home) }{ say(&words.home_title) }</Link></div>
        </article>
    }
}
