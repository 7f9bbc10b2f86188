//! One choice: a native radio over the whole card, so that every reader and switch knows it.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Site;
use crate::bank::drawing::Shapes;
use crate::bank::edition::{Edition, Index};
use crate::bank::item::{Choosable, Label};
use crate::quiz::questions::Answer;
use crate::quiz::round::Move;
use crate::ui::diagram::drawing::{Look, drawing};
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::parts::{emblem, names};

/// A card, until it is drawn: `OptionCard::of(site, option, chosen).art(true).draw()`.
pub struct OptionCard<'a> {
    site: &'a Site,
    option: Option<&'a Choosable>,
    chosen: bool,
    art: bool,
    called: Option<String>,
    several: Option<Answer>,
}

impl<'a> OptionCard<'a> {
    /// The card of a choice, and whether it is chosen. No choice is "I'm not sure".
    pub fn of(site: &'a Site, option: Option<&'a Choosable>, chosen: bool) -> Self {
        Self {
            site,
            option,
            chosen,
            art: false,
            called: None,
            several: None,
        }
    }

    /// Says whether emblems may be shown.
    pub fn art(self, art: bool) -> Self {
        Self { art, ..self }
    }

    /// Says what it is called where it is a picture: its name would be the answer.
    pub fn called(self, called: Option<String>) -> Self {
        Self { called, ..self }
    }

    /// Says what the answer is after a press, where that is not this choice alone. Several can then be chosen.
    pub fn several(self, answer: Answer) -> Self {
        Self {
            several: Some(answer),
            ..self
        }
    }

    /// Draws a radio, or a checkbox where several can be chosen. Choosing never submits.
    pub fn draw(self) -> Html {
        let (value, one) = match self.option {
            Some(option) => (option.id.text(), Answer::One(option.id.clone())),
            None => ("unsure".into(), Answer::Unsure),
        };
        let (input, answer) = match self.several {
            Some(several) => ("checkbox", several),
            None => ("radio", one),
        };
        let dispatch = self.site.dispatch.clone();
        let onchange = Callback::from(move |_: Event| {
            dispatch.dispatch(Action::Play(Move::Choose(answer.clone())));
        });
        let edition = &self.site.edition;
        let face = match (&self.called, self.option) {
            (Some(called), Some(option)) => Face::picture(edition, called, option),
            (_, option) => Face::of(edition, option, self.art),
        };
        html! {
            <label key={value.clone()} class={classes!("opt", face.class)}>
                <input class="opt__in" type={input} name="answer" {value} checked={self.chosen} {onchange} />
                <span class={classes!("opt__face", face.family)}>
                    <span class="opt__mark">{ icon(Icon::Tick) }</span>
                    <span class="opt__txt">
                        <span class="opt__name">{ face.name }</span>
                        if let Some(sub) = face.sub {
                            <span class="opt__sub">{ say(&sub) }</span>
                        }
                    </span>
                    { face.art }
                </span>
            </label>
        }
    }
}

struct Face {
    class: &'static str,
    family: &'static str,
    name: Html,
    sub: Option<String>,
    art: Html,
}

impl Face {
    fn of(edition: &Edition, option: Option<&Choosable>, art: bool) -> Self {
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
    fn picture(edition: &Edition, called: &str, option: &Choosable) -> Self {
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
