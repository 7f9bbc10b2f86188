//! Every page that we rest on, each with a page of its own.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::bank::edition::Source;
use crate::ui::parts::icon::{icon, of_kind};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// The page.
pub fn sources(site: &Site) -> Html {
    let words = &site.edition.words;
    html! {
        <article class="flow-l">
            <div class="flow">
                <h1 tabindex="-1">{ say(&words.sources_title) }</h1>
                <p class="lead">{ say(&words.sources_lead) }</p>
            </div>
            <section class="flow" aria-labelledby="main-pages">
                <h2 id="main-pages">{ say(&words.sources_main) }</h2>
                { list(site, true) }
            </section>
            <section class="flow" aria-labelledby="newer-pages">
                <h2 id="newer-pages">{ say(&words.sources_newer) }</h2>
                <p>{ say(&words.sources_newer_lead) }</p>
                { list(site, false) }
            </section>
        </article>
    }
}

fn list(site: &Site, main: bool) -> Html {
    let sources = site.edition.sources.iter();
    html! {
        <ul class="named">{ for sources.filter(|source| source.main == main).map(|source| entry(site, source)) }</ul>
    }
}

fn entry(site: &Site, source: &Source) -> Html {
    html! {
        <li>{ Link::to(site, Route::Source(source.id.clone())).draw(html! {
            <>
                { icon(of_kind(source.kind)) }
                <span class="named__t"><b>{ say(&source.label) }</b><span class="named__s named__s--title" lang="en">{ &*source.title }</span></span>
            </>
        }) }</li>
    }
}
