//! Every pair with questions of its own, and how well it can be told apart.

use yew::prelude::*;

use crate::app::keep::Keeping;
use crate::app::route::{self, Route};
use crate::app::store::Site;
use crate::bank::edition::{Index, Pair};
use crate::quiz::draw::{self, Length, Plan};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};
use crate::ui::study::state::state_of;

/// Draws them.
pub fn pairs(site: &Site, keeping: &Keeping) -> Html {
    let words = &site.edition.words;
    html! {
        <section class="flow" aria-labelledby="pairs">
            <h2 id="pairs">{ say(&words.home_pairs) }</h2>
            <ul class="pairs pairs--told">{ for plans(site).into_iter().map(|(pair, plan)| card(site, keeping, pair, plan)) }</ul>
        </section>
    }
}

/// Every pair that has a round of its own, with the plan of that round.
pub fn plans(site: &Site) -> Vec<(&Pair, Plan)> {
    let edition = &*site.edition;
    let plan = |(index, pair): (Index, _)| {
        let topic = route::topic_of(edition, index)?;
        let plan = Plan {
            length: Length::Three,
            topic,
        };
        draw::opening(edition, &plan).map(|_| (pair, plan))
    };
    (0..).zip(&edition.pairs).filter_map(plan).collect()
}

fn card(site: &Site, keeping: &Keeping, pair: &Pair, plan: Plan) -> Html {
    let edition = &site.edition;
    let pool = draw::pool(edition, &plan.topic);
    let family = |place| edition.procedure(place).map(|procedure| procedure.family);
    let duo = family(pair.first).zip(family(pair.second));
    html! {
        <li>{ Link::to(site, Route::Round(plan)).draw(html! {
            <>
                { for duo.map(|(first, second)| emblem::duo(first, second)) }
                <span class="pairs__t"><b>{ say(&names::both(edition, pair.first, pair.second)) }</b>{ state_of(site, keeping, &pool) }</span>
            </>
        }) }</li>
    }
}
