//! What is kept: where it is, how to take it along, how to erase it.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::keep::{Act, Keeping};
use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// The panel. Erasing needs no second question, since it can be undone.
pub fn kept_panel(site: &Site, keeping: &Keeping) -> Html {
    let words = &site.edition.words;
    let erased = keeping.before.is_some();
    let act = |act: Act| {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Keep(act.clone())))
    };
    html! {
        <section class="panel flow keptpanel" aria-labelledby="kept">
            <h2 id="kept">{ say(&words.kept_title) }</h2>
            <p>{ say(&words.kept_lead) }</p>
            <div class="actions">
                { Link::to(site, Route::Carry).class("btn btn--line").draw(html! { <>{ icon(Icon::Phone) }{ say(&words.kept_carry) }</> }) }
                if erased {
                    <span class="keptpanel__done"><b>{ icon(Icon::Told) }{ say(&words.kept_erased) }</b><button id="undo" class="btn" type="button" onclick={act(Act::Undo)}>{ icon(Icon::Undo) }{ say(&words.kept_undo) }</button></span>
                } else if keeping.is_ready() {
                    <button id="erase" class="btn btn--line" type="button" onclick={act(Act::Erase)}>{ icon(Icon::Trash) }{ say(&words.kept_erase) }</button>
                }
            </div>
        </section>
    }
}
