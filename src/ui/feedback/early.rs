//! The feedback of a round's opening question, rendered at build: boot.js shows it when an answer comes
//! before WebAssembly, and readers without scripts open it themselves.
//!
//! Limits: the app never draws this. It takes what the page holds as it is, and takes it away once it runs: two thirds of a
//! question's elements would be drawn and compared with the page for nothing.

use yew::prelude::*;
use yew::virtual_dom::VRaw;

use crate::app::route::Route;
use crate::app::store::{Site, Store};
use crate::bank::item::Question;
use crate::quiz::draw;
use crate::quiz::questions::{Answer, mark};
use crate::ui::feedback::rest::{rest, why};
use crate::ui::feedback::screen::beside;
use crate::ui::feedback::top::top;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::shell::{PageProps, site};

/// Where it stands in the page. `html` comes from [`Early`]; in the browser it is empty, and hydration leaves what is there.
pub fn early(html: &AttrValue) -> Html {
    Html::VRaw(VRaw { html: html.clone() })
}

/// The answer to every option of the opening question of this page; nothing where there is none.
#[component]
pub fn Early(props: &PageProps) -> Html {
    let store = use_reducer({
        let props = props.clone();
        move || Store::new(props.edition, props.base, props.route)
    });
    let site = site(&store);
    let words = &site.edition.words;
    let opening = match &props.route {
        Route::Round(plan) => draw::opening(&site.edition, plan),
        _ => None,
    };
    let Some(question) = opening.and_then(|index| site.edition.question(index)) else {
        return Html::default();
    };
    html! {
        <details class="early" id="early">
            <summary class="early__s">{ say(&words.self_check) }</summary>
            <div class="early__body"><article class="split">
                <div class="flow">
                    { for tops(&site, question) }
                    { why(&site, question) }
                    <div class="actions fb__go"><button class="btn btn--go" type="button" id="early-on">{ say(&words.continue_on) }{ " " }{ icon(Icon::Next) }</button></div>
                </div>
                <div class="flow fb__r">{ rest(&site, question, beside(&site.edition, question, &Answer::Unsure), None) }</div>
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
