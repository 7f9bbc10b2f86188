//! What all this is and is not, how sure it is, who checked it, and when it is checked again.
//!
//! Limits: every figure is counted from the edition.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::bank::edition::{CellState, Edition, Source};
use crate::bank::english;
use crate::bank::id::Text;
use crate::bank::review::Review;
use crate::ui::learn::audit::audit;
use crate::ui::parts::icon::{Icon, icon, of_kind};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;

/// The page.
pub fn about(site: &Site) -> Html {
    let words = &site.edition.words;
    html! {
        <article class="flow-l about">
            <div class="flow">
                <h1 tabindex="-1">{ say(&words.about_title) }</h1>
                <p class="lead">{ say(&words.about_lead) }</p>
            </div>
            <div class="useit">
                { list("useit__y", Icon::Tick, &words.about_is, [&words.about_is_learn, &words.about_is_ask, &words.about_is_words]) }
                { list("useit__n", Icon::Missing, &words.about_not, [&words.about_not_choose, &words.about_not_you, &words.about_not_whole]) }
            </div>
            { sure(site) }
            { checked(site) }
            { audit(&site.edition) }
        </article>
    }
}

fn list(class: &'static str, picture: Icon, title: &Text, entries: [&Text; 3]) -> Html {
    html! {
        <div {class}>
            <h2>{ icon(picture) }{ say(title) }</h2>
            <ul>{ for entries.into_iter().map(|text| html! { <li>{ say(text) }</li> }) }</ul>
        </div>
    }
}

/// On which pages it rests, and how sure each place of the table is.
fn sure(site: &Site) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    let (main, newer): (Vec<&Source>, Vec<&Source>) =
        edition.sources.iter().partition(|source| source.main);
    let facts = edition.facts.iter();
    let noted = facts.clone().filter(|fact| !fact.notes.is_empty()).count();
    let praise = facts.filter(|fact| fact.praise).count();
    html! {
        <section class="flow" aria-labelledby="sure">
            <h2 id="sure">{ say(&words.about_sure) }</h2>
            <p>{ say(&words.about_main(&main.len().to_string(), &newer.len().to_string())) }</p>
            <ul class="about__main">{ for main.iter().map(|source| html! {
                <li>{ icon(of_kind(source.kind)) }<p><b>{ say(&source.label) }{ ". " }</b>{ say(edition.kind(source)) }</p></li>
            }) }</ul>
            <p>{ say(&words.about_chosen) }</p>
            <p>{ say(&words.about_facts(&edition.facts.len().to_string(), &noted.to_string(), &praise.to_string())) }</p>
            { states(edition) }
            { Link::to(site, Route::Sources).class("golink").draw(html! { <>{ icon(Icon::News) }<span>{ say(&words.sources_title) }</span></> }) }
        </section>
    }
}

fn states(edition: &Edition) -> Html {
    let words = &edition.words;
    let cells = edition.procedures.iter().flat_map(|one| &one.cells);
    let count = |state| cells.clone().filter(|cell| cell.state == state).count();
    let rows = [
        (CellState::OneSource, Icon::Person, &words.agree_one_source),
        (CellState::Agree, Icon::Same, &words.about_two_sources),
        (CellState::Differ, Icon::Differ, &words.cell_differ),
        (CellState::Qualified, Icon::Shield, &words.cell_qualified),
        (CellState::Silent, Icon::Missing, &words.cell_silent),
    ];
    html! {
        <>
            <p>{ say(&words.about_table(&cells.clone().count().to_string())) }</p>
            <dl class="counts">{ for rows.into_iter().map(|(state, picture, text)| html! {
                <div><dt>{ icon(picture) }{ say(text) }</dt><dd>{ count(state) }</dd></div>
            }) }</dl>
        </>
    }
}

/// Who checked it and when, how much a clinician has signed, and when it is due again.
fn checked(site: &Site) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    let own: Vec<&Review> = edition.procedures.iter().map(|one| &one.review).collect();
    let pages = edition.sources.iter().filter(|source| source.main);
    let all = own
        .iter()
        .copied()
        .chain(pages.map(|source| &source.review));
    let last = own.iter().max_by_key(|review| &review.checked);
    let next = all.clone().map(|review| &review.review_by);
    let next = next.filter(|day| !day.is_empty()).min();
    let signed = own.iter().filter(|review| !review.clinician.is_empty());
    let signed = words.about_signed(&signed.count().to_string(), &own.len().to_string());
    let overdue = all.clone().any(|review| review.is_overdue(&site.today));
    html! {
        <>
            <section class="flow" aria-labelledby="who">
                <h2 id="who">{ say(&words.about_who) }</h2>
                if let Some(last) = last {
                    <p>{ say(&sentence(&words.about_checked(&last.checked_by, &words.in_words(&last.checked)))) }</p>
                }
                <p><b>{ say(&signed) }</b></p>
            </section>
            <section class="flow" aria-labelledby="again">
                <h2 id="again">{ say(&words.about_again) }</h2>
                <p>{ say(&words.about_policy) }</p>
                if let Some(next) = next {
                    <p>{ say(&words.about_next(&words.in_words(next))) }</p>
                }
                <p class="note note--amber" hidden={!overdue}>{ say(&words.overdue_any) }</p>
            </section>
        </>
    }
}

/// The text with a capital at its beginning.
fn sentence(text: &str) -> String {
    english::with_first_letter(text, char::to_uppercase)
}
