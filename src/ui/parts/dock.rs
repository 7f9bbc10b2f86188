//! The tools at the foot: always the same, in the same order and place.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::looks::{Looks, Size};
use crate::app::place::Place;
use crate::app::route::Route;
use crate::app::screen::Screen;
use crate::app::store::Site;
use crate::quiz::round::Move;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::languages::languages;
use crate::ui::parts::link::Link;
use crate::ui::parts::listen::listen_tool;
use crate::ui::parts::say::say;

/// See [`Dock`].
#[derive(Properties, PartialEq)]
pub struct DockProps {
    /// The knowledge and the dispatcher.
    pub site: Site,
    /// Decides which ways back there are.
    pub screen: Screen,
    /// The page of the reader's questions is open.
    pub at_asks: bool,
    /// The page before this one.
    pub before: Route,
    /// This page.
    pub route: Route,
    /// There is something to clear.
    pub clears: bool,
    /// Screens may be read aloud.
    pub listens: bool,
    /// What is pressed.
    pub looks: Looks,
    /// The reader's own page is open.
    #[prop_or_default]
    pub at_home: bool,
    /// Something lies over the screen.
    #[prop_or_default]
    pub inert: bool,
}

/// The tools.
#[component]
pub fn Dock(props: &DockProps) -> Html {
    let words = &props.site.edition.words;
    // Where no way back takes the room, every language is offered.
    let is_first = matches!(props.screen, Screen::Start | Screen::Lost);
    html! {
        <nav class="dock" aria-label={words.tools.clone()} inert={props.inert}>
            { back(&props.site, props.screen, &props.before) }
            { out(props) }
            <Link site={props.site.clone()} to={Route::Asks} current={props.at_asks} class="tool tool--asks">
                { icon(Icon::List) }<span>{ say(&words.questions_tool) }</span>
            </Link>
            if is_first {
                { languages(&props.site, &props.route, true) }
            }
            <span class="dock__push"></span>
            if props.listens {
                { listen_tool(&props.site) }
            }
            <div class="seg" role="group" aria-label={words.text_size.clone()}>
                { size(props, Size::Normal, "seg__a1", &words.text_normal) }
                { size(props, Size::Large, "seg__a2", &words.text_large) }
                { size(props, Size::Largest, "seg__a3", &words.text_largest) }
            </div>
            if !is_first && props.site.place == Place::Home {
                { languages(&props.site, &props.route, false) }
            }
            <button class="tool tool--contrast" type="button" data-waits="" onclick={act(&props.site, Action::Recolour)}>
                { icon(Icon::Contrast) }<span>{ say(&words.colours) }</span>
            </button>
        </nav>
    }
}

/// At home to the reader's own page, and from there to the settings; in a waiting room away from all that was done.
fn out(props: &DockProps) -> Html {
    let site = &props.site;
    let words = &site.edition.words;
    match (site.place, props.screen) {
        (Place::Home, _) if props.at_home => html! {
            <Link site={site.clone()} to={Route::Settings} class="tool tool--gear">
                { icon(Icon::Gear) }<span>{ say(&words.settings_title) }</span>
            </Link>
        },
        (Place::Home, _) => html! {
            <Link site={site.clone()} to={Route::Home} class="tool tool--home">
                { icon(Icon::Home) }<span>{ say(&words.home_title) }</span>
            </Link>
        },
        (Place::WaitingRoom, _) if !props.clears => html! {},
        (Place::WaitingRoom, _) => html! {
            <Link site={site.clone()} to={Route::Start} clears=true class="tool tool--clear">
                { icon(Icon::Clear) }<span>{ say(&words.finish_and_clear) }</span>
            </Link>
        },
    }
}

fn back(site: &Site, screen: Screen, before: &Route) -> Html {
    let words = &site.edition.words;
    let inner = html! { <>{ icon(Icon::Back) }<span>{ say(&words.back) }</span></> };
    match screen {
        Screen::Start | Screen::Lost => html! {},
        Screen::Question(0) if site.place == Place::WaitingRoom => html! {
            <Link site={site.clone()} to={Route::Start} class="tool tool--back">{ inner }</Link>
        },
        Screen::Question(0) => html! {
            <Link site={site.clone()} to={before.clone()} class="tool tool--back">{ inner }</Link>
        },
        Screen::Page => html! {
            <Link site={site.clone()} to={before.clone()} class="tool tool--back">{ inner }</Link>
        },
        _ => html! {
            <button class="tool tool--back" type="button" onclick={act(site, Action::Play(Move::Back))}>{ inner }</button>
        },
    }
}

fn size(props: &DockProps, size: Size, letter: &'static str, name: &str) -> Html {
    let pressed = props.looks.size == size;
    html! {
        <button class="seg__b" type="button" data-waits="" aria-pressed={pressed.to_string()} onclick={act(&props.site, Action::Resize(size))}>
            <span class={letter} aria-hidden="true">{ "A" }</span><span class="hide">{ say(name) }</span>
        </button>
    }
}

fn act(site: &Site, action: Action) -> Callback<MouseEvent> {
    let dispatch = site.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}
