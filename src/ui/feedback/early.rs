//! The feedback of a round's opening question, rendered at build: boot.js shows it when an answer comes
//! before WebAssembly, and readers without scripts open it themselves.

use yew::prelude::*;

use crate::app::route::Route;
use crate::app::store::Site;
use crate::bank::item::Question;
use crate::quiz::draw;
use crate::quiz::questions::{Answer, mark};
use crate::ui::feedback::rest::{rest, why};
use crate::ui::feedback::screen::beside;
use crate::ui::feedback::top::top;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The answer to every option of the opening question of this page.
pub fn early(site: &Site, route: &Route) -> Html {
    let words = &site.edition.words;
    let opening = match route {
        Route::Round(plan) => draw::opening(&site.edition, plan),
        _ => None,
    };
    let Some(question) = opening.and_then(|index| site.edition.question(index)) else {
        return html! { <details class="early"></details> };
    };
    html! {
        <details class="early" id="early">
            <summary class="early__s">{ say(&words.self_check) }</summary>
            <div class="early__body"><article class="split">
                <div class="flow">
                    { for tops(site, question) }
                    { why(site, question) }
                    <div class="actions fb__go"><button class="btn btn--go" type="button" id="early-on">{ say(&words.continue_on) }{ " " }{ icon(Icon::Next) }</button></div>
                </div>
                <div class="flow fb__r">{ rest(site, question, beside(&site.edition, question, &Answer::Unsure), None) }</div>
            </article></div>
        </details>
    }
}

/// One verdict for each option and for "I'm not sure"; `data-o` is the option's place, from 1.
fn tops(site: &Site, question: &Question) -> Vec<Html> {
    let choice = question.kind.choice();
    let options = choice
        .into_iter()
        .flat_map(|choice| &choice.options)
        .map(|option| Answer::One(option.id.clone()));
    let answers = options.chain([Answer::Unsure]);
    (1..)
        .zip(answers)
        .map(|(place, answer): (u8, Answer)| {
            let marking = mark(question, Some(&answer));
            html! {
                <div class="early__top flow" data-o={place.to_string()}>{ top(site, question, &answer, marking, false) }</div>
            }
        })
        .collect()
}
