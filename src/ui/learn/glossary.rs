//! Every hard word and what it means.

use yew::prelude::*;

use crate::app::store::Site;
use crate::ui::parts::say::say;

/// See [`Glossary`].
#[derive(Properties, PartialEq)]
pub struct GlossaryProps {
    /// The knowledge.
    pub site: Site,
}

/// The page.
#[component]
pub fn Glossary(props: &GlossaryProps) -> Html {
    let edition = &props.site.edition;
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
