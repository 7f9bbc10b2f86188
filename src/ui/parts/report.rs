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

/// See [`Report`].
#[derive(Properties, PartialEq)]
pub struct ReportProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// What it is about, such as "Question: php-hai-pump".
    pub about: AttrValue,
    /// How copying went.
    pub outcome: Option<Outcome>,
}

/// The disclosure.
#[component]
pub fn Report(props: &ReportProps) -> Html {
    let edition = &props.site.edition;
    let words = &edition.words;
    let lines = [
        words.app_name.to_string(),
        props.about.to_string(),
        version(edition),
    ];
    let onclick = {
        let dispatch = props.site.dispatch.clone();
        let copy = Action::Run(Errand::Copy(english::unmarked(&lines.join("\n")).into()));
        Callback::from(move |_| dispatch.dispatch(copy.clone()))
    };
    let said = match props.outcome {
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
                if props.site.place == Place::Home {
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
