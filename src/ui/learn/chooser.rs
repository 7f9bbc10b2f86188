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

/// See [`Chooser`].
#[derive(Properties, PartialEq)]
pub struct ChooserProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// What is ticked.
    pub picked: Vec<Index>,
    /// What the page shows already.
    pub shown: Vec<Index>,
}

/// The chooser. Ticking shows nothing new; the link below does.
#[component]
pub fn Chooser(props: &ChooserProps) -> Html {
    let site = &props.site;
    let edition = &*site.edition;
    let words = &edition.words;
    html! {
        <section class="chooser" aria-labelledby="choose">
            <h2 id="choose">{ say(&words.compare_pick) }</h2>
            <div class="ways6">{ for ways(edition).into_iter().map(|(name, places)| way(props, name, &places)) }</div>
            <div class="chooser__go">
                if props.picked.len() >= MOST {
                    <p class="small">{ say(&words.compare_full) }</p>
                }
                if props.picked == props.shown && !props.shown.is_empty() {
                    <p class="small">{ say(&words.compare_shown) }</p>
                } else if let Some(to) = route::beside(edition, &props.picked) {
                    <Link site={site.clone()} {to} class="btn">{ icon(Icon::Compare) }{ say(&words.compare_go(&edition.names(&props.picked))) }</Link>
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

fn way(props: &ChooserProps, name: &Text, places: &[Index]) -> Html {
    let edition = &*props.site.edition;
    let own = places
        .iter()
        .filter_map(|place| Some((*place, edition.procedure(*place)?)));
    let family = own.clone().next().map(|(_, procedure)| procedure.family);
    html! {
        <fieldset class={classes!("wayset", family.map(emblem::class))}>
            <legend>{ for family.map(emblem::emblem) }<span>{ say(name) }</span></legend>
            <div class="picks">{ for own.map(|(place, procedure)| pick(props, place, procedure)) }</div>
        </fieldset>
    }
}

fn pick(props: &ChooserProps, place: Index, procedure: &Procedure) -> Html {
    let checked = props.picked.contains(&place);
    let disabled = !checked && props.picked.len() >= MOST;
    let onchange = {
        let dispatch = props.site.dispatch.clone();
        Callback::from(move |_: Event| dispatch.dispatch(Action::Pick(place)))
    };
    html! {
        <label class="pick">
            <input type="checkbox" name="compare" value={procedure.id.text()} {checked} {disabled} {onchange} />
            <span class="pick__f"><span class="pick__m">{ icon(Icon::Tick) }</span>{ names::short(procedure) }</span>
        </label>
    }
}
