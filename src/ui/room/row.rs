//! A row of the staff screen: what it sets, what that means, and the control.

use yew::prelude::*;

use crate::app::room::{Act, Change};
use crate::app::store::Site;
use crate::bank::id::Text;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::say::say;
use crate::ui::room::act;

/// A group of rows under a heading.
pub fn rows(title: &str, rows: Html) -> Html {
    html! { <section class="rows"><h2>{ say(title) }</h2>{ rows }</section> }
}

/// A row.
pub fn row(title: &str, help: Html, control: Html) -> Html {
    html! {
        <div class="row"><div><b>{ say(title) }</b><span class="help">{ help }</span></div>{ control }</div>
    }
}

/// A row whose control is wide, and so stands below its name.
pub fn tall(title: &str, control: Html) -> Html {
    html! { <div class="row row--tall"><b>{ say(title) }</b>{ control }</div> }
}

/// A value that cannot be changed.
pub fn fixed(text: &str) -> Html {
    html! { <span class="fixed">{ icon(Icon::Lock) }{ say(text) }</span> }
}

/// One of several: native radios, each with a word, a tick and an edge. `name` tells the groups apart.
pub fn choice(site: &Site, name: &'static str, title: &str, choices: Vec<Choice>) -> Html {
    html! {
        <fieldset class="onoff">
            <legend class="hide">{ say(title) }</legend>
            { for choices.into_iter().map(|choice| html! {
                <label lang={choice.lang}>
                    <input type="radio" {name} checked={choice.on} autocomplete="off" onchange={act(site, Act::Change(choice.change))} />
                    <span>{ icon(Icon::Tick) }{ say(&choice.text) }</span>
                </label>
            }) }
        </fieldset>
    }
}

/// One of them.
pub struct Choice {
    /// What it says.
    pub text: String,
    /// The language of what it says, where it is another one.
    pub lang: Option<Text>,
    /// It is chosen.
    pub on: bool,
    /// What choosing it changes.
    pub change: Change,
}

/// Off or on.
pub fn switch(
    site: &Site,
    name: &'static str,
    title: &str,
    on: bool,
    change: fn(bool) -> Change,
) -> Html {
    let words = &site.edition.words;
    let choices = [(false, &words.staff_off), (true, &words.staff_on)];
    let choices = choices.map(|(value, text)| Choice {
        text: text.to_string(),
        lang: None,
        on: on == value,
        change: change(value),
    });
    choice(site, name, title, choices.into())
}
