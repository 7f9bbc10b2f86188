//! What to look at today, and the round that was not finished.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::keep::Keeping;
use crate::app::route::{self, Route};
use crate::app::store::{Site, Store};
use crate::app::titles;
use crate::bank::edition::Index;
use crate::quiz::draw::{Length, Plan, Topic};
use crate::quiz::review::choose;
use crate::quiz::saved::kept::{Half, Place};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// More pairs than these are not shown: the list shall not look like work.
const SHOWN: usize = 4;

/// A round of eight about this.
pub fn round_of(topic: Topic) -> Route {
    Route::Round(Plan {
        length: Length::Eight,
        topic,
    })
}

/// Draws it.
pub fn today(site: &Site, keeping: &Keeping) -> Html {
    let words = &site.edition.words;
    let tries = &keeping.kept.tries;
    let due = choose::due(&site.edition, tries, keeping.today);
    let pairs = choose::pairs(&site.edition, &due);
    let (title, lead, button, to) = if !keeping.is_ready() {
        // True for everybody, and what is rendered at build.
        let mixed = round_of(Topic::Mixed);
        (
            words.home_title.to_string(),
            &words.home_first_lead,
            &words.home_start,
            mixed,
        )
    } else if tries.is_empty() {
        let new = round_of(Topic::Today);
        (
            words.home_first.to_string(),
            &words.home_first_lead,
            &words.home_start,
            new,
        )
    } else if pairs.is_empty() {
        let new = round_of(Topic::Today);
        (
            words.home_fresh.to_string(),
            &words.home_fresh_lead,
            &words.home_new,
            new,
        )
    } else {
        let count = pairs.len().to_string();
        let title = match pairs.len() {
            1 => words.home_again_one.to_string(),
            _ => words.home_again_many(&count),
        };
        (
            title,
            &words.home_time,
            &words.home_start,
            round_of(Topic::Today),
        )
    };
    let shows_time = pairs.is_empty();
    html! {
        <section class="today" aria-labelledby="today">
            <div class="flow">
                <h1 id="today" tabindex="-1">{ say(&title) }</h1>
                if shows_time {
                    <p>{ say(lead) }</p>
                } else {
                    <ul class="today__p">{ for pairs.iter().take(SHOWN).filter_map(|pair| due_pair(site, *pair)) }</ul>
                    if pairs.len() > SHOWN {
                        <p class="small">{ say(&words.home_more(&(pairs.len() - SHOWN).to_string())) }</p>
                    }
                }
            </div>
            <div class="today__go">
                { Link::to(site, to).class("btn btn--go").draw(html! { <>{ say(button) }{ " " }{ icon(Icon::Next) }</> }) }
                <p class="small">{ say(&words.home_time) }</p>
                { go_on(site, keeping) }
            </div>
        </section>
    }
}

fn due_pair(site: &Site, index: Index) -> Option<Html> {
    let edition = &site.edition;
    let pair = edition.pair(index)?;
    let (first, second) = (
        edition.procedure(pair.first)?,
        edition.procedure(pair.second)?,
    );
    Some(html! {
        <li>{ emblem::duo(first.family, second.family) }<span>{ say(&names::both(edition, pair.first, pair.second)) }</span></li>
    })
}

/// The round that was played last and is not over.
fn go_on(site: &Site, keeping: &Keeping) -> Html {
    let words = &site.edition.words;
    let open = keeping.kept.rounds.iter();
    let open = open.filter_map(|(address, half)| Some((half.set, address, half.value.as_ref()?)));
    let last = open.max_by_key(|(set, _, half)| (half.day, *set));
    let Some((_, address, half)) = last else {
        return html! {};
    };
    let to = route::parse(&site.edition, address);
    let (Route::Round(plan) | Route::Guess(plan)) = &to else {
        return html! {};
    };
    let number = (step(half) + 1).to_string();
    let total = half.questions.len().to_string();
    let about = words.home_round(&titles::topic(&site.edition, &plan.topic), &number, &total);
    let href = Store::href(&site.base, &to);
    let onclick = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |event: MouseEvent| {
            if !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key()) {
                event.prevent_default();
                dispatch.dispatch(Action::go_on(to.clone()));
            }
        })
    };
    html! {
        <a class="today__on" {href} {onclick}>{ icon(Icon::Undo) }<span><b>{ say(&words.home_go_on) }</b>{ say(&about) }</span></a>
    }
}

fn step(half: &Half) -> u16 {
    match half.place {
        Place::Asking(step, _) | Place::Hint(step) | Place::Feedback(step) => step,
        Place::Between => 0,
    }
}
