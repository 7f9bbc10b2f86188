//! One picture beside an explanation, a tap away: an explanation that fills the glass is not read.

use yew::prelude::*;

use crate::app::store::Site;
use crate::bank::item::Question;
use crate::ui::diagram::drawing::{Look, drawing};
use crate::ui::diagram::in_words::marks;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;

/// The step of a drawing that shows what was asked for. Nothing where no step rests on a fact of the question.
pub fn glimpse(site: &Site, question: &Question) -> Html {
    let edition = &*site.edition;
    let found = question.picture.and_then(|at| {
        let diagram = edition.diagram(at.diagram)?;
        Some((
            at,
            diagram.step(at.step)?,
            edition.procedure(diagram.procedure)?,
        ))
    });
    let Some((at, step, procedure)) = found else {
        return html! {};
    };
    html! {
        <details class="fold glimpse">
            <summary>{ icon(Icon::Info) }<span>{ say(&edition.words.picture_see) }<span class="hide">{ ": " }{ say(&procedure.short) }</span></span>{ icon(Icon::Down) }</summary>
            <figure class="fig">
                <div class="dg-wrap">{ drawing(edition, at, Look::Whole) }</div>
                <figcaption class="fig__cap">
                    <p class="fig__t">{ say(&procedure.short) }{ ": " }{ say(&step.caption) }</p>
                    <p class="fig__s">{ marks(edition, &step.facts) }</p>
                </figcaption>
            </figure>
        </details>
    }
}
