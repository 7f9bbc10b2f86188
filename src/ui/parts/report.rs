//! A quiet way to report a problem: lines that name the question and the words, to be handed over. Nothing is sent.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::errand::{Errand, Outcome};
use crate::app::place::Place;
use crate::app::store::Site;
use crate::bank::english;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::parts::version::version;

/// The disclosure. `about` is such as "Question: php-hai-pump", `outcome` how copying went.
pub fn report(site: &Site, about: &str, outcome: Option<Outcome>) -> Html {
    let edition = &site.edition;
    let words = &edition.words;
    let lines = [
        words.app_name.to_string(),
        about.to_owned(),
        version(edition),
    ];
    let onclick = {
        let dispatch = site.dispatch.clone();
        let copy = Action::Run(Errand::Copy(english::unmarked(&lines.join("\n")).into()));
        Callback::from(move |_| dispatch.dispatch(copy.clone()))
    };
    let said = match outcome {
        Some(Outcome::Copied) => Some((Icon::Tick, &words.report_copied)),
        Some(Outcome::NotCopied) => Some((Icon::Alert, &words.report_not_copied)),
        _ => None,
    };
    html! {
        <details class="report">
            <summary>{ icon(Icon::Hand) }{ say(&words.report_title) }</summary>
            <div class="report__b flow">
                <p>{ say(&words.report_lead) }</p>
                <ul class="report__l">{ for lines.iter().map(|line| html! { <li>{ say(line) }</li> }) }</ul>
                // On a shared tablet the next person could put in what was copied.
                if site.place == Place::Home {
                    <button class="btn btn--line" type="button" data-waits="" {onclick}>{ icon(Icon::Copy) }{ say(&words.report_copy) }</button>
                }
                if let Some((picture, text)) = said {
                    <p class="report__s">{ icon(picture) }<span>{ say(text) }</span></p>
                }
                <p>{ say(&words.report_whom) }</p>
            </div>
        </details>
    }
}
