//! The meaning of the hard words on a screen: a disclosure, since hover is no help on a tablet.

use yew::prelude::*;

use crate::bank::edition::{Edition, Index};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The words at these places of the edition's terms, with their meanings; nothing is shown where there are none.
pub fn hard_words(edition: &Edition, places: &[Index]) -> Html {
    let terms = places
        .iter()
        .filter_map(|place| edition.terms.get(usize::from(*place)));
    html! {
        <details class="src src--words" hidden={places.is_empty()}>
            <summary>{ icon(Icon::Info) }{ say(&edition.words.hard_words) }{ icon(Icon::Down) }</summary>
            <div class="src__body">
                <dl class="hardwords">{ for terms.map(|term| html! { <div><dt>{ say(&term.term) }</dt><dd>{ say(&term.plain) }</dd></div> }) }</dl>
            </div>
        </details>
    }
}
