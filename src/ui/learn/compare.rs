//! Two or three treatments side by side, and the page where they are chosen.

use yew::prelude::*;

use crate::app::route::{self, Route};
use crate::app::store::{Site, Store};
use crate::bank::edition::{Index, Pair};
use crate::ui::diagram::beside::Beside;
use crate::ui::learn::chooser::chooser;
use crate::ui::learn::table::Table;
use crate::ui::parts::ask_list::{Stands, ask_list};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::later::Later;
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// The page with the treatments at these places; none where they are still to be chosen.
pub fn compare(store: &Store, site: &Site, places: &[Index]) -> Html {
    let words = &site.edition.words;
    let (comparing, asks) = (&store.comparing, &store.asks);
    let choosing = places.is_empty();
    let title = if choosing {
        words.compare_title.to_string()
    } else {
        words.compare_of(&site.edition.names(places))
    };
    let rest = html! {
        <>
            { ask_list(site, asks, Stands::BelowPage) }
            <p class="small soft">{ say(&words.not_advice) }</p>
        </>
    };
    html! {
        <article class="cmppage flow">
            <h1 tabindex="-1">{ say(&title) }</h1>
            if store.route == Route::CompareUnknown {
                <p class="note note--amber noted">{ icon(Icon::Alert) }<span>{ say(&words.compare_unknown) }</span></p>
            }
            if choosing {
                <p class="lead">{ say(&words.compare_lead) }</p>
            } else {
                <Beside site={site.clone()} places={places.to_vec()} />
                <Table site={site.clone()} places={places.to_vec()} only_differing={comparing.only_differing} asks={asks.list.clone()} />
            }
            if choosing {
                <div class="flow">{ chooser(site, &comparing.picked, places) }{ pairs(site) }{ rest }</div>
            } else {
                <Later site={site.clone()} class="flow">{ chooser(site, &comparing.picked, places) }{ rest }</Later>
            }
        </article>
    }
}

fn pairs(site: &Site) -> Html {
    html! {
        <section class="flow" aria-labelledby="pairs">
            <h2 id="pairs">{ say(&site.edition.words.compare_pairs) }</h2>
            <ul class="pairs">{ for site.edition.pairs.iter().filter_map(|pair| card(site, pair)) }</ul>
        </section>
    }
}

fn card(site: &Site, pair: &Pair) -> Option<Html> {
    let edition = &site.edition;
    let to = route::beside(edition, &[pair.first, pair.second])?;
    let first = edition.procedure(pair.first)?;
    let second = edition.procedure(pair.second)?;
    Some(html! {
        <li>{ Link::to(site, to).draw(html! {
            <>
                { emblem::duo(first.family, second.family) }
                <b>{ say(&names::both(edition, pair.first, pair.second)) }</b>
            </>
        }) }</li>
    })
}
