//! The way to the same page in another language: each named in itself, as a real link, since its pages and words are
//! files of their own.

use yew::prelude::*;

use crate::app::route::{self, Route};
use crate::app::store::Site;
use crate::bank::tongue::Tongue;
use crate::ui::parts::say::say;

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
    let href = route::in_language(&site.base, own, tongue, route);
    let current = (tongue == own).then_some("true");
    html! {
        <a class="seg__b" {href} lang={tongue.tag.clone()} hreflang={tongue.tag.clone()} dir={tongue.direction.clone()} aria-current={current}>{ say(&tongue.name) }</a>
    }
}
