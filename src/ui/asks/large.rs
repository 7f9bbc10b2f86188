//! The questions alone in big words: to show, or for a photo.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::{Ask, Change};
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// A native dialog, which an effect opens and closes. Escape closes it too, and then says so here.
pub fn large(site: &Site, list: &[Ask]) -> Html {
    let edition = &site.edition;
    let words = &edition.words;
    let close = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |()| dispatch.dispatch(Action::Asks(Change::Large(false))))
    };
    let onclick = close.reform(|_: MouseEvent| ());
    let onclose = close.reform(|_: Event| ());
    // Many questions are set smaller, so that fewer photos are needed.
    let class = if list.len() > 4 {
        "large large--many"
    } else {
        "large"
    };
    html! {
        <dialog {class} id="large" aria-labelledby="large-h" {onclose}>
            <h2 id="large-h">{ say(&words.questions_title) }</h2>
            <ol>{ for list.iter().map(|ask| html! { <li>{ say(&ask.text(edition)) }</li> }) }</ol>
            <button class="btn" type="button" {onclick}>{ icon(Icon::Close) }{ say(&words.large_close) }</button>
        </dialog>
    }
}
