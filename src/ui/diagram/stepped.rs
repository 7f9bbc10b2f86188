//! A treatment drawn in steps: the picture, its caption as text, and two buttons. It never plays by itself.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Site;
use crate::bank::diagram::Pictured;
use crate::bank::edition::Index;
use crate::ui::diagram::drawing::{Look, drawing};
use crate::ui::diagram::in_words::{in_words, signed};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// See [`Stepped`].
#[derive(Properties, PartialEq)]
pub struct SteppedProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The place of the treatment.
    pub procedure: Index,
}

/// The drawing of a treatment, from its first step. Nothing where there is none.
#[component]
pub fn Stepped(props: &SteppedProps) -> Html {
    let site = &props.site;
    let edition = &*site.edition;
    let words = &edition.words;
    let number = use_state(|| 1_u8);
    let Some((place, diagram)) = edition.diagram_of(props.procedure) else {
        return html! { <section hidden=true></section> };
    };
    let total = diagram.count();
    let now = Pictured {
        diagram: place,
        step: *number,
    };
    let progress = |step: u8| words.picture_step(&step.to_string(), &total.to_string());
    let go = |step: u8| {
        let caption = diagram.step(step).map(|step| step.caption.clone());
        let said = caption.map(|caption| format!("{}. {caption}", progress(step)));
        let (setter, dispatch) = (number.setter(), site.dispatch.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(said) = &said {
                setter.set(step);
                dispatch.dispatch(Action::Say(said.as_str().into()));
            }
        })
    };
    let step = diagram.step(*number);
    html! {
        <section class="stepped" aria-labelledby="stepped">
            <h2 id="stepped" class="stepped__h">{ say(&words.picture_title) }</h2>
            <figure class="fig">
                <div class="dg-wrap" key={*number}>{ drawing(edition, now, Look::Whole) }</div>
                <figcaption class="fig__cap">
                    <p class="fig__n">{ say(&progress(*number)) }</p>
                    <p class="fig__t">{ step.map(|step| say(&step.caption)) }</p>
                </figcaption>
                { buttons(site, *number, total, go(number.saturating_sub(1)), go(number.saturating_add(1))) }
            </figure>
            { in_words(edition, diagram, None) }
            { signed(words, &[diagram]) }
        </section>
    }
}

/// Step back and next step. At an end a button stays where it is, so that no focus is lost, and does nothing.
pub fn buttons(
    site: &Site,
    now: u8,
    total: u8,
    back: Callback<MouseEvent>,
    next: Callback<MouseEvent>,
) -> Html {
    let words = &site.edition.words;
    let ended = |ended: bool| ended.then_some("true");
    html! {
        <div class="fig__go">
            <button class="btn btn--line" type="button" data-waits="" aria-disabled={ended(now <= 1)} onclick={back}>{ icon(Icon::Back) }{ say(&words.picture_back) }</button>
            <button class="btn" type="button" data-waits="" aria-disabled={ended(now >= total)} onclick={next}>{ say(&words.picture_next) }{ icon(Icon::Next) }</button>
        </div>
    }
}
