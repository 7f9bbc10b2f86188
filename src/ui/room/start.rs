//! The start screen of a shared tablet: what this is, three promises, one big button. All of it fits one screen.

use yew::prelude::*;

use crate::app::idle::whole;
use crate::app::route::Route;
use crate::app::store::Site;
use crate::quiz::draw::Length;
use crate::ui::pages::start::{mixed, pairs, purpose, standing, ways};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// See [`RoomStart`].
#[derive(Properties, PartialEq)]
pub struct RoomStartProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// Misses are counted, so "nothing" would not be true.
    pub counted: bool,
    /// Minutes without a touch after which the screen asks who is there.
    pub minutes: u32,
}

/// The start screen.
#[component]
pub fn RoomStart(props: &RoomStartProps) -> Html {
    let site = &props.site;
    let words = &site.edition.words;
    let saved = if props.counted {
        &words.room_counted
    } else {
        &words.promise_nothing_saved
    };
    html! {
        <div class="startpage startpage--room">
            <div class="start">
                <div class="start__l">
                    { purpose(words, saved) }
                    <div class="start__go">
                        <Link site={site.clone()} to={mixed(Length::Three)} class="btn btn--go btn--huge">{ say(&words.start_button) }{ " " }{ icon(Icon::Next) }</Link>
                        <div class="start__also">
                            <Link site={site.clone()} to={Route::Compare(Vec::new())} class="btn btn--quiet">{ say(&words.room_look) }</Link>
                            <Link site={site.clone()} to={Route::Names} class="btn btn--quiet">{ say(&words.names_title) }</Link>
                        </div>
                    </div>
                    <p class="small soft">{ say(&words.room_clears(whole(props.minutes.into()))) }{ " " }{ say(&words.not_advice) }{ " " }{ say(&standing(site)) }</p>
                </div>
                { ways(&site.edition) }
            </div>
            { pairs(site) }
        </div>
    }
}
