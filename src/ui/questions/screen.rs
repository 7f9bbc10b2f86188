//! The screen of a question: where the reader is, the stem, the choices, "I'm not sure", one main button.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Site;
use crate::bank::id::Text;
use crate::bank::item::{Kind, Question};
use crate::bank::words::Words;
use crate::quiz::questions::Answer;
use crate::quiz::round::{Guess, Move, Round, Stage};
use crate::ui::parts::hard_words::hard_words;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::names;
use crate::ui::parts::option_card::OptionCard;
use crate::ui::parts::say::say;
use crate::ui::questions::match_pairs::MatchPairs;
use crate::ui::questions::{
    best_of_three, choose_two, could_ask, do_sources_agree, one_other_both, sort_cards, what_next,
    which_of_two, which_picture,
};

/// The question that is open in the round.
pub fn question_screen(site: &Site, round: &Round) -> Html {
    let edition = &site.edition;
    let words = &edition.words;
    let (
        Some(question),
        Stage::Asking {
            step,
            answer,
            nudges,
        },
    ) = (round.question(edition), round.stage())
    else {
        return html! { <form class="q"></form> };
    };
    let (hint, problem) = advice(words, &question.kind);
    let nudged = *nudges > 0;
    let guessing = *round.guess() == Guess::Now;
    let answer = answer.as_ref();
    let onsubmit = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            dispatch.dispatch(Action::Play(Move::Check));
        })
    };
    html! {
        <form class={format!("q q--{}", question.kind.name())} autocomplete="off" {onsubmit}>
            <fieldset aria-describedby={nudged.then_some("problem")}>
                <legend>
                    <span class="q__cap">
                        <span>{ say(&words.progress(&(step + 1).to_string(), &round.total.to_string())) }</span>
                        <span>{ if guessing { say(&words.guess_first) } else { pair(site, question) } }</span>
                    </span>
                    <h1 tabindex="-1">{ say(&question.stem) }</h1>
                </legend>
                <p class="q__hint">{ say(if guessing { &words.guess_hint } else { &hint }) }</p>
                <div class="err" id="problem" tabindex="-1" hidden={!nudged}>
                    <h2>{ icon(Icon::Alert) }{ say(&words.problem_title) }</h2>
                    <p>{ say(&problem) }</p>
                </div>
                <div class="q__grid q__grid--row">
                    { choices(site, question, answer) }
                    { not_sure(site, question, answer) }
                    <div class="actions"><button class="btn btn--go" type="submit">{ say(if guessing { &words.continue_on } else { &words.check_answer }) }</button></div>
                </div>
            </fieldset>
            { hard_words(edition, &question.stem_terms) }
        </form>
    }
}

fn choices(site: &Site, question: &Question, answer: Option<&Answer>) -> Html {
    match &question.kind {
        Kind::WhichOfTwo(choice) => which_of_two::view(site, choice, answer),
        Kind::OneOtherBoth(choice) => one_other_both::view(site, choice, answer),
        Kind::BestOfThree(choice) => best_of_three::view(site, choice, answer),
        Kind::WhichPicture(choice) => which_picture::view(site, choice, answer),
        Kind::ChooseTwo(choose) => choose_two::view(site, choose, answer),
        Kind::SortCards(sort) => sort_cards::view(site, sort, answer),
        Kind::MatchPairs(matching) => html! {
            <MatchPairs site={site.clone()} matching={matching.clone()} answer={answer.cloned()} />
        },
        Kind::WhatNext(next) => what_next::view(site, next, answer),
        Kind::CouldAsk(choice) => could_ask::view(site, choice, answer),
        Kind::DoSourcesAgree(choice) => do_sources_agree::view(site, choice, answer),
    }
}

/// How to answer this kind, and what to do when an answer is not complete.
fn advice(words: &Words, kind: &Kind) -> (Text, Text) {
    let (hint, problem) = match kind {
        Kind::ChooseTwo(_) => (&words.hint_two, &words.problem_two),
        Kind::SortCards(_) => (&words.hint_sort, &words.problem_place),
        Kind::MatchPairs(_) => (&words.hint_match, &words.problem_place),
        Kind::CouldAsk(_) => (&words.hint_ask, &words.problem_choose),
        _ => (&words.hint_choose, &words.problem_choose),
    };
    (hint.clone(), problem.clone())
}

/// "I'm not sure", where things are not skipped one by one.
fn not_sure(site: &Site, question: &Question, answer: Option<&Answer>) -> Html {
    let chosen = answer == Some(&Answer::Unsure);
    match &question.kind {
        Kind::SortCards(_) | Kind::MatchPairs(_) => html! {},
        Kind::ChooseTwo(_) => OptionCard::of(site, None, chosen)
            .several(Answer::Unsure)
            .draw(),
        _ => OptionCard::of(site, None, chosen).draw(),
    }
}

fn pair(site: &Site, question: &Question) -> Html {
    let edition = &site.edition;
    match edition.pair(question.pair) {
        Some(pair) => say(&names::both(edition, pair.first, pair.second)),
        None => html! {},
    }
}
