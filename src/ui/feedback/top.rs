//! The verdict, what was chosen and what the answer is. Three verdicts, none of them a grade.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::drawing::Shapes;
use crate::bank::edition::Edition;
use crate::bank::item::{Choice, Choosable, Kind, Label, Question};
use crate::quiz::questions::{Answer, Marking};
use crate::ui::diagram::drawing::{Look, drawing};
use crate::ui::feedback::chosen;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// Draws the verdict and the two labelled rows. `heading` is false in the part that only boot.js shows,
/// since a page has one `h1`.
pub fn top(
    site: &Site,
    question: &Question,
    answer: &Answer,
    marking: Marking,
    heading: bool,
) -> Html {
    let edition = &site.edition;
    html! {
        <>
            { verdict(edition, marking, heading) }
            { said(site, question, answer) }
        </>
    }
}

fn verdict(edition: &Edition, marking: Marking, heading: bool) -> Html {
    let words = &edition.words;
    let (class, picture, title, line) = match marking {
        Marking::Marked { right: true } => (
            "v-good",
            Icon::Tick,
            &words.verdict_right,
            &words.verdict_right_line,
        ),
        Marking::Marked { right: false } => (
            "v-again",
            Icon::Again,
            &words.verdict_not_quite,
            &words.verdict_not_quite_line,
        ),
        Marking::Open => (
            "v-know",
            Icon::Ask,
            &words.verdict_open,
            &words.verdict_open_line,
        ),
        Marking::Unsure | Marking::Incomplete => (
            "v-know",
            Icon::Know,
            &words.verdict_know,
            &words.verdict_know_line,
        ),
    };
    let title = if heading {
        html! { <h1 tabindex="-1">{ say(title) }</h1> }
    } else {
        html! { <p class="verdict__h" tabindex="-1">{ say(title) }</p> }
    };
    html! {
        <div class={classes!("verdict", class)}>
            <span class="verdict__i">{ icon(picture) }</span>
            <div>{ title }<p>{ say(line) }</p></div>
        </div>
    }
}

fn said(site: &Site, question: &Question, answer: &Answer) -> Html {
    let edition = &site.edition;
    match (&question.kind, question.kind.placing()) {
        (Kind::ChooseTwo(choose), _) => chosen::two(edition, choose, answer),
        (_, Some((cards, places))) => chosen::placed(site, cards, &places, answer),
        (kind, None) => kind
            .choice()
            .map_or_else(Html::default, |choice| one(edition, choice, answer)),
    }
}

fn one(edition: &Edition, choice: &Choice, answer: &Answer) -> Html {
    let words = &edition.words;
    let key = choice.option(&choice.key);
    let chosen = match answer {
        Answer::One(id) => choice.option(id),
        _ => None,
    };
    let same = chosen.is_some() && chosen.map(|option| &option.id) == key.map(|option| &option.id);
    let label = if same {
        &words.choice_is_answer
    } else {
        &words.the_answer
    };
    html! {
        <dl class="said">
            if let (Some(chosen), false) = (chosen, same) {
                { row(edition, chosen, "said__row", Icon::Finger, &words.you_chose) }
            }
            if let Some(key) = key {
                { row(edition, key, "said__row said__row--answer", Icon::Tick, label) }
            }
        </dl>
    }
}

/// One labelled row.
pub fn row(
    edition: &Edition,
    option: &Choosable,
    class: &'static str,
    picture: Icon,
    label: &str,
) -> Html {
    let (emblem, name, sub) = shown(edition, &option.label);
    // Whoever chose a picture finds it again.
    let art = match (option.picture, &edition.shapes) {
        (Some(at), Shapes::Here(_)) => drawing(edition, at, Look::Bare),
        _ => emblem,
    };
    html! {
        <div {class}>
            { art }
            <dt>{ icon(picture) }{ say(label) }</dt>
            <dd>{ name }<small>{ say(&sub) }</small></dd>
        </div>
    }
}

/// Emblem, name and full name of what a label shows.
pub fn shown(edition: &Edition, label: &Label) -> (Html, Html, String) {
    match label {
        Label::Words(text) => (html! {}, say(text), String::new()),
        Label::Procedure(index) => match edition.procedure(*index) {
            Some(procedure) => (
                emblem::emblem(procedure.family),
                names::short(procedure),
                names::full(procedure).unwrap_or_default().to_owned(),
            ),
            None => (html! {}, html! {}, String::new()),
        },
        Label::Both(first, second) => {
            let name = say(&edition.words.both);
            // Two emblems would need a wrapper, which a row of a definition list may not have.
            (html! {}, name, names::both(edition, *first, *second))
        }
    }
}
