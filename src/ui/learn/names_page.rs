//! "I was told a name": every name leads to its treatment, and names that we do not cover are said.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::bank::edition::{Edition, Procedure};
use crate::bank::id::Text;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// The page.
pub fn names_page(site: &Site) -> Html {
    let words = &site.edition.words;
    html! {
        <article class="flow-l">
            <div class="flow">
                <h1 tabindex="-1">{ say(&words.names_title) }</h1>
                <p class="lead">{ say(&words.names_lead) }</p>
                { Link::to(site, Route::Words).class("golink").draw(html! { <>{ icon(Icon::Wiki) }<span>{ say(&words.glossary_title) }</span></> }) }
            </div>
            <ul class="named">{ for all(&site.edition).into_iter().map(|(name, procedure)| entry(site, name, procedure)) }</ul>
            <section class="uncovered" aria-labelledby="uncovered">
                <h2 id="uncovered">{ icon(Icon::Missing) }{ say(&words.uncovered_title) }</h2>
                <p>{ say(&words.uncovered_lead) }</p>
                <ul>{ for uncovered(&site.edition).into_iter().map(|name| html! { <li>{ say(name) }</li> }) }</ul>
            </section>
        </article>
    }
}

/// Short, full and other names with their treatments, by the alphabet.
fn all(edition: &Edition) -> Vec<(&str, &Procedure)> {
    let mut all: Vec<(&str, &Procedure)> = Vec::new();
    for procedure in &edition.procedures {
        all.push((&procedure.short, procedure));
        all.extend(names::full(procedure).map(|name| (name, procedure)));
        all.extend(procedure.also.iter().map(|name| (&**name, procedure)));
    }
    all.sort_by_key(|(name, _)| name.to_lowercase());
    all
}

fn entry(site: &Site, name: &str, procedure: &Procedure) -> Html {
    let own = name == &*procedure.short;
    html! {
        <li>{ Link::to(site, Route::Procedure(procedure.id.clone())).draw(html! {
            <>
                { emblem::emblem(procedure.family) }
                <span class="named__t">
                    <b>{ say(name) }</b>
                    <span class="named__s">
                        if !own {
                            { names::short(procedure) }{ " · " }
                        }
                        { say(site.edition.way(procedure)) }
                    </span>
                </span>
            </>
        }) }</li>
    }
}

fn uncovered(edition: &Edition) -> [&Text; 6] {
    let words = &edition.words;
    [
        &words.uncovered_name_sirt,
        &words.uncovered_name_microwave,
        &words.uncovered_name_electric,
        &words.uncovered_name_spray,
        &words.uncovered_name_proton,
        &words.uncovered_name_transplant,
    ]
}
