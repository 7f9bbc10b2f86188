//! How far we keep to known checklists: a sentence of totals each, and every item a tap away.

use yew::prelude::*;

use crate::bank::edition::Edition;
use crate::bank::id::Text;
use crate::bank::instrument::{AuditItem, Instrument, Verdict};
use crate::bank::words::Words;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// Draws the self-audit.
pub fn audit(edition: &Edition) -> Html {
    let words = &edition.words;
    html! {
        <section class="flow" aria-labelledby="audit">
            <h2 id="audit">{ say(&words.audit_title) }</h2>
            <p>{ say(&words.audit_lead) }</p>
            { for edition.audit.iter().map(|one| checklist(words, one)) }
        </section>
    }
}

fn checklist(words: &Words, instrument: &Instrument) -> Html {
    let own = |verdict| -> Vec<&AuditItem> {
        let items = instrument.items.iter();
        items.filter(|item| item.verdict == verdict).collect()
    };
    let groups: [(Icon, &Text, Vec<&AuditItem>); 4] = [
        (Icon::Tick, &words.audit_met, own(Verdict::Met)),
        (Icon::Missing, &words.audit_not_met, own(Verdict::NotMet)),
        (Icon::Person, &words.audit_unjudged, own(Verdict::Unjudged)),
        (
            Icon::NoTest,
            &words.audit_not_applicable,
            own(Verdict::NotApplicable),
        ),
    ];
    let [met, unmet, unjudged, none] = groups
        .each_ref()
        .map(|(_, _, items)| items.len().to_string());
    let total = instrument.items.len().to_string();
    html! {
        <div class="audit">
            <h3>{ say(&instrument.name) }</h3>
            <p class="small">{ say(&instrument.lead) }</p>
            <p>{ say(&words.audit_totals(&total, &met, &unmet, &unjudged, &none)) }</p>
            <details class="exact">
                <summary>{ icon(Icon::Down) }<span>{ say(&words.audit_items) }<span class="hide">{ ": " }{ say(&instrument.name) }</span></span></summary>
                { for groups.into_iter().map(|(picture, title, items)| group(picture, title, &items)) }
            </details>
        </div>
    }
}

fn group(picture: Icon, title: &Text, items: &[&AuditItem]) -> Html {
    html! {
        <section class="audit__g" hidden={items.is_empty()}>
            <h4>{ icon(picture) }{ say(title) }</h4>
            <ul>{ for items.iter().map(|item| html! {
                <li><span class="audit__n">{ say(&item.id) }</span><p><b>{ say(&item.text) }{ "." }</b>{ " " }{ say(&item.evidence) }</p></li>
            }) }</ul>
        </section>
    }
}
