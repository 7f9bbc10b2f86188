//! The ways from the start screen to the pages to read: calm, and second to the quiz.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// Three links. The way to the own page is among the tools.
pub fn doors(site: &Site) -> Html {
    let words = &site.edition.words;
    let doors = [
        (Route::Names, Icon::Ask, &words.names_title),
        (
            Route::Compare(Vec::new()),
            Icon::Compare,
            &words.compare_title,
        ),
        (Route::Sources, Icon::News, &words.sources_title),
    ];
    html! {
        <nav class="doors" aria-label={words.doors.clone()}>
            { for doors.into_iter().map(|(to, picture, text)| html! {
                { Link::to(site, to).class("door").draw(html! { <>{ icon(picture) }<span>{ say(text) }</span></> }) }
            }) }
        </nav>
    }
}
