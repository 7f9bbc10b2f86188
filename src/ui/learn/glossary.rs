//! Every hard word and what it means.

use yew::prelude::*;

use crate::bank::edition::Edition;
use crate::ui::parts::say::say;

/// The page.
pub fn glossary(edition: &Edition) -> Html {
    let words = &edition.words;
    html! {
        <article class="flow">
            <h1 tabindex="-1">{ say(&words.glossary_title) }</h1>
            <p class="lead">{ say(&words.glossary_lead) }</p>
            <dl class="terms">
                { for edition.terms.iter().map(|term| html! {
                    <div><dt>{ say(&term.term) }</dt><dd>{ say(&term.plain) }</dd></div>
                }) }
            </dl>
        </article>
    }
}
