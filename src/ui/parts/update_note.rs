//! The quiet note that a newer version waits. It never stands where a reader is in the middle of something.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::keep::State;
use crate::app::place::Place;
use crate::app::screen::Screen;
use crate::app::store::{Site, Store};
use crate::app::updates::Update;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The note, at the foot of the first and of the last screen, so that nothing moves under a finger when it comes.
pub fn update_note(store: &Store, site: &Site) -> Html {
    let words = &site.edition.words;
    let between = matches!(store.screen(), Screen::Start | Screen::End);
    let shown = between && site.place == Place::Home && store.update != Update::None;
    // A newer version begins without a list of questions that is not kept.
    let clears = store.keeping.state != State::Here && !store.asks.list.is_empty();
    let onclick = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::TakeUpdate))
    };
    html! {
        <aside class="update" aria-label={words.update_ready.clone()} hidden={!shown}>
            { icon(Icon::Again) }
            <p>
                { say(&words.update_ready) }
                <span hidden={!clears}>{ " " }{ say(&words.update_clears) }</span>
            </p>
            <button class="btn" type="button" {onclick}>{ say(&words.update_take) }</button>
        </aside>
    }
}
