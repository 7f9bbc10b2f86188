//! Bringing in a file or a code: first what is in it, then the reader's word.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::carry::{self, Carrying, Preview};
use crate::app::keep::Act;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The way in.
pub fn carry_in(site: &Site, carrying: &Carrying) -> Html {
    let words = &site.edition.words;
    let open = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |event: Event| carry::open(&event, &dispatch))
    };
    let look = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(carry::pasted("#paste")))
    };
    html! {
        <section class="panel flow" aria-labelledby="in">
            <h2 id="in">{ say(&words.carry_in) }</h2>
            <div class="carry__r" id="brought" tabindex="-1">{ brought(site, carrying) }</div>
            <label class="btn carry__f"><input id="file" type="file" data-waits="" onchange={open} />{ icon(Icon::Open) }<span>{ say(&words.carry_open) }</span></label>
            <label class="carry__l" for="paste">{ say(&words.carry_paste) }</label>
            <textarea id="paste" class="carry__c" rows="3" spellcheck="false" autocomplete="off" autocapitalize="off" />
            <div class="actions"><button id="look" class="btn btn--line" type="button" data-waits="" onclick={look}>{ say(&words.carry_look) }</button></div>
        </section>
    }
}

fn brought(site: &Site, carrying: &Carrying) -> Html {
    let words = &site.edition.words;
    match carrying {
        Carrying::Nothing => html! {},
        Carrying::Added => {
            html! { <p class="noted note">{ icon(Icon::Told) }<span>{ say(&words.carry_added) }</span></p> }
        }
        Carrying::Problem(problem) => {
            html! { <p class="noted note note--amber">{ icon(Icon::Alert) }<span>{ say(problem.text(words)) }</span></p> }
        }
        Carrying::Preview(preview) => previewed(site, preview),
    }
}

fn previewed(site: &Site, preview: &Preview) -> Html {
    let words = &site.edition.words;
    let act = |act: Act| {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_| dispatch.dispatch(Action::Keep(act.clone())))
    };
    let nothing_new = preview.new == 0 && preview.asks.is_empty();
    html! {
        <div class="flow carry__p">
            <h3>{ say(&words.carry_preview) }</h3>
            <ul class="carry__n">
                <li>{ say(&words.carry_new(&preview.new.to_string())) }</li>
                <li>{ say(&words.carry_known(&preview.known.to_string())) }</li>
                if !preview.asks.is_empty() {
                    <li>{ say(&words.carry_asks(&preview.asks.len().to_string())) }</li>
                }
            </ul>
            <p hidden={!nothing_new}>{ say(&words.carry_none_new) }</p>
            <div class="actions">
                if !nothing_new {
                    <button id="take" class="btn btn--go" type="button" onclick={act(Act::Take)}>{ say(&words.carry_add) }</button>
                }
                <button id="leave" class="btn btn--line" type="button" onclick={act(Act::Leave)}>{ say(&words.carry_leave) }</button>
            </div>
        </div>
    }
}
