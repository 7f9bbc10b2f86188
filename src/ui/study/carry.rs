//! The page on which a reader takes what was learned to another device, or brings it from one.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::carry;
use crate::app::errand::{Errand, Outcome};
use crate::app::store::{Site, Store};
use crate::ui::asks::codes::Codes;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::study::carry_in::carry_in;
use crate::ui::study::note::note;

/// The page.
pub fn carry_page(store: &Store, site: &Site) -> Html {
    let keeping = &store.keeping;
    let words = &site.edition.words;
    html! {
        <article class="carry flow-l">
            <div class="flow">
                <h1 tabindex="-1">{ say(&words.carry_title) }</h1>
                <p class="lead">{ say(&words.carry_lead) }</p>
                { note(site, keeping) }
            </div>
            <div class="split split--even">
                { out(store, site) }
                { carry_in(site, &keeping.carrying) }
            </div>
        </article>
    }
}

fn out(store: &Store, site: &Site) -> Html {
    let words = &site.edition.words;
    let kept = &store.keeping.kept;
    let nothing = kept.is_empty();
    let save = {
        let kept = kept.clone();
        Callback::from(move |_| carry::save(&kept))
    };
    html! {
        <section class="panel flow" aria-labelledby="out">
            <h2 id="out">{ say(&words.carry_out) }</h2>
            <p hidden={!nothing}>{ say(&words.carry_nothing) }</p>
            if !nothing {
                <p class="small soft">{ say(&words.carry_file_lead) }</p>
                <div class="actions"><button id="save" class="btn" type="button" onclick={save}>{ icon(Icon::Save) }{ say(&words.carry_file) }</button></div>
            }
            { code(store, site) }
        </section>
    }
}

/// The code for the clipboard, and for a camera where it is known under which address the site lives.
fn code(store: &Store, site: &Site) -> Html {
    let words = &site.edition.words;
    let tries = &store.keeping.kept.tries;
    let Some(code) = carry::code(&site.edition, tries) else {
        return html! {};
    };
    let texts = match &*store.address {
        "" => Vec::new(),
        address => carry::addresses(&site.edition, address, tries),
    };
    let copy = {
        let dispatch = site.dispatch.clone();
        let errand = Errand::Copy(code.as_str().into());
        Callback::from(move |_| dispatch.dispatch(Action::Run(errand.clone())))
    };
    let said = store.errands.outcome.map(|outcome| match outcome {
        Outcome::Copied => words.carry_copied.clone(),
        outcome => outcome.text(words).clone(),
    });
    html! {
        <>
            <label class="carry__l" for="code">{ say(&words.carry_code) }</label>
            <p class="small soft">{ say(&words.carry_code_lead) }</p>
            <textarea id="code" class="carry__c" readonly=true rows="3" spellcheck="false" value={code} />
            <div class="actions"><button id="copy" class="btn btn--line" type="button" onclick={copy}>{ icon(Icon::Copy) }{ say(&words.carry_copy) }</button></div>
            <p class="small" hidden={said.is_none()}>{ say(said.as_deref().unwrap_or_default()) }</p>
            if !texts.is_empty() {
                <h3>{ say(&words.carry_camera) }</h3>
                <Codes site={site.clone()} {texts} />
            }
        </>
    }
}
