//! What was chosen, in the kinds where that is more than one thing.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::edition::{Edition, Index};
use crate::bank::id::{OptionId, Text};
use crate::bank::item::{Card, Choose};
use crate::quiz::questions::{Answer, Placed};
use crate::ui::feedback::top::{row, shown};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::prose::{Prose, fresh};
use crate::ui::parts::say::say;

/// Both answers, and what else was chosen.
pub fn two(edition: &Edition, choose: &Choose, answer: &Answer) -> Html {
    let words = &edition.words;
    let chosen: &[OptionId] = match answer {
        Answer::Several(ids) => ids,
        _ => &[],
    };
    let is_key = |id: &OptionId| choose.keys.contains(id);
    let others = choose
        .options
        .iter()
        .filter(|option| chosen.contains(&option.id) && !is_key(&option.id));
    let keys = choose.options.iter().filter(|option| is_key(&option.id));
    html! {
        <dl class="said">
            { for others.map(|option| row(edition, option, "said__row", Icon::Finger, &words.you_chose)) }
            { for keys.map(|option| {
                let label = if chosen.contains(&option.id) { &words.choice_is_answer } else { &words.the_answer };
                row(edition, option, "said__row said__row--answer", Icon::Tick, label)
            }) }
        </dl>
    }
}

/// Every card with its right place; where another one was chosen, that too. Never by colour alone.
pub fn placed(site: &Site, cards: &[Card], places: &[(OptionId, Text)], answer: &Answer) -> Html {
    let placed: &[Placed] = match answer {
        Answer::Placed(placed) => placed,
        _ => &[],
    };
    let mut seen = Vec::new();
    html! {
        <ul class="each each--placed">{ for cards.iter().map(|card| one(site, card, places, placed, &mut seen)) }</ul>
    }
}

fn one(
    site: &Site,
    card: &Card,
    places: &[(OptionId, Text)],
    placed: &[Placed],
    seen: &mut Vec<Index>,
) -> Html {
    let edition = &*site.edition;
    let words = &edition.words;
    let text = |id: &OptionId| {
        places
            .iter()
            .find(|(place, _)| place == id)
            .map_or("", |(_, text)| &**text)
    };
    let chosen = placed
        .iter()
        .find(|one| one.card == card.id)
        .and_then(|one| one.place.as_ref());
    let (art, name, _) = shown(edition, &card.label);
    let (class, picture, said) = match chosen {
        Some(place) if place == &card.place => (
            "state state--good",
            Icon::Tick,
            words.choice_is_answer.to_string(),
        ),
        Some(place) => (
            "state state--again",
            Icon::Finger,
            words.colon(&words.you_chose, text(place)),
        ),
        None => ("state", Icon::Know, words.table_skipped.to_string()),
    };
    html! {
        <li class="each__i">
            { art }
            <div>
                <p class="each__t">{ name }</p>
                <p class="each__a">{ say(text(&card.place)) }</p>
                <p class={class}>{ icon(picture) }{ say(&said) }</p>
                <Prose site={site.clone()} id={format!("{}-word", card.id)} text={card.why.clone()} mentions={fresh(&card.mentions, seen)} class="each__d" />
            </div>
        </li>
    }
}
