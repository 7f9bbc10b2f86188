//! Settings: text size, colours, motion, lines, reading aloud, language; what is kept. What the device wishes holds until a reader chooses here.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::keep::Keeping;
use crate::app::looks::{Looks, Size, Theme};
use crate::app::route::Route;
use crate::app::store::Site;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::languages::languages;
use crate::ui::parts::say::say;
use crate::ui::study::kept_panel::kept_panel;
use crate::ui::study::note::note;

/// The page.
pub fn settings(site: &Site, keeping: &Keeping, looks: Looks) -> Html {
    let words = &site.edition.words;
    let sizes = [
        (Size::Normal, &words.text_normal),
        (Size::Large, &words.text_large),
        (Size::Largest, &words.text_largest),
    ];
    let themes = [
        (None, &words.as_device),
        (Some(Theme::Light), &words.colours_of_light),
        (Some(Theme::Dark), &words.colours_of_dark),
        (Some(Theme::Contrast), &words.colours_of_contrast),
    ];
    let motions = [(false, &words.as_device), (true, &words.motion_less)];
    let spaces = [(false, &words.line_usual), (true, &words.line_wide)];
    let voices = [(false, &words.listen_shown), (true, &words.listen_hidden)];
    html! {
        <article class="settings flow-l">
            <div class="flow">
                <h1 tabindex="-1">{ say(&words.settings_title) }</h1>
                <p class="lead">{ say(&words.settings_lead) }</p>
                { note(site, keeping) }
            </div>
            <div class="settings__g">
                { set(&words.text_size, sizes.map(|(size, name)| one(site, "size", name, looks, Looks { size, ..looks })).into()) }
                { set(&words.colours, themes.map(|(theme, name)| one(site, "colours", name, looks, Looks { theme, ..looks })).into()) }
                { set(&words.motion, motions.map(|(still, name)| one(site, "motion", name, looks, Looks { still, ..looks })).into()) }
                { set(&words.line_space, spaces.map(|(wide, name)| one(site, "space", name, looks, Looks { wide, ..looks })).into()) }
                { set(&words.listen_bar, voices.map(|(quiet, name)| one(site, "voice", name, looks, Looks { quiet, ..looks })).into()) }
                { tongues(site) }
            </div>
            { kept_panel(site, keeping) }
        </article>
    }
}

/// Each language is a page of its own, so this leads there; what was chosen above holds there too.
fn tongues(site: &Site) -> Html {
    let words = &site.edition.words;
    html! {
        <section class="panel setset" aria-labelledby="tongues" hidden={site.edition.tongues.len() < 2}>
            <h2 id="tongues" class="setset__h">{ say(&words.languages) }</h2>
            { languages(site, &Route::Settings, true) }
        </section>
    }
}

fn set(title: &str, choices: Vec<Html>) -> Html {
    html! {
        <fieldset class="panel setset"><legend>{ say(title) }</legend><div class="setset__c">{ for choices }</div></fieldset>
    }
}

/// A native radio over its whole card.
fn one(site: &Site, group: &'static str, name: &str, now: Looks, then: Looks) -> Html {
    let dispatch = site.dispatch.clone();
    let onchange = Callback::from(move |_: Event| dispatch.dispatch(Action::Look(then)));
    html! {
        <label class="opt setopt">
            <input class="opt__in" type="radio" name={group} checked={now == then} {onchange} />
            <span class="opt__face"><span class="opt__mark">{ icon(Icon::Tick) }</span><span class="opt__txt">{ say(name) }</span></span>
        </label>
    }
}
