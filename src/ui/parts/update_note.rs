//! The quiet note that a newer version waits. It never stands where a reader is in the middle of something.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::place::Place;
use crate::app::screen::Screen;
use crate::app::store::Site;
use crate::app::updates::Update;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// See [`UpdateNote`].
#[derive(Properties, PartialEq)]
pub struct UpdateNoteProps {
    /// The words and the dispatcher.
    pub site: Site,
    /// It is shown on the first and on the last screen.
    pub screen: Screen,
    /// Whether a newer version waits.
    pub update: Update,
    /// There is a list of questions, which a newer version begins without.
    pub clears: bool,
}

/// The note, at the foot of the screen, so that nothing moves under a finger when it comes.
#[component]
pub fn UpdateNote(props: &UpdateNoteProps) -> Html {
    let words = &props.site.edition.words;
    let between = matches!(props.screen, Screen::Start | Screen::End);
    let home = props.site.place == Place::Home;
    let shown = between && home && props.update != Update::None;
    let onclick = {
        let dispatch = props.site.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::TakeUpdate))
    };
    html! {
        <aside class="update" aria-label={words.update_ready.clone()} hidden={!shown}>
            { icon(Icon::Again) }
            <p>
                { say(&words.update_ready) }
                <span hidden={!props.clears}>{ " " }{ say(&words.update_clears) }</span>
            </p>
            <button class="btn" type="button" {onclick}>{ say(&words.update_take) }</button>
        </aside>
    }
}
