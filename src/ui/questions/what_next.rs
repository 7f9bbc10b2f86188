//! The choices of this kind: the steps that are told, an open place, and what may come next.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::item::Next;
use crate::quiz::questions::Answer;
use crate::ui::parts::say::say;
use crate::ui::questions::cards;

/// Draws the steps and the choices.
pub fn view(site: &Site, next: &Next, answer: Option<&Answer>) -> Html {
    let words = &site.edition.words;
    html! {
        <div class="next">
            <ol class="chain">
                { for (1..).zip(&next.told).map(|(number, step)| html! {
                    <li class="chain__s"><span class="chain__n" aria-hidden="true">{ words.number(number) }</span><span class="chain__t">{ say(step) }</span></li>
                }) }
                <li class="chain__s chain__s--next"><span class="chain__n" aria-hidden="true">{ "?" }</span><span class="chain__t">{ say(&words.and_then) }</span></li>
            </ol>
            <div class="opts opts--rows">{ cards(site, &next.choice, answer) }</div>
        </div>
    }
}
