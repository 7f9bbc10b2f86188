//! The ways in which the list leaves the room: large for a photo, on paper, as a code.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::{Ask, Change};
use crate::app::errand::{Errand, Outcome};
use crate::app::store::{Site, Store};
use crate::app::take;
use crate::ui::asks::codes::Codes;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The ways; nothing while the list is empty.
pub fn take_along(store: &Store, site: &Site) -> Html {
    let words = &site.edition.words;
    let list = &store.asks.list;
    html! {
        <section class="take" aria-labelledby="take" hidden={list.is_empty()}>
            <h2 id="take">{ say(&words.questions_take) }</h2>
            if !list.is_empty() {
                <div class="take__ways">{ ways(site, store.errands.outcome) }</div>
                { codes(site, list, &store.address) }
            }
        </section>
    }
}

fn ways(site: &Site, outcome: Option<Outcome>) -> Html {
    let words = &site.edition.words;
    let failed = outcome == Some(Outcome::NotPrinted);
    html! {
        <>
            <div class="take__w">
                <button class="btn" type="button" onclick={act(site, Action::Asks(Change::Large(true)))}>{ icon(Icon::Device) }{ say(&words.large_open) }</button>
                <p class="small soft">{ say(&words.large_hint) }</p>
            </div>
            <div class="take__w" hidden={!site.prints}>
                <button class="btn" type="button" onclick={act(site, Action::Run(Errand::Print))}>{ icon(Icon::Print) }{ say(&words.print_open) }</button>
                if failed {
                    <p class="note note--amber noted">{ icon(Icon::Alert) }<span>{ say(&words.print_failed) }</span></p>
                } else {
                    <p class="small soft">{ say(&words.print_hint) }</p>
                }
            </div>
        </>
    }
}

/// The code with the address stands first, where the address is known and phones get there; one code is open at a time,
/// so that a camera finds only one.
fn codes(site: &Site, list: &[Ask], address: &str) -> Html {
    let words = &site.edition.words;
    let texts = take::texts(&site.edition, list);
    let known = site.phones && !address.is_empty();
    let addresses = if known {
        take::addresses(address, list)
    } else {
        Vec::new()
    };
    html! {
        <>
            if known {
                <details class="src take__c" name="code">
                    <summary>{ icon(Icon::Phone) }{ say(&words.code_link_title) }{ icon(Icon::Down) }</summary>
                    <div class="src__body">
                        <p>{ say(&words.code_link_text) }</p>
                        <Codes site={site.clone()} texts={addresses} />
                    </div>
                </details>
            }
            <details class="src take__c" name="code">
                <summary>{ icon(Icon::Qr) }{ say(&words.code_words_title) }{ icon(Icon::Down) }</summary>
                <div class="src__body">
                    <p>{ say(&words.code_words_text) }</p>
                    <Codes site={site.clone()} {texts} />
                    <p class="note note--amber noted">{ icon(Icon::Alert) }<span>{ say(&words.code_words_search) }</span></p>
                </div>
            </details>
        </>
    }
}

fn act(site: &Site, action: Action) -> Callback<MouseEvent> {
    let dispatch = site.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}
