//! The drawings of two or three treatments side by side: the same part of each at the same time.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::gradual::use_gradual;
use crate::app::store::Site;
use crate::bank::diagram::{Diagram, Phase, Pictured, aligned};
use crate::bank::edition::Index;
use crate::bank::id::Text;
use crate::bank::words::Words;
use crate::ui::diagram::drawing::{Look, drawing};
use crate::ui::diagram::in_words::{in_words, signed};
use crate::ui::diagram::stepped::buttons;
use crate::ui::parts::later::Later;
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// See [`Beside`].
#[derive(Properties, PartialEq)]
pub struct BesideProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// The places of the treatments.
    pub places: Vec<Index>,
}

/// The drawings, where at least two of the treatments have one.
#[component]
pub fn Beside(props: &BesideProps) -> Html {
    let site = &props.site;
    let edition = &*site.edition;
    let words = &edition.words;
    let row = use_state(|| 0_usize);
    let found = props
        .places
        .iter()
        .filter_map(|place| edition.diagram_of(*place));
    let (own, diagrams): (Vec<Index>, Vec<&Diagram>) = found.unzip();
    // A drawing takes about 30 ms on a slow tablet (6×); the first says already that the comparison is there.
    let drawn = use_gradual(site, 1, 1, diagrams.len());
    let rows = aligned(&diagrams);
    let (Some((phase, steps)), true) = (rows.get(*row), diagrams.len() > 1) else {
        return html! { <section hidden=true></section> };
    };
    let total = u8::try_from(rows.len()).unwrap_or(u8::MAX);
    let now = u8::try_from(*row).unwrap_or(u8::MAX).saturating_add(1);
    let go = |target: Option<usize>| {
        let found = target.and_then(|target| Some((target, rows.get(target)?.0)));
        let (setter, dispatch) = (row.setter(), site.dispatch.clone());
        let said = found.map(|(target, phase)| {
            let place = said(words, target, rows.len(), phase);
            let steps = rows
                .get(target)
                .map(|(_, steps)| told(site, &diagrams, steps));
            format!("{place}. {}", steps.unwrap_or_default())
        });
        Callback::from(move |_: MouseEvent| {
            if let (Some((target, _)), Some(said)) = (found, &said) {
                setter.set(target);
                dispatch.dispatch(Action::Say(said.as_str().into()));
            }
        })
    };
    let each = own.iter().zip(&diagrams).zip(steps).take(drawn);
    html! {
        <section class="besides" aria-labelledby="besides">
            <h2 id="besides">{ say(&words.picture_beside) }</h2>
            <p class="fig__n">{ say(&said(words, *row, rows.len(), *phase)) }</p>
            <div class="besides__g" key={*row}>{ for each.map(|((place, diagram), step)| one(site, *place, diagram, *step)) }</div>
            { buttons(site, now, total, go(row.checked_sub(1)), go(row.checked_add(1))) }
            <Later site={site.clone()} class="besides__w">{ for diagrams.iter().map(|diagram| in_words(edition, diagram, Some(name(site, diagram)))) }</Later>
            { signed(words, &diagrams) }
        </section>
    }
}

fn one(site: &Site, place: Index, diagram: &Diagram, number: Option<u8>) -> Html {
    let edition = &*site.edition;
    let picture = match number {
        Some(step) => drawing(
            edition,
            Pictured {
                diagram: place,
                step,
            },
            Look::Whole,
        ),
        None => html! { <p class="dg-note small">{ say(&edition.words.picture_none) }</p> },
    };
    let step = number.and_then(|number| diagram.step(number));
    html! {
        <figure class="fig">
            <div class="fig__h">{ name(site, diagram) }</div>
            <div class="dg-wrap">{ picture }</div>
            <figcaption class="fig__cap">
                <p class="fig__t">{ step.map(|step| say(&step.caption)) }</p>
            </figcaption>
        </figure>
    }
}

fn name(site: &Site, diagram: &Diagram) -> Html {
    let procedure = site.edition.procedure(diagram.procedure);
    procedure.map_or_else(Html::default, |procedure| {
        html! { <>{ emblem::emblem(procedure.family) }<b>{ names::short(procedure) }</b></> }
    })
}

/// What the pictures show now, in words: "PHP: … HAI: …".
fn told(site: &Site, diagrams: &[&Diagram], steps: &[Option<u8>]) -> String {
    let edition = &*site.edition;
    let each = diagrams.iter().zip(steps).filter_map(|(diagram, step)| {
        let short = &edition.procedure(diagram.procedure)?.short;
        let step = step.and_then(|step| diagram.step(step));
        let shown = step.map_or(&edition.words.picture_none, |step| &step.caption);
        Some(format!("{short}: {shown}"))
    });
    each.collect::<Vec<_>>().join(" ")
}

fn said(words: &Words, row: usize, total: usize, phase: Phase) -> String {
    words.picture_part(
        &(row + 1).to_string(),
        &total.to_string(),
        called(words, phase),
    )
}

fn called(words: &Words, phase: Phase) -> &Text {
    match phase {
        Phase::Prepare => &words.picture_prepare,
        Phase::In => &words.picture_in,
        Phase::Stay => &words.picture_stay,
        Phase::Leave => &words.picture_leave,
    }
}
