//! Chooses two or three treatments by native checkboxes, sorted by their ways of working.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::route;
use crate::app::store::Site;
use crate::bank::edition::{Edition, Index, Procedure};
use crate::bank::id::Text;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// The most that can stand side by side.
const MOST: usize = 3;

/// The chooser: what is ticked, and what the page shows already. Ticking shows nothing new; the link below does.
pub fn chooser(site: &Site, picked: &[Index], shown: &[Index]) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    html! {
        <section class="chooser" aria-labelledby="choose">
            <h2 id="choose">{ say(&words.compare_pick) }</h2>
            <div class="ways6">{ for ways(edition).into_iter().map(|(name, places)| way(site, picked, name, &places)) }</div>
            <div class="chooser__go">
                if picked.len() >= MOST {
                    <p class="small">{ say(&words.compare_full) }</p>
                }
                if picked == shown && !shown.is_empty() {
                    <p class="small">{ say(&words.compare_shown) }</p>
                } else if let Some(to) = route::beside(edition, picked) {
                    { Link::to(site, to).class("btn").draw(html! { <>{ icon(Icon::Compare) }{ say(&words.compare_go(&edition.names(picked))) }</> }) }
                } else {
                    <p class="small">{ say(&words.compare_few) }</p>
                }
            </div>
        </section>
    }
}

/// The ways of working in the order of the treatments, each with its treatments.
fn ways(edition: &Edition) -> Vec<(&Text, Vec<Index>)> {
    let mut ways: Vec<(&Text, Vec<Index>)> = Vec::new();
    for (place, procedure) in (0..).zip(&edition.procedures) {
        let name = edition.way(procedure);
        match ways.iter_mut().find(|(way, _)| *way == name) {
            Some((_, places)) => places.push(place),
            None => ways.push((name, vec![place])),
        }
    }
    ways
}

fn way(site: &Site, picked: &[Index], name: &Text, places: &[Index]) -> Html {
    let edition = &*site.edition;
    let own = places
        .iter()
        .filter_map(|place| Some((*place, edition.procedure(*place)?)));
    let family = own.clone().next().map(|(_, procedure)| procedure.family);
    html! {
        <fieldset class={classes!("wayset", family.map(emblem::class))}>
            <legend>{ for family.map(emblem::emblem) }<span>{ say(name) }</span></legend>
            <div class="picks">{ for own.map(|(place, procedure)| pick(site, picked, place, procedure)) }</div>
        </fieldset>
    }
}

fn pick(site: &Site, picked: &[Index], place: Index, procedure: &Procedure) -> Html {
    let checked = picked.contains(&place);
    let disabled = !checked && picked.len() >= MOST;
    let onchange = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_: Event| dispatch.dispatch(Action::Pick(place)))
    };
    html! {
        <label class="pick">
            <input type="checkbox" name="compare" value={procedure.id.text()} {checked} {disabled} {onchange} />
            <span class="pick__f"><span class="pick__m">{ icon(Icon::Tick) }</span>{ names::short(procedure) }</span>
        </label>
    }
}
