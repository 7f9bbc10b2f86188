//! The screen of a question: where the reader is, the stem, the choices, "I'm not sure", one main button.

use yew::prelude::*;

use crate::app::store::{Action, Site};
use crate::bank::item::{Kind, Question};
use crate::quiz::questions::Answer;
use crate::quiz::round::{Move, Round, Stage};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::names;
use crate::ui::parts::option_card::OptionCard;
use crate::ui::questions::{best_of_three, one_other_both, which_of_two};

/// See [`QuestionScreen`].
#[derive(Properties, PartialEq)]
pub struct QuestionScreenProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The round, at a question.
    pub round: Round,
}

/// The question that is open.
#[component]
pub fn QuestionScreen(props: &QuestionScreenProps) -> Html {
    let site = &props.site;
    let edition = &site.edition;
    let words = &edition.words;
    let (
        Some(question),
        Stage::Asking {
            step,
            answer,
            nudges,
        },
    ) = (props.round.question(edition), props.round.stage())
    else {
        return html! { <form class="q"></form> };
    };
    let nudged = *nudges > 0;
    let answer = answer.as_ref();
    let onsubmit = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.dispatch(Action::Play(Move::Check));
        })
    };
    html! {
        <form class="q" autocomplete="off" {onsubmit}>
            <fieldset aria-describedby={nudged.then_some("problem")}>
                <legend>
                    <span class="q__cap">
                        <span>{ words.progress(&(step + 1).to_string(), &props.round.total.to_string()) }</span>
                        <span>{ pair(site, question) }</span>
                    </span>
                    <h1 tabindex="-1">{ &*question.stem }</h1>
                </legend>
                <p class="q__hint">{ &*words.hint_choose }</p>
                <div class="err" id="problem" tabindex="-1" hidden={!nudged}>
                    <h2>{ icon(Icon::Alert) }{ &*words.problem_title }</h2>
                    <p>{ &*words.problem_choose }</p>
                </div>
                <div class="q__grid q__grid--row">
                    { choices(site, question, answer) }
                    <OptionCard site={site.clone()} chosen={answer == Some(&Answer::Unsure)} />
                    <div class="actions"><button class="btn btn--go" type="submit">{ &*words.check_answer }</button></div>
                </div>
            </fieldset>
        </form>
    }
}

fn choices(site: &Site, question: &Question, answer: Option<&Answer>) -> Html {
    match &question.kind {
        Kind::WhichOfTwo(choice) => which_of_two::view(site, choice, answer),
        Kind::OneOtherBoth(choice) => one_other_both::view(site, choice, answer),
        Kind::BestOfThree(choice) => best_of_three::view(site, choice, answer),
    }
}

fn pair(site: &Site, question: &Question) -> Html {
    let edition = &site.edition;
    match edition.pair(question.pair) {
        Some(pair) => html! { { names::both(edition, pair.first, pair.second) } },
        None => html! {},
    }
}
