//! The key of a comparison.

use yew::prelude::*;

use crate::bank::edition::Edition;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// What the marks in the cells mean.
pub fn key(edition: &Edition) -> Html {
    let words = &edition.words;
    html! {
        <ul class="key">
            <li>{ icon(Icon::Missing) }{ say(&words.cell_silent) }</li>
            <li>{ icon(Icon::Differ) }{ say(&words.cell_differ) }</li>
            <li>{ icon(Icon::Shield) }{ say(&words.cell_qualified) }</li>
            <li>{ icon(Icon::Same) }{ say(&words.compare_same) }</li>
        </ul>
    }
}
