//! What stands on the card of a choice: words, a treatment with its emblem, two of them, or a picture.

use yew::prelude::*;

use crate::bank::drawing::Shapes;
use crate::bank::edition::{Edition, Index};
use crate::bank::item::{Choosable, Label};
use crate::ui::diagram::drawing::{Look, drawing};
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// What a card shows.
pub(super) struct Face {
    /// The class of the card.
    pub(super) class: &'static str,
    /// The class that carries a family's colours.
    pub(super) family: &'static str,
    /// The choice in a word or a sentence.
    pub(super) name: Html,
    /// The full name below it.
    pub(super) sub: Option<String>,
    /// The emblem or the picture.
    pub(super) art: Html,
}

impl Face {
    /// Of a choice, or of "I'm not sure". Emblems are shown where `art` allows it.
    pub(super) fn of(edition: &Edition, option: Option<&Choosable>, art: bool) -> Self {
        match option.map(|option| &option.label) {
            None => Self::plain("opt--unsure", say(&edition.words.unsure)),
            Some(Label::Words(text)) => Self::plain("", say(text)),
            Some(Label::Procedure(index)) => Self::procedure(edition, *index, art),
            Some(Label::Both(first, second)) => Self::both(edition, *first, *second, art),
        }
    }

    fn plain(class: &'static str, name: Html) -> Self {
        Self {
            class,
            family: "",
            name,
            sub: None,
            art: html! {},
        }
    }

    /// The drawing without labels. What it shows is in the card's name, so that readers who do not see it have the same
    /// question.
    pub(super) fn picture(edition: &Edition, called: &str, option: &Choosable) -> Self {
        let Some(at) = option.picture else {
            return Self::plain("", html! { { called } });
        };
        let step = edition.diagram(at.diagram).and_then(|d| d.step(at.step));
        let neutral = step.map_or("", |step| &*step.neutral);
        if edition.shapes == Shapes::Missing {
            return Self {
                sub: Some(neutral.to_owned()),
                ..Self::plain("", html! { { called } })
            };
        }
        Self {
            art: html! { <span class="opt__pic">{ drawing(edition, at, Look::Bare) }</span> },
            ..Self::plain(
                "opt--pic",
                html! { <>{ called }<span class="hide">{ ": " }{ say(neutral) }</span></> },
            )
        }
    }

    fn procedure(edition: &Edition, index: Index, art: bool) -> Self {
        let Some(procedure) = edition.procedure(index) else {
            return Self::plain("", html! {});
        };
        let family = emblem::class(procedure.family);
        let face = Self {
            sub: names::full(procedure).map(str::to_owned),
            ..Self::plain("", names::short(procedure))
        };
        if art {
            let art = html! { <span class={classes!("opt__art", family)}><span class="ribbon"></span>{ emblem::emblem(procedure.family) }</span> };
            Self {
                class: "opt--rib",
                family,
                art,
                ..face
            }
        } else {
            face
        }
    }

    fn both(edition: &Edition, first: Index, second: Index, art: bool) -> Self {
        let face = Self {
            sub: Some(names::both(edition, first, second)),
            ..Self::plain("", say(&edition.words.both))
        };
        match (edition.procedure(first), edition.procedure(second)) {
            (Some(first), Some(second)) if art => Self {
                class: "opt--rib opt--both",
                art: html! { <span class="opt__art">{ emblem::duo(first.family, second.family) }</span> },
                ..face
            },
            _ => face,
        }
    }
}
