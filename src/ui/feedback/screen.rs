//! The feedback screen: verdict, both answers and why on the one side; the difference and its sources on the other.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::Ask;
use crate::app::store::Site;
use crate::bank::edition::{Edition, Index};
use crate::bank::item::Question;
use crate::quiz::questions::Answer;
use crate::quiz::round::{Move, Round};
use crate::ui::diagram::glimpse::glimpse;
use crate::ui::feedback::rest::{rest, why};
use crate::ui::feedback::top::top;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::later::Later;
use crate::ui::parts::say::say;

/// The explanation of the answer that was just given in the round. `asks` is the reader's list.
pub fn feedback_screen(site: &Site, round: &Round, asks: &[Ask]) -> Html {
    let edition = &site.edition;
    let words = &edition.words;
    let (Some(given), Some(question)) = (round.explained(), round.question(edition)) else {
        return html! { <article class="split"></article> };
    };
    let onclick = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Play(Move::Continue)))
    };
    let ask = Ask::Question(question.id.clone());
    let added = asks.contains(&ask).then(|| words.ask_added(asks.len()));
    html! {
        <article class="split split--stick">
            <div class="flow">
                { top(site, question, &given.answer, given.marking, true) }
                { why(site, question) }
                { glimpse(site, question) }
                <div class="actions fb__go"><button class="btn btn--go" type="button" {onclick}>{ say(&words.continue_on) }{ " " }{ icon(Icon::Next) }</button></div>
            </div>
            <Later site={site.clone()} class="flow fb__r">{ rest(site, question, beside(edition, question, &given.answer), added.as_deref()) }</Later>
        </article>
    }
}

/// The two treatments that differ in what was asked: the chosen one and the answer, or else the pair.
pub fn beside(edition: &Edition, question: &Question, answer: &Answer) -> (Index, Index) {
    let choice = question.kind.choice();
    let chosen = choice.and_then(|choice| match answer {
        Answer::One(id) => choice.option(id),
        _ => choice.option(&choice.key),
    });
    match (chosen, edition.pair(question.pair)) {
        (Some(option), _) => option.beside,
        (None, Some(pair)) => (pair.first, pair.second),
        (None, None) => (0, 0),
    }
}
