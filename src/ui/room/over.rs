//! What lies over the whole screen: the question whether somebody is there, and the pause for cleaning.
//!
//! It is a part of the page and no `<dialog>`: browsers let the Escape key close a dialog, and only the button may.
//! What lies below is `inert` meanwhile, and hidden by the style sheet.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::idle::{Signal, View, whole};
use crate::app::room::Act;
use crate::app::store::Site;
use crate::bank::words::Words;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// Nothing, the curtain, or the pause.
pub fn over(site: &Site, view: View) -> Html {
    html! {
        <div class="over" hidden={view == View::Open}>
            { match view {
                View::Curtain(left) => curtain(site, left),
                View::Cleaning(left) => cleaning(site, left),
                View::Open | View::Wipe { .. } => html! {},
            } }
        </div>
    }
}

// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
fn curtain(site: &Site, left: u64) -> Html {
    let words = &site.edition.words;
    let seconds = whole(left);
    let finish = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Clear))
    };
    html! {
        <section key="curtain" class="curtain" role="alertdialog" aria-modal="true" aria-labelledby="still" aria-describedby="still-why">
            <div class="curtain__in">
                { count(words, left) }
                <h1 id="still">{ say(&words.curtain_title) }</h1>
                <p class="lead" id="still-why">
                    { if left > 0 { say(&words.curtain_text(seconds)) } else { say(&words.curtain_over) } }
                </p>
                <button class="btn btn--go btn--huge" type="button" data-first="" onclick={act(site, Act::Signal(Signal::StillHere))}>{ icon(Icon::Hand) }{ say(&words.curtain_stay) }</button>
                <button class="btn btn--quiet" type="button" onclick={finish}>{ say(&words.curtain_finish) }</button>
            </div>
        </section>
    }
}

// Compiled when it is first called, and not with its caller (docs/speed.md).
#[inline(never)]
fn cleaning(site: &Site, left: u64) -> Html {
    let words = &site.edition.words;
    html! {
        <section key="cleaning" class="curtain curtain--clean" role="alertdialog" aria-modal="true" aria-labelledby="clean" aria-describedby="clean-why" tabindex="-1" data-first="">
            <div class="curtain__in">
                { count(words, left) }
                <h1 id="clean">{ say(&words.clean_title) }</h1>
                <p class="lead" id="clean-why">{ say(&words.clean_text(whole(left))) }</p>
            </div>
        </section>
    }
}

/// The number, and a ring that moves in steps of a quarter: what moves all the time draws the eye all the time.
fn count(words: &Words, left: u64) -> Html {
    let quarter = left.div_ceil(15).min(4);
    html! {
        <div class="count" aria-hidden="true">
            <svg viewBox="0 0 176 176" focusable="false">
                <circle class="c-back" cx="88" cy="88" r="78" />
                <circle class={format!("c-left c-left--{quarter}")} cx="88" cy="88" r="78" pathLength="4" transform="rotate(-90 88 88)" />
            </svg>
            <span><b>{ words.number(whole(left)) }</b>{ say(&words.curtain_seconds) }</span>
        </div>
    }
}
