//! Where an explanation comes from: the exact words, what kind of page, how old, what it leaves out,
//! and what newer sources add. Our words are sans; a source's exact words are serif with a bar.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::edition::{Edition, Fact, Index, Mention, Note, Source};
use crate::bank::english;
use crate::bank::review::Review;
use crate::bank::words::Words;
use crate::ui::parts::icon::{Icon, icon, of_kind};
use crate::ui::parts::prose::Prose;
use crate::ui::parts::say::say;

/// A disclosure that leads from an explanation to the exact words of the facts it rests on.
pub fn source_card(site: &Site, facts: &[Index]) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    let facts: Vec<&Fact> = facts
        .iter()
        .filter_map(|index| edition.fact(*index))
        .collect();
    html! {
        <details class="src" hidden={facts.is_empty()}>
            <summary>{ icon(Icon::Info) }{ say(&words.source_title) }{ icon(Icon::Down) }</summary>
            <div class="src__body">
                { for once(facts.iter().map(|fact| fact.source)).into_iter().map(|source| page(site, source, &facts)) }
                { for once(facts.iter().flat_map(|fact| fact.notes.iter().copied())).into_iter().filter_map(|index| edition.note(index)).map(|note| newer(site, note, note.mentions.clone())) }
            </div>
        </details>
    }
}

/// One page: its exact words, then what kind of page it is.
fn page(site: &Site, index: Index, facts: &[&Fact]) -> Html {
    let edition = &*site.edition;
    let Some(source) = edition.source(index) else {
        return html! {};
    };
    let own = facts.iter().filter(|fact| fact.source == index);
    html! {
        <section class="src__page">
            <figure class="quote">
                <figcaption class="quote__who">{ icon(of_kind(source.kind)) }{ say(&says(edition, source)) }</figcaption>
                { for own.map(|fact| html! { <blockquote class="quote__q" lang="en">{ &*fact.quote }</blockquote> }) }
            </figure>
            { card(site, source) }
        </section>
    }
}

/// "The HAI page says".
pub fn says(edition: &Edition, source: &Source) -> String {
    let said = edition.words.says(&source.spoken);
    english::with_first_letter(&said, char::to_uppercase)
}

fn card(site: &Site, source: &Source) -> Html {
    let words = &site.edition.words;
    html! {
        <dl class="facts">
            <div>{ icon(of_kind(source.kind)) }<dt>{ say(&words.source_kind) }</dt><dd>{ say(&source.kind_plain) }</dd></div>
            <div>{ icon(Icon::Calendar) }<dt>{ say(&words.source_age) }</dt><dd>{ say(&source.date) }</dd></div>
            <div>{ icon(Icon::Gain) }<dt>{ say(&words.source_interest) }</dt><dd>{ say(&source.interest) }</dd></div>
            <div>
                { icon(Icon::Missing) }<dt>{ say(&words.source_leaves_out) }</dt>
                <dd><ul>{ for source.leaves_out.iter().map(|text| html! { <li>{ say(text) }</li> }) }</ul></dd>
            </div>
            <div>{ icon(Icon::Shield) }<dt>{ say(&words.source_checked) }</dt><dd>{ say(&review(words, &source.review, &site.today)) }</dd></div>
        </dl>
    }
}

/// Who compared a page with our words and when, whether a clinician signed, and whether that is too long ago.
pub fn review(words: &Words, review: &Review, today: &str) -> String {
    let mut said = words.checked_on(&words.in_words(&review.checked), &review.checked_by);
    said.push(' ');
    said.push_str(&match &*review.clinician {
        "" => words.no_clinician.to_string(),
        name => words.clinician_signed(name),
    });
    if review.is_overdue(today) {
        said.push(' ');
        said.push_str(&words.overdue(&words.in_words(&review.review_by)));
    }
    english::with_first_letter(&said, char::to_uppercase)
}

/// What a newer source adds, and who says so; its hard words open.
pub fn newer(site: &Site, note: &Note, mentions: Vec<Mention>) -> Html {
    let text = html! {
        <Prose site={site.clone()} id={format!("{}-word", note.id)} text={note.plain.clone()} {mentions} />
    };
    newer_card(&site.edition, note, text)
}

/// The same on a page that stays without an app: nothing in it opens.
pub fn newer_still(edition: &Edition, note: &Note) -> Html {
    newer_card(edition, note, html! { <p>{ say(&note.plain) }</p> })
}

fn newer_card(edition: &Edition, note: &Note, text: Html) -> Html {
    let words = &edition.words;
    html! {
        <div class="note">
            <h3>{ icon(Icon::Shield) }{ say(&words.newer_title) }</h3>
            { text }
            <p>{ say(&words.newer_from) }{ " " }{ say(&labels(edition, note)) }</p>
        </div>
    }
}

/// The pages that a note names.
pub fn labels(edition: &Edition, note: &Note) -> String {
    let labels: Vec<&str> = note
        .sources
        .iter()
        .filter_map(|index| edition.source(*index))
        .map(|source| &*source.label)
        .collect();
    edition.words.semicolons(&labels)
}

/// Each index once, in the order of its first coming.
pub fn once(indexes: impl Iterator<Item = Index>) -> Vec<Index> {
    let mut seen = Vec::new();
    for index in indexes {
        if !seen.contains(&index) {
            seen.push(index);
        }
    }
    seen
}
