//! Cards on a pile and two boxes, each with a button on top: sorting without dragging.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Site;
use crate::bank::id::OptionId;
use crate::bank::item::{Card, Sort};
use crate::quiz::questions::{Answer, placing};
use crate::quiz::round::Move;
use crate::ui::feedback::top::shown;
use crate::ui::parts::say::say;

/// Draws the pile and the boxes.
// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
pub fn view(site: &Site, sort: &Sort, answer: Option<&Answer>) -> Html {
    let words = &site.edition.words;
    let done = placing::placed(answer).len();
    let place = |place: Option<OptionId>| {
        let next = placing::next(&sort.cards, answer);
        next.map(|card| put(site, placing::put(answer, &card.id, place)))
    };
    html! {
        <div class="sort" role="group" aria-labelledby="deck">
            <div class="deck"><div class="deck__card">{ pile(site, sort, answer) }</div></div>
            <div class="bins">
                { for (1..).zip(&sort.groups).map(|(number, group): (u8, _)| {
                    let id: OptionId = number.to_string().as_str().into();
                    html! {
                        <div class="bin">
                            <button class="bin__btn" type="button" onclick={place(Some(id.clone()))}>{ say(group) }</button>
                            <ul class="bin__list" aria-label={group.clone()}>{ inside(site, sort, answer, &id) }</ul>
                        </div>
                    }
                }) }
            </div>
            <div class="actions sort__a">
                <button class="btn btn--line" type="button" hidden={done == sort.cards.len()} onclick={place(None)}>{ say(&words.skip_card) }</button>
                <button class="btn btn--quiet" type="button" hidden={done == 0} onclick={put(site, placing::take_back(answer))}>{ say(&words.take_back) }</button>
            </div>
        </div>
    }
}

fn pile(site: &Site, sort: &Sort, answer: Option<&Answer>) -> Html {
    let words = &site.edition.words;
    let number = (placing::placed(answer).len() + 1).to_string();
    match placing::next(&sort.cards, answer) {
        Some(card) => {
            let (art, name, _) = shown(&site.edition, &card.label);
            html! {
                <>
                    { art }
                    <div>
                        <p class="deck__n">{ say(&words.card_of(&number, &sort.cards.len().to_string())) }</p>
                        <p class="deck__t" id="deck">{ name }</p>
                    </div>
                </>
            }
        }
        None => html! { <p class="deck__n" id="deck">{ say(&words.all_placed) }</p> },
    }
}

fn inside(site: &Site, sort: &Sort, answer: Option<&Answer>, group: &OptionId) -> Html {
    let placed = placing::placed(answer);
    let here = |card: &&Card| {
        placed
            .iter()
            .any(|one| one.card == card.id && one.place.as_ref() == Some(group))
    };
    let mut cards = sort.cards.iter().filter(here).peekable();
    if cards.peek().is_none() {
        return html! { <li class="empty">{ say(&site.edition.words.group_empty) }</li> };
    }
    cards
        .map(|card| {
            let (art, name, _) = shown(&site.edition, &card.label);
            html! { <li key={card.id.as_str()}>{ art }{ name }</li> }
        })
        .collect()
}

fn put(site: &Site, answer: Answer) -> Callback<MouseEvent> {
    let dispatch = site.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(Action::Play(Move::Choose(answer.clone()))))
}
