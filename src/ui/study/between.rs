//! Between a first guess and the round: how the two differ.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Site;
use crate::quiz::round::{Move, Round};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::parts::side_by_side::side_by_side;

/// The screen. It says nothing about how the guesses went: that is for the end.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn between(site: &Site, round: &Round) -> Html {
    let words = &site.edition.words;
    let questions = round.questions().iter();
    let pair = questions
        .filter_map(|index| site.edition.question(*index))
        .find_map(|question| site.edition.pair(question.pair));
    let onclick = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Play(Move::Continue)))
    };
    html! {
        <article class="between flow">
            <h1 tabindex="-1">{ say(&words.between_title) }</h1>
            <p class="lead">{ say(&words.between_lead) }</p>
            if let Some(pair) = pair {
                <p class="between__line">{ say(&pair.line) }</p>
                { side_by_side(&site.edition, (pair.first, pair.second), &pair.rows, "") }
            }
            <div class="actions"><button class="btn btn--go between__go" type="button" {onclick}>{ say(&words.between_go) }{ " " }{ icon(Icon::Next) }</button></div>
        </article>
    }
}
