//! The good that is hoped for and what can go wrong, beside each other and in equal detail.

use yew::prelude::*;

use crate::app::asks::Ask;
use crate::app::store::Site;
use crate::bank::edition::{Edition, Index, Procedure};
use crate::ui::parts::cell::{cell, unsaid};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The two attributes that stand here and not in the lists of what sources say.
const GOOD: &str = "hoped-good";
const BAD: &str = "what-can-go-wrong";

/// The places of the attributes that this part shows.
pub fn places(edition: &Edition) -> [Option<Index>; 2] {
    [GOOD, BAD].map(|id| edition.find_attribute(&id.into()).map(|(place, _)| place))
}

/// Both cells in full. A silent one is as large as the other.
pub fn balance(site: &Site, asks: &[Ask], procedure: &Procedure, seen: &mut Vec<Index>) -> Html {
    let [good, bad] = places(&site.edition);
    html! {
        <section class="balance" aria-label={site.edition.words.procedure_balance.clone()}>
            { half(site, asks, procedure, good, Icon::Tick, seen) }
            { half(site, asks, procedure, bad, Icon::Alert, seen) }
        </section>
    }
}

fn half(
    site: &Site,
    asks: &[Ask],
    procedure: &Procedure,
    place: Option<Index>,
    picture: Icon,
    seen: &mut Vec<Index>,
) -> Html {
    let Some((place, attribute)) =
        place.and_then(|place| Some((place, site.edition.attribute(place)?)))
    else {
        return html! {};
    };
    html! {
        <div class={classes!("balance__h", unsaid(procedure, place))}>
            <h2>{ icon(picture) }{ say(&attribute.label) }</h2>
            { cell(site, asks, procedure, place, Some(seen)) }
        </div>
    }
}
