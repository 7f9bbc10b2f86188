//! After a first answer that does not fit, at home: a hint that names the difference, and a second try.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Site;
use crate::bank::edition::Edition;
use crate::bank::id::Text;
use crate::bank::item::{Kind, Question};
use crate::quiz::questions::{Answer, placing};
use crate::quiz::round::{Move, Round};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The screen. It does not say what the answer is.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn hint(site: &Site, round: &Round) -> Html {
    let words = &site.edition.words;
    let given = round.explained();
    let question = round.question(&site.edition);
    let hints = given
        .zip(question)
        .map(|(given, question)| hints(&site.edition, question, &given.answer));
    let stem = question.map(|question| question.stem.clone());
    let press = |next: Move| {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Play(next.clone())))
    };
    html! {
        <article class="hintpage flow">
            <div class="verdict v-again">
                <span class="verdict__i">{ icon(Icon::Again) }</span>
                <div><h1 tabindex="-1">{ say(&words.verdict_not_quite) }</h1><p>{ say(&words.hint_line) }</p></div>
            </div>
            <p class="hintpage__q">{ say(stem.as_deref().unwrap_or_default()) }</p>
            <section class="panel hintcard" aria-labelledby="hint">
                <h2 id="hint">{ icon(Icon::Info) }{ say(&words.hint_label) }</h2>
                { for hints.into_iter().flatten().map(|hint| html! { <p>{ say(&hint) }</p> }) }
            </section>
            <div class="actions hintpage__go">
                <button class="btn btn--go" type="button" onclick={press(Move::TryAgain)}>{ icon(Icon::Again) }{ say(&words.try_again) }</button>
                <button class="btn btn--quiet hintpage__show" type="button" onclick={press(Move::ShowAnswer)}>{ say(&words.show_answer) }</button>
            </div>
        </article>
    }
}

/// One true sentence about each choice that does not fit; where there is none, the difference of the pair in a line.
fn hints(edition: &Edition, question: &Question, answer: &Answer) -> Vec<Text> {
    let mut hints: Vec<Text> = match (&question.kind, answer) {
        (Kind::ChooseTwo(choose), Answer::Several(ids)) => choose
            .options
            .iter()
            .filter(|option| ids.contains(&option.id) && !choose.keys.contains(&option.id))
            .map(|option| option.why.clone())
            .collect(),
        (kind, Answer::One(id)) => {
            let option = kind.choice().and_then(|choice| choice.option(id));
            option
                .map(|option| option.why.clone())
                .into_iter()
                .collect()
        }
        (kind, answer) => {
            let (cards, _) = kind.placing().unwrap_or_default();
            let misplaced = cards.iter().find(|card| {
                placing::placed(Some(answer))
                    .iter()
                    .any(|one| one.card == card.id && one.place.as_ref() != Some(&card.place))
            });
            misplaced.map(|card| card.why.clone()).into_iter().collect()
        }
    };
    hints.retain(|hint| !hint.is_empty());
    if hints.is_empty() {
        hints.extend(edition.pair(question.pair).map(|pair| pair.line.clone()));
    }
    hints
}
