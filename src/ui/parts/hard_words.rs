//! The meaning of the hard words on a screen: a disclosure, since hover is no help on a tablet.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::edition::Index;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// See [`HardWords`].
#[derive(Properties, PartialEq)]
pub struct HardWordsProps {
    /// The knowledge.
    pub site: Site,
    /// Places in the edition's terms.
    pub terms: Vec<Index>,
}

/// The words with their meanings; nothing is shown where there are none.
#[component]
pub fn HardWords(props: &HardWordsProps) -> Html {
    let edition = &props.site.edition;
    let terms = props
        .terms
        .iter()
        .filter_map(|place| edition.terms.get(usize::from(*place)));
    html! {
        <details class="src src--words" hidden={props.terms.is_empty()}>
            <summary>{ icon(Icon::Info) }{ say(&edition.words.hard_words) }{ icon(Icon::Down) }</summary>
            <div class="src__body">
                <dl class="hardwords">{ for terms.map(|term| html! { <div><dt>{ say(&term.term) }</dt><dd>{ say(&term.plain) }</dd></div> }) }</dl>
            </div>
        </details>
    }
}
