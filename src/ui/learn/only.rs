//! The filter of the comparison: all rows, or those alone in which the treatments differ.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// Draws the filter and says how many rows are shown.
pub fn only(site: &Site, on: bool, shown: usize, total: usize) -> Html {
    let words = &site.edition.words;
    let onchange = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_: Event| dispatch.dispatch(Action::OnlyDiffering(!on)))
    };
    html! {
        <div class="only">
            <label class="pick">
                <input type="checkbox" checked={on} {onchange} aria-describedby="rows-shown" />
                <span class="pick__f"><span class="pick__m">{ icon(Icon::Tick) }</span>{ say(&words.compare_only) }</span>
            </label>
            <p class="small soft" id="rows-shown">{ say(&words.compare_rows(&shown.to_string(), &total.to_string())) }{ " " }{ say(&words.compare_only_hint) }</p>
        </div>
    }
}
