//! A round for which there is no question: nothing was missed, or the device has not answered yet.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// The page.
pub fn nothing(site: &Site, ready: bool) -> Html {
    let words = &site.edition.words;
    let (title, text) = if ready {
        (&words.nothing_title, &words.nothing_text)
    } else {
        (&words.home_title, &words.loading)
    };
    html! {
        <article class="lost flow">
            <h1 tabindex="-1">{ say(title) }</h1>
            <p class="lead">{ say(text) }</p>
            <div class="actions">{ Link::to(site, Route::Home).class("btn btn--go").draw(html! { <>{ icon(Icon::Home) }{ say(&words.home_title) }</> }) }</div>
        </article>
    }
}
