//! Said on every page of a translation: that no medical translator has checked it, and that something is still in English.

use yew::prelude::*;

use crate::bank::edition::Edition;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The line; nothing on pages in the language in which all was written.
pub fn translated(edition: &Edition) -> Html {
    let tongue = &edition.tongue;
    if tongue.is_original() {
        return html! {};
    }
    let words = &edition.words;
    let checked = if tongue.translator.is_empty() {
        words.translation_unchecked.to_string()
    } else {
        words.translation_checked(&tongue.translator)
    };
    html! {
        <p class="translated">
            { icon(Icon::Info) }
            <span>
                { say(&checked) }
                if edition.partial {
                    { " " }{ say(&words.translation_partial) }
                }
            </span>
        </p>
    }
}
