//! One treatment at a time, its possible partners, and a table that grows.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Site;
use crate::bank::id::OptionId;
use crate::bank::item::{Card, Label, Match};
use crate::quiz::questions::{Answer, placing};
use crate::quiz::round::Move;
use crate::ui::feedback::top::shown;
use crate::ui::parts::emblem;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// See [`MatchPairs`].
#[derive(Properties, PartialEq)]
pub struct MatchPairsProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// What is matched.
    pub matching: Match,
    /// What was placed so far.
    pub answer: Option<Answer>,
}

/// The treatment that is asked now, its partners, and the table so far.
#[component]
pub fn MatchPairs(props: &MatchPairsProps) -> Html {
    let words = &props.site.edition.words;
    let answer = props.answer.as_ref();
    let chosen = use_state(|| None::<OptionId>);
    let done = placing::placed(answer).len();
    let put = |answer: Answer| {
        let dispatch = props.site.dispatch.clone();
        let setter = chosen.setter();
        Callback::from(move |_: MouseEvent| {
            setter.set(None);
            dispatch.dispatch(Action::Play(Move::Choose(answer.clone())));
        })
    };
    let next = placing::next(&props.matching.cards, answer);
    let taken = |id: &OptionId| {
        placing::placed(answer)
            .iter()
            .any(|one| one.place.as_ref() == Some(id))
    };
    let partners = props.matching.values.iter().filter(|(id, _)| !taken(id));
    html! {
        <div class="match">
            <div class="match__l flow" hidden={next.is_none()}>
                <p class={classes!("match__now", family(props, next))} id="match-now">{ now(props, next) }</p>
                <div class="opts opts--rows" role="radiogroup" aria-labelledby="match-now">
                    { for partners.map(|(id, text)| partner(id, text, chosen.as_ref() == Some(id), &chosen.setter())) }
                </div>
                <div class="actions">
                    <button class="btn" type="button" onclick={next.map(|card| put(placing::put(answer, &card.id, (*chosen).clone())))}>
                        { if chosen.is_some() { say(&words.put_in_table) } else { say(&words.skip_card) } }
                    </button>
                    <button class="btn btn--quiet" type="button" hidden={done == 0} onclick={put(placing::take_back(answer))}>{ say(&words.take_back) }</button>
                </div>
            </div>
            { table(props) }
            <div class="actions" hidden={next.is_some()}>
                <button class="btn btn--quiet" type="button" onclick={put(placing::take_back(answer))}>{ say(&words.take_back) }</button>
            </div>
        </div>
    }
}

/// The colours of the treatment that is asked now.
fn family(props: &MatchPairsProps, next: Option<&Card>) -> Option<&'static str> {
    match next.map(|card| &card.label) {
        Some(Label::Procedure(index)) => {
            let procedure = props.site.edition.procedure(*index)?;
            Some(emblem::class(procedure.family))
        }
        _ => None,
    }
}

fn now(props: &MatchPairsProps, next: Option<&Card>) -> Html {
    let Some(card) = next else {
        return html! {};
    };
    let (art, name, sub) = shown(&props.site.edition, &card.label);
    html! { <>{ art }<span><b>{ name }</b><span>{ say(&sub) }</span></span></> }
}

fn partner(
    id: &OptionId,
    text: &str,
    chosen: bool,
    setter: &UseStateSetter<Option<OptionId>>,
) -> Html {
    let onchange = {
        let (setter, id) = (setter.clone(), id.clone());
        Callback::from(move |_: Event| setter.set(Some(id.clone())))
    };
    html! {
        <label class="opt" key={id.as_str()}>
            <input class="opt__in" type="radio" name="partner" value={id.text()} checked={chosen} {onchange} />
            <span class="opt__face"><span class="opt__mark">{ icon(Icon::Tick) }</span><span class="opt__txt"><span class="opt__name">{ say(text) }</span></span></span>
        </label>
    }
}

fn table(props: &MatchPairsProps) -> Html {
    let words = &props.site.edition.words;
    let placed = placing::placed(props.answer.as_ref());
    let text = |id: &OptionId| {
        let value = props.matching.values.iter().find(|(value, _)| value == id);
        value.map_or("", |(_, text)| &**text)
    };
    html! {
        <table class="found">
            <caption>{ say(&words.table_so_far) }</caption>
            <tbody>
                { for props.matching.cards.iter().enumerate().map(|(place, card)| {
                    let (art, name, _) = shown(&props.site.edition, &card.label);
                    let said = match placed.iter().find(|one| one.card == card.id) {
                        Some(one) => one.place.as_ref().map_or(&*words.table_skipped, text),
                        None if place == placed.len() => &*words.table_here,
                        None => &*words.table_to_come,
                    };
                    let class = (place >= placed.len()).then_some("wait");
                    html! { <tr {class}><th scope="row"><span>{ art }{ name }</span></th><td>{ say(said) }</td></tr> }
                }) }
            </tbody>
        </table>
    }
}
