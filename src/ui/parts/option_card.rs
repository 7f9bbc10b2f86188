//! One choice: a native radio over the whole card, so that every reader and switch knows it.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::store::Site;
use crate::bank::item::Choosable;
use crate::quiz::questions::Answer;
use crate::quiz::round::Move;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::option_face::Face;
use crate::ui::parts::say::say;

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
