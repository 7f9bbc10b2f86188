//! Which questions are missed most: totals, shown from ten answers on.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::errand::{Errand, Outcome};
use crate::app::room::{Act, Room};
use crate::app::store::Site;
use crate::bank::english;
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// The totals, as text that can be marked, and two buttons.
pub fn missed(site: &Site, room: &Room, outcome: Option<Outcome>) -> Html {
    let edition = room.whole.as_deref().unwrap_or(&site.edition);
    let words = &edition.words;
    let shown = room.counts.shown(edition);
    let lead = match (room.settings().counts, shown.is_empty()) {
        (false, true) => Some(&words.missed_off),
        (true, true) => Some(&words.missed_none),
        _ => None,
    };
    let lines: Vec<String> = shown
        .iter()
        .map(|(stem, count)| {
            words.missed_line(stem, &count.missed.to_string(), &count.asked.to_string())
        })
        .collect();
    html! {
        <section class="panel flow">
            <h2>{ say(&words.missed_title) }</h2>
            if let Some(lead) = lead {
                <p class="small">{ say(lead) }</p>
            } else {
                <ol class="missed">{ for lines.iter().map(|line| html! { <li>{ say(line) }</li> }) }</ol>
                <button class="btn btn--line btn--wide" type="button" onclick={copy(site, &lines)}>{ say(&words.missed_copy) }</button>
                if let Some(outcome) = outcome {
                    <p class="small">{ say(outcome.text(words)) }</p>
                }
            }
            if !room.counts.is_empty() {
                <button class="btn btn--line btn--wide" type="button" onclick={act(site, Act::ResetCounts)}>{ say(&words.missed_reset) }</button>
            }
        </section>
    }
}

fn copy(site: &Site, lines: &[String]) -> Callback<MouseEvent> {
    let dispatch = site.dispatch.clone();
    let errand = Errand::Copy(english::unmarked(&lines.join("\n")).into());
    Callback::from(move |_| dispatch.dispatch(Action::Run(errand.clone())))
}
