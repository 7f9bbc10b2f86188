//! The ways from the start screen to the pages to read: calm, and second to the quiz.

use yew::prelude::*;

use crate::app::place::Place;
use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// Four links; in a waiting room, where nobody has a page of their own, three.
pub fn doors(site: &Site) -> Html {
    let words = &site.edition.words;
    let doors = [
        (Route::Home, Icon::Home, &words.home_title),
        (Route::Names, Icon::Ask, &words.names_title),
        (
            Route::Compare(Vec::new()),
            Icon::Compare,
            &words.compare_title,
        ),
        (Route::Sources, Icon::News, &words.sources_title),
    ];
    let own = site.place == Place::Home;
    let doors = doors
        .into_iter()
        .filter(|(to, ..)| own || *to != Route::Home);
    html! {
        <nav class="doors" aria-label={words.doors.clone()}>
            { for doors.map(|(to, picture, text)| html! {
                <Link site={site.clone()} {to} class="door">{ icon(picture) }<span>{ say(text) }</span></Link>
            }) }
        </nav>
    }
}
