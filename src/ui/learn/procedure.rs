//! A treatment: what it is, what our sources say and do not say, and which others it is mixed up with.

use yew::prelude::*;

use crate::app::asks::{Ask, Asks};
use crate::app::route::{self, Route};
use crate::app::store::Site;
use crate::bank::edition::{CellState, Index, Pair, Procedure};
use crate::quiz::draw::{self, Length, Plan};
use crate::ui::diagram::stepped::Stepped;
use crate::ui::learn::balance::{self, balance};
use crate::ui::parts::ask_button::ask_button;
use crate::ui::parts::ask_list::{Stands, ask_list};
use crate::ui::parts::cell::{cell, gap};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::prose::{Prose, fresh};
use crate::ui::parts::say::say;
use crate::ui::parts::source_card::review;
use crate::ui::parts::{emblem, names};

/// The page about the treatment at this place, with the reader's list.
pub fn procedure_page(site: &Site, place: Index, asks: &Asks) -> Html {
    let words = &site.edition.words;
    let Some(procedure) = site.edition.procedure(place) else {
        return html! { <article></article> };
    };
    let mut seen = Vec::new();
    html! {
        <article class="flow-l">
            <div class="proc2">
                { head(site, procedure, &mut seen) }
                <Stepped site={site.clone()} procedure={place} />
            </div>
            { balance(site, &asks.list, procedure, &mut seen) }
            <div class="saysno">
                { says(site, &asks.list, procedure, &mut seen) }
                { silent(site, &asks.list, procedure) }
            </div>
            { mixed(site, place) }
            { ask_list(site, asks, Stands::BelowPage) }
            <section class="flow" aria-labelledby="review">
                <h2 id="review">{ say(&words.procedure_review) }</h2>
                <p>{ say(&review(words, &procedure.review, &site.today)) }</p>
                <p class="small soft">{ say(&words.not_advice) }</p>
            </section>
        </article>
    }
}

fn head(site: &Site, procedure: &Procedure, seen: &mut Vec<Index>) -> Html {
    let words = &site.edition.words;
    let mut other: Vec<&str> = names::full(procedure).into_iter().collect();
    other.extend(procedure.also.iter().map(|name| &**name));
    html! {
        <header class="proc">
            <div class="proc__h">
                { emblem::emblem(procedure.family) }
                <h1 tabindex="-1">{ names::short(procedure) }</h1>
                if !other.is_empty() {
                    <p class="soft">{ say(&words.procedure_also(&words.commas(&other))) }</p>
                }
            </div>
            <p class={classes!("chip", emblem::class(procedure.family))}>{ emblem::emblem(procedure.family) }{ say(site.edition.way(procedure)) }</p>
            <Prose site={site.clone()} id="lead-word" text={procedure.plain.clone()} mentions={fresh(&procedure.mentions, seen)} class="lead" />
            <p class="small soft termhint"><span>{ say(&words.term_hint) }</span>{ " " }{ Link::to(site, Route::Words).class("golink").draw(say(&words.term_all)) }</p>
        </header>
    }
}

/// The places of what stands in the two lists: all but the good and the bad.
fn rows(site: &Site, procedure: &Procedure, silent: bool) -> Vec<Index> {
    let apart = balance::places(&site.edition);
    (0..)
        .zip(&procedure.cells)
        .filter(|(place, cell)| {
            (cell.state == CellState::Silent) == silent && !apart.contains(&Some(*place))
        })
        .map(|(place, _)| place)
        .collect()
}

fn says(site: &Site, asks: &[Ask], procedure: &Procedure, seen: &mut Vec<Index>) -> Html {
    let edition = &site.edition;
    html! {
        <section class={classes!("saysno__y", emblem::class(procedure.family))}>
            <h2>{ say(&edition.words.procedure_says) }</h2>
            <dl>{ for rows(site, procedure, false).into_iter().map(|place| html! {
                <div><dt>{ edition.attribute(place).map(|row| say(&row.label)) }</dt><dd>{ cell(site, asks, procedure, place, Some(seen)) }</dd></div>
            }) }</dl>
        </section>
    }
}

fn silent(site: &Site, asks: &[Ask], procedure: &Procedure) -> Html {
    let edition = &site.edition;
    let gaps: Vec<Ask> = rows(site, procedure, true)
        .into_iter()
        .filter_map(|place| gap(edition, procedure, place))
        .collect();
    html! {
        <section class="saysno__n" hidden={gaps.is_empty()}>
            <h2>{ icon(Icon::Missing) }{ say(&edition.words.procedure_silent) }</h2>
            <p>{ say(&edition.words.procedure_silent_lead) }</p>
            <ul class="asklist">{ for gaps.into_iter().map(|ask| html! {
                <li><p>{ say(&ask.text(edition)) }</p>{ ask_button(site, ask, asks) }</li>
            }) }</ul>
        </section>
    }
}

fn mixed(site: &Site, place: Index) -> Html {
    let edition = &site.edition;
    let pairs = (0..).zip(&edition.pairs);
    let own = pairs.filter(|(_, pair)| pair.first == place || pair.second == place);
    html! {
        <section class="flow" aria-labelledby="mixed">
            <h2 id="mixed">{ say(&edition.words.procedure_mixed) }</h2>
            <ul class="mixed">{ for own.filter_map(|(index, pair)| with(site, index, pair)) }</ul>
        </section>
    }
}

fn with(site: &Site, index: Index, pair: &Pair) -> Option<Html> {
    let edition = &site.edition;
    let words = &edition.words;
    let names = names::both(edition, pair.first, pair.second);
    let families = (
        edition.procedure(pair.first)?.family,
        edition.procedure(pair.second)?.family,
    );
    let plan = Plan {
        length: Length::Three,
        topic: route::topic_of(edition, index)?,
    };
    // A pair with too few questions has no round to lead to.
    let round = draw::opening(edition, &plan).map(|_| Route::Round(plan));
    let beside = route::beside(edition, &[pair.first, pair.second])?;
    Some(html! {
        <li>
            <div class="mixed__h">{ emblem::duo(families.0, families.1) }<div><b>{ say(&names) }</b><p>{ say(&pair.line) }</p></div></div>
            <div class="mixed__go">
                { Link::to(site, beside).class("golink").draw(html! { <>{ icon(Icon::Compare) }<span>{ say(&words.procedure_compare) }<span class="hide">{ ": " }{ say(&names) }</span></span></> }) }
                if let Some(to) = round {
                    { Link::to(site, to).class("golink").draw(html! { <>{ icon(Icon::Next) }<span>{ say(&words.procedure_round) }<span class="hide">{ ": " }{ say(&names) }</span></span></> }) }
                }
            </div>
        </li>
    })
}
