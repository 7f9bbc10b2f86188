//! A reader's own page: what to look at today, the ways of working, the pairs, and more ways to choose.

use yew::prelude::*;

use crate::app::keep::Keeping;
use crate::app::store::Site;
use crate::ui::study::choose::choose;
use crate::ui::study::note::note;
use crate::ui::study::pairs::pairs;
use crate::ui::study::today::today;
use crate::ui::study::topics::topics;

/// The page. Until the device has answered it says what is true for everybody.
pub fn home(site: &Site, keeping: &Keeping) -> Html {
    html! {
        <article class="home">
            { note(site, keeping) }
            { today(site, keeping) }
            { topics(site, keeping) }
            { pairs(site, keeping) }
            { choose(site, keeping) }
        </article>
    }
}
