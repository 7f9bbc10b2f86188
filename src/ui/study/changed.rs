//! What changed between a first guess and now, question by question.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::words::Words;
use crate::quiz::questions::Marking;
use crate::quiz::round::{Given, Guess, Round};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// Draws it; nothing where nobody guessed.
pub fn changed(site: &Site, round: &Round) -> Html {
    let words = &site.edition.words;
    let guessed: &[Given] = match round.guess() {
        Guess::Made(guessed) => guessed,
        Guess::None | Guess::Now => &[],
    };
    let both = guessed.iter().zip(round.given());
    html! {
        <section class="changed flow" aria-labelledby="changed" hidden={guessed.is_empty()}>
            <h2 id="changed" class="res__h">{ say(&words.change_title) }</h2>
            <ol class="changed__l">{ for both.map(|(before, now)| one(site, before, now)) }</ol>
        </section>
    }
}

fn one(site: &Site, before: &Given, now: &Given) -> Html {
    let words = &site.edition.words;
    let stem = site
        .edition
        .question(now.question)
        .map(|question| question.stem.clone());
    html! {
        <li class="flow">
            <p>{ say(stem.as_deref().unwrap_or_default()) }</p>
            <dl>
                <div><dt>{ say(&words.change_before) }</dt><dd>{ state(words, before.first) }</dd></div>
                <div><dt>{ say(&words.change_now) }</dt><dd>{ state(words, now.first) }</dd></div>
            </dl>
        </li>
    }
}

fn state(words: &Words, marking: Marking) -> Html {
    let (class, picture, text) = match marking {
        Marking::Marked { right: true } => ("state state--good", Icon::Told, &words.change_fits),
        Marking::Marked { right: false } => ("state state--again", Icon::Again, &words.change_not),
        Marking::Open => ("state state--mid", Icon::Ask, &words.verdict_open),
        Marking::Unsure | Marking::Incomplete => {
            ("state state--new", Icon::Ring, &words.change_unsure)
        }
    };
    html! { <span {class}>{ icon(picture) }<span>{ say(text) }</span></span> }
}
