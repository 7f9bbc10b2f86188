//! The way to the same page in another language: each named in itself, as a real link, since its pages and words are
//! files of their own; on a shared tablet as a button.

use yew::prelude::*;

use crate::app::place::Place;
use crate::app::room::Act;
use crate::app::route::{self, Route};
use crate::app::store::Site;
use crate::bank::tongue::Tongue;
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// All languages, this one marked; or the others alone, where room is short. Nothing where there is one language.
pub fn languages(site: &Site, route: &Route, all: bool) -> Html {
    let edition = &site.edition;
    let own = &edition.tongue;
    if edition.tongues.len() < 2 {
        return html! {};
    }
    let shown = edition
        .tongues
        .iter()
        .filter(|tongue| all || *tongue != own);
    html! {
        <div class={classes!("langs", (!all).then_some("langs--others"))} role="group" aria-label={edition.words.languages.clone()}>
            { for shown.map(|tongue| link(site, route, tongue)) }
        </div>
    }
}

fn link(site: &Site, route: &Route, tongue: &Tongue) -> Html {
    let own = &site.edition.tongue;
    if site.place == Place::WaitingRoom {
        // In the waiting room nothing is a link.
        let onclick = act(site, Act::Tongue(tongue.tag.clone()));
        return html! {
            <button class="seg__b" type="button" lang={tongue.tag.clone()} dir={tongue.direction.clone()} data-waits="" aria-pressed={(tongue == own).to_string()} {onclick}>{ say(&tongue.name) }</button>
        };
    }
    let href = route::in_language(&site.base, own, tongue, route);
    let current = (tongue == own).then_some("true");
    html! {
        <a class="seg__b" {href} lang={tongue.tag.clone()} hreflang={tongue.tag.clone()} dir={tongue.direction.clone()} aria-current={current}>{ say(&tongue.name) }</a>
    }
}
