//! A card for reader and nurse at the end of a round: say it in your own words. No field, no score.
//!
//! Teach-back checks how well something was explained, and not the person it was explained to (AHRQ, Health Literacy
//! Universal Precautions Toolkit, tool 5).

use yew::prelude::*;

use crate::bank::edition::{Edition, Index};
use crate::quiz::summary::Summary;
use crate::ui::parts::emblem;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The card that asks for one pair of the round; nothing where the round met no pair.
pub fn teach_back(edition: &Edition, summary: &Summary) -> Html {
    let words = &edition.words;
    let asked = pair(summary).and_then(|pair| asked(edition, pair));
    html! {
        <section class="teach" aria-labelledby="teach" hidden={asked.is_none()}>
            <h2 id="teach">{ icon(Icon::People) }{ say(&words.teach_title) }</h2>
            if let Some((art, text)) = asked {
                <div class="teach__q">{ art }<p>{ say(&text) }</p></div>
            }
            <p>{ say(&words.teach_lead) }</p>
            <p class="small soft">{ say(&words.teach_why) }</p>
        </section>
    }
}

/// The pair to tell: one that is worth another look, or else the first that was met.
fn pair(summary: &Summary) -> Option<Index> {
    summary.again.iter().chain(&summary.apart).next().copied()
}

fn asked(edition: &Edition, pair: Index) -> Option<(Html, String)> {
    let pair = edition.pair(pair)?;
    let first = edition.procedure(pair.first)?;
    let second = edition.procedure(pair.second)?;
    let art = emblem::duo(first.family, second.family);
    let text = edition.words.teach_ask(&first.inside(), &second.inside());
    Some((art, text))
}
