//! What follows the verdict and does not depend on it: why, the difference, every choice, a question
//! for the team, the sources.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::edition::Index;
use crate::bank::id::OptionId;
use crate::bank::item::{Choosable, Kind, Question};
use crate::ui::feedback::top::shown;
use crate::ui::parts::ask_card::ask_card;
use crate::ui::parts::hard_words::hard_words;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::prose::{Prose, fresh};
use crate::ui::parts::say::say;
use crate::ui::parts::side_by_side::side_by_side;
use crate::ui::parts::source_card::source_card;

/// The explanation in at most two sentences.
pub fn why(site: &Site, question: &Question) -> Html {
    html! {
        <section class="why">
            <h2>{ say(&site.edition.words.why) }</h2>
            <Prose site={site.clone()} id="why-word" text={question.why.clone()} mentions={question.mentions.clone()} />
        </section>
    }
}

/// Everything beside the verdict. `added` is what the button of the list says once it was pressed.
pub fn rest(site: &Site, question: &Question, beside: (Index, Index), added: Option<&str>) -> Html {
    let edition = &*site.edition;
    // What was asked for, as a cell shows it.
    let choice = question.kind.choice();
    let asked = choice.map_or("", |choice| &*choice.asked);
    html! {
        <>
            { side_by_side(edition, beside, &question.rows, asked) }
            { each(site, question) }
            { ask_card(site, question, added) }
            { source_card(site, &question.facts) }
            { hard_words(edition, &question.terms) }
        </>
    }
}

/// One true sentence for every choice, right and wrong. Where things are placed, the sentences stand there.
fn each(site: &Site, question: &Question) -> Html {
    let edition = &site.edition;
    let (options, keys): (&[Choosable], Vec<OptionId>) =
        match (&question.kind, question.kind.choice()) {
            (Kind::ChooseTwo(choose), _) => (&choose.options, choose.keys.clone()),
            (_, Some(choice)) => (&choice.options, vec![choice.key.clone()]),
            _ => (&[], Vec::new()),
        };
    let mut seen = Vec::new();
    fresh(&question.mentions, &mut seen);
    html! {
        <section class="panel" hidden={options.is_empty()}>
            <h2>{ say(&edition.words.each_choice) }</h2>
            <ul class="each">{ for options.iter().map(|option| sentence(site, option, keys.contains(&option.id), &mut seen)) }</ul>
        </section>
    }
}

fn sentence(site: &Site, option: &Choosable, is_key: bool, seen: &mut Vec<Index>) -> Html {
    let (art, name, _) = shown(&site.edition, &option.label);
    html! {
        <li class="each__i">
            { art }
            <div>
                <p class="each__t">
                    { name }
                    if is_key {
                        <span class="state state--good">{ icon(Icon::Tick) }{ say(&site.edition.words.the_answer) }</span>
                    }
                </p>
                <Prose site={site.clone()} id={format!("{}-word", option.id)} text={option.why.clone()} mentions={fresh(&option.mentions, seen)} class="each__d" />
            </div>
        </li>
    }
}
