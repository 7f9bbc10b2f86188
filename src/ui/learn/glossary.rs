//! Every hard word and what it means.

use yew::prelude::*;

use crate::app::store::Site;

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
            <h1 tabindex="-1">{ &*words.glossary_title }</h1>
            <p class="lead">{ &*words.glossary_lead }</p>
            <dl class="terms">
                { for edition.terms.iter().map(|term| html! {
                    <div><dt>{ &*term.term }</dt><dd>{ &*term.plain }</dd></div>
                }) }
            </dl>
        </article>
    }
}
