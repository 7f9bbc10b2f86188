//! What stands around every screen, at home and in the waiting room.

use yew::prelude::*;

use crate::app::place::Place;
use crate::app::room::Act;
use crate::app::route::Route;
use crate::app::screen::Screen;
use crate::app::store::{Site, Store};
use crate::app::titles;
use crate::ui::parts::dock::{self, Tools};
use crate::ui::parts::emblem::brandmark;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::languages::languages;
use crate::ui::parts::link::Link;
use crate::ui::parts::listen::listen_bar;
use crate::ui::parts::say::say;
use crate::ui::room::act;
use crate::ui::room::staff_dock::staff_dock;
use crate::ui::study::saved;

/// The first control of every page. In the waiting room nothing is a link, since a link has an address and a menu of its own.
pub fn skip(site: &Site, covered: bool) -> Html {
    let text = say(&site.edition.words.skip_link);
    match site.place {
        Place::Home => html! { <a class="skip" href="#main">{ text }</a> },
        Place::WaitingRoom => {
            let onclick = act(site, Act::Skip);
            html! { <button class="skip" type="button" inert={covered} {onclick}>{ text }</button> }
        }
    }
}

/// The name: the way to the start, where there are links.
pub fn logo(site: &Site) -> Html {
    let inner = html! {
        <>
            { brandmark() }
            <span class="logo__name">{ say(&site.edition.words.app_name) }</span>
        </>
    };
    match site.place {
        Place::Home => {
            html! { <a class="logo" href={Store::href(&site.base, &Route::Start)}>{ inner }</a> }
        }
        Place::WaitingRoom => html! { <span class="logo">{ inner }</span> },
    }
}

/// Privacy in words, which must stay true where misses are counted.
pub fn saved(store: &Store) -> Html {
    let words = &store.edition.words;
    let (picture, text) = match store.screen() {
        Screen::Code | Screen::Staff => (Icon::Lock, &words.code_title),
        _ if store.room.settings().counts => (Icon::NoSave, &words.room_counted),
        _ => (
            Icon::NoSave,
            saved::text(words, store.place, &store.keeping),
        ),
    };
    html! { <span class="safe">{ icon(picture) }{ say(text) }</span> }
}

/// What the last touch led to in the waiting room, for the eye; the status region says it too.
pub fn note(store: &Store) -> Html {
    if store.place == Place::Home {
        return html! {};
    }
    let note = store.room.note.as_deref();
    html! {
        <p class="note roomnote noprint" hidden={note.is_none()}>{ icon(Icon::Info) }<span>{ say(note.unwrap_or_default()) }</span></p>
    }
}

/// The tools at the foot.
pub fn dock(store: &Store, site: &Site, inert: bool) -> Html {
    match store.screen() {
        Screen::Code | Screen::Staff => staff_dock(site, store.screen() == Screen::Staff, inert),
        _ => {
            let tools = Tools {
                clears: clears(store),
                listens: listens(store),
                inert,
            };
            dock::dock(store, site, tools)
        }
    }
}

/// The start screen has nothing to clear, unless somebody in the waiting room left something behind it.
fn clears(store: &Store) -> bool {
    match store.screen() {
        Screen::Start | Screen::Lost => store.place == Place::WaitingRoom && !store.is_fresh(),
        _ => true,
    }
}

/// The controls of reading aloud, where it may speak.
pub fn listening(store: &Store, site: &Site, covered: bool) -> Html {
    if listens(store) && !matches!(store.screen(), Screen::Code | Screen::Staff) {
        listen_bar(site, covered)
    } else {
        html! {}
    }
}

/// At home the reader decides. In a waiting room others hear it too, so there staff do.
fn listens(store: &Store) -> bool {
    match store.place {
        Place::Home => !store.looks.quiet,
        Place::WaitingRoom => store.room.settings().sound,
    }
}

/// On every page: what to do when it is too much, and who stands behind it. A question has room for the first alone, or
/// it would no longer fit the glass.
pub fn foot(store: &Store, site: &Site, inert: bool) -> Html {
    let words = &site.edition.words;
    let screen = store.screen();
    html! {
        <footer class="foot" {inert}>
            <p>{ say(&words.if_upset) }</p>
            if !matches!(screen, Screen::Question(_) | Screen::Code | Screen::Staff) {
                { Link::to(site, Route::About).class("golink").draw(say(&words.about_link)) }
            }
            // For a glass in portrait, whose tools leave no room for it.
            if screen == Screen::Page && site.place == Place::Home {
                { languages(site, &store.route, false) }
            }
        </footer>
    }
}

/// Screens that fit the glass have less room at their foot.
pub fn stage(screen: Screen) -> &'static str {
    match screen {
        Screen::Start => "stage stage--fit",
        Screen::Question(_) => "stage stage--fit stage--q",
        _ => "stage",
    }
}

/// The document's title. It never says what was chosen: others may see it.
pub fn title(store: &Store) -> String {
    let words = &store.edition.words;
    let total = store.round.as_ref().map_or(0, |round| round.total);
    let progress = |step: usize| words.progress(&(step + 1).to_string(), &total.to_string());
    let screen = match store.screen() {
        Screen::Start | Screen::Page | Screen::Lost => {
            return titles::title(&store.edition, &store.route);
        }
        Screen::Question(step) => progress(step),
        Screen::Hint(step) | Screen::Feedback(step) => {
            words.title(&words.the_answer, &progress(step))
        }
        Screen::Between => words.between_title.to_string(),
        Screen::End => words.end_title.to_string(),
        Screen::Code => words.code_title.to_string(),
        Screen::Staff => words.staff_title.to_string(),
    };
    words.title(&screen, &words.app_name)
}
