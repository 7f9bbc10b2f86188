//! The tools at the foot: always the same, in the same order and place.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::looks::Size;
use crate::app::place::Place;
use crate::app::route::Route;
use crate::app::screen::Screen;
use crate::app::store::{Site, Store};
use crate::quiz::round::Move;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::languages::languages;
use crate::ui::parts::link::Link;
use crate::ui::parts::listen::listen_tool;
use crate::ui::parts::say::say;

/// What the tools depend on besides the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tools {
    /// There is something to clear.
    pub clears: bool,
    /// Screens may be read aloud.
    pub listens: bool,
    /// Something lies over the screen.
    pub inert: bool,
}

/// The tools. Their key tells them from those of staff, which stand in the same place.
pub fn dock(store: &Store, site: &Site, tools: Tools) -> Html {
    let words = &site.edition.words;
    let screen = store.screen();
    // Where no way back takes the room, every language is offered.
    let is_first = matches!(screen, Screen::Start | Screen::Lost);
    html! {
        <nav key="tools" class="dock" aria-label={words.tools.clone()} inert={tools.inert}>
            { back(store, site, screen) }
            { out(store, site, tools.clears) }
            { Link::to(site, Route::Asks).current(store.route == Route::Asks).class("tool tool--asks").draw(html! {
                <>{ icon(Icon::List) }<span>{ say(&words.questions_tool) }</span></>
            }) }
            if is_first {
                { languages(site, &store.route, true) }
            }
            <span class="dock__push"></span>
            if tools.listens {
                { listen_tool(site) }
            }
            <div class="seg" role="group" aria-label={words.text_size.clone()}>
                { size(store, site, Size::Normal, "seg__a1", &words.text_normal) }
                { size(store, site, Size::Large, "seg__a2", &words.text_large) }
                { size(store, site, Size::Largest, "seg__a3", &words.text_largest) }
            </div>
            if !is_first && site.place == Place::Home {
                { languages(site, &store.route, false) }
            }
            <button class="tool tool--contrast" type="button" data-waits="" onclick={act(site, Action::Recolour)}>
                { icon(Icon::Contrast) }<span>{ say(&words.colours) }</span>
            </button>
        </nav>
    }
}

/// At home to the reader's own page, and from there to the settings; in a waiting room away from all that was done.
fn out(store: &Store, site: &Site, clears: bool) -> Html {
    let words = &site.edition.words;
    let (link, picture, text) = match (site.place, &store.route) {
        (Place::Home, Route::Home) => (
            Link::to(site, Route::Settings).class("tool tool--gear"),
            Icon::Gear,
            &words.settings_title,
        ),
        (Place::Home, _) => (
            Link::to(site, Route::Home).class("tool tool--home"),
            Icon::Home,
            &words.home_title,
        ),
        (Place::WaitingRoom, _) if !clears => return html! {},
        (Place::WaitingRoom, _) => (
            Link::to(site, Route::Start)
                .class("tool tool--clear")
                .clears(),
            Icon::Clear,
            &words.finish_and_clear,
        ),
    };
    link.draw(html! { <>{ icon(picture) }<span>{ say(text) }</span></> })
}

fn back(store: &Store, site: &Site, screen: Screen) -> Html {
    let inner = html! { <>{ icon(Icon::Back) }<span>{ say(&site.edition.words.back) }</span></> };
    let to = match screen {
        Screen::Start | Screen::Lost => return html! {},
        Screen::Question(0) if site.place == Place::WaitingRoom => Route::Start,
        Screen::Question(0) | Screen::Page => store.before(),
        _ => {
            return html! {
                <button class="tool tool--back" type="button" onclick={act(site, Action::Play(Move::Back))}>{ inner }</button>
            };
        }
    };
    Link::to(site, to).class("tool tool--back").draw(inner)
}

fn size(store: &Store, site: &Site, size: Size, letter: &'static str, name: &str) -> Html {
    let pressed = store.looks.size == size;
    html! {
        <button class="seg__b" type="button" data-waits="" aria-pressed={pressed.to_string()} onclick={act(site, Action::Resize(size))}>
            <span class={letter} aria-hidden="true">{ "A" }</span><span class="hide">{ say(name) }</span>
        </button>
    }
}

fn act(site: &Site, action: Action) -> Callback<MouseEvent> {
    let dispatch = site.dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action.clone()))
}
