//! The start screen of a shared tablet: what this is, three promises, one big button. All of it fits one screen.

use yew::prelude::*;

use crate::app::idle::whole;
use crate::app::route::Route;
use crate::app::settings::Settings;
use crate::app::store::Site;
use crate::quiz::draw::Length;
use crate::ui::pages::start::{mixed, pairs, purpose, standing, ways};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// The start screen.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn room_start(site: &Site, settings: &Settings) -> Html {
    let words = &site.edition.words;
    // Where misses are counted, "nothing" would not be true.
    let saved = if settings.counts {
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
                        { Link::to(site, mixed(Length::Three)).class("btn btn--go btn--huge").draw(html! { <>{ say(&words.start_button) }{ " " }{ icon(Icon::Next) }</> }) }
                        <div class="start__also">
                            { Link::to(site, Route::Compare(Vec::new())).class("btn btn--quiet").draw(say(&words.room_look)) }
                            { Link::to(site, Route::Names).class("btn btn--quiet").draw(say(&words.names_title)) }
                        </div>
                    </div>
                    <p class="small soft">{ say(&words.room_clears(whole(settings.idle_minutes.into()))) }{ " " }{ say(&words.not_advice) }{ " " }{ say(&standing(site)) }</p>
                </div>
                { ways(&site.edition) }
            </div>
            { pairs(site) }
        </div>
    }
}
