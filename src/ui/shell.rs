//! The frame of every screen: skip link, top bar, the screen itself, tools, the one status region.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::effects::use_effects;
use crate::app::place::Place;
use crate::app::route::{self, Route};
use crate::app::screen::Screen;
use crate::app::store::{Site, Store};
use crate::bank::edition::Edition;
use crate::bank::id::Text;
use crate::ui::feedback::early;
use crate::ui::feedback::screen::feedback_screen;
use crate::ui::frame::{dock, foot, listening, logo, note, saved, skip, stage, title};
use crate::ui::learn;
use crate::ui::pages::end::end;
use crate::ui::pages::lost::lost;
use crate::ui::pages::start::start;
use crate::ui::parts::faults::faults;
use crate::ui::parts::report::report;
use crate::ui::parts::say::say;
use crate::ui::parts::translated::translated;
use crate::ui::parts::update_note::update_note;
use crate::ui::questions::screen::question_screen;
use crate::ui::room::code::code;
use crate::ui::room::over::over;
use crate::ui::room::staff::staff;
use crate::ui::room::start::room_start;
use crate::ui::study;
use crate::ui::study::between::between;
use crate::ui::study::hint::hint;

/// What the first render depends on, and nothing else.
#[derive(Properties, Clone, PartialEq)]
pub struct PageProps {
    /// The knowledge.
    pub edition: Rc<Edition>,
    /// Path under which the site lives, such as `/`.
    pub base: Text,
    /// The page.
    pub route: Route,
    /// The early answer as HTML, where the page is rendered; in the browser empty, since the page holds it.
    pub early: AttrValue,
}

/// The whole app.
#[component]
pub fn Shell(props: &PageProps) -> Html {
    let store = use_reducer({
        let props = props.clone();
        move || Store::new(props.edition, props.base, props.route)
    });
    let site = site(&store);
    use_effects(&store, title(&store));
    let key = store.key();
    // What lies over the screen hides it from touch, keys and screen readers alike.
    let covered = store.room.is_covered();
    // An invisible blank, so that the same words said twice are a change that is heard twice.
    let again = if store.status.count % 2 == 1 {
        ""
    } else {
        "\u{a0}"
    };
    html! {
        <div class="app">
            { skip(&site, covered) }
            <header class="topbar" inert={covered}>
                { logo(&site) }
                { saved(&store) }
                if store.place == Place::WaitingRoom {
                    <span class="corner" data-corner="" aria-hidden="true"></span>
                }
            </header>
            <main class={stage(store.screen())} id="main" tabindex="-1" inert={covered}>
                { note(&store) }
                <div class="screen" key={key.clone()}>{ screen(&store, &site, &props.early) }</div>
                { reports(&store, &site, key) }
                { translated(&store.edition) }
                { update_note(&store, &site) }
                { faults(&site) }
            </main>
            { foot(&store, &site, covered) }
            { listening(&store, &site, covered) }
            { dock(&store, &site, covered) }
            <p class="hide" role="status" aria-live="polite" aria-atomic="true">
                { say(&store.status.text) }{ again }
            </p>
            { over(&site, store.room.view) }
        </div>
    }
}

/// What the view needs of this state.
pub(crate) fn site(store: &UseReducerHandle<Store>) -> Site {
    let at_home = store.place == Place::Home;
    Site {
        edition: Rc::clone(&store.edition),
        base: store.base.clone(),
        place: store.place,
        prints: at_home || store.room.settings().print,
        phones: at_home || store.room.settings().phone_link,
        today: store.today.clone(),
        dispatch: store.dispatcher(),
    }
}

fn screen(store: &Store, site: &Site, early: &AttrValue) -> Html {
    match (store.screen(), &store.round) {
        (Screen::Start, _) if store.place == Place::WaitingRoom => {
            room_start(site, store.room.settings())
        }
        (Screen::Start, _) => start(site),
        (Screen::Code, _) => code(site, &store.room),
        (Screen::Staff, _) => staff(site, &store.room, store.errands.outcome),
        (Screen::Question(_), Some(round)) => html! {
            <>
                { question_screen(site, round) }
                if !store.alive {
                    { early::early(early) }
                }
            </>
        },
        (Screen::Feedback(_), Some(round)) => feedback_screen(site, round, &store.asks.list),
        (Screen::End, Some(round)) => end(site, round, &store.asks),
        (Screen::Hint(_), Some(round)) => hint(site, round),
        (Screen::Between, Some(round)) => between(site, round),
        (Screen::Page, _) => study::page(store, site).unwrap_or_else(|| learn::page(store, site)),
        _ => lost(site),
    }
}

/// On every screen with content: what it is called, for whoever finds a mistake in it.
fn reports(store: &Store, site: &Site, key: String) -> Html {
    let words = &store.edition.words;
    let question = store
        .round
        .as_ref()
        .and_then(|round| round.question(&store.edition));
    let about = match (store.screen(), question) {
        (Screen::Question(_) | Screen::Feedback(_), Some(question)) => {
            Some(words.report_question(question.id.as_str()))
        }
        (Screen::Page, _) => Some(words.report_page(&route::path(&store.route))),
        _ => None,
    };
    html! {
        <div class="reports noprint" {key} hidden={about.is_none()}>
            if let Some(about) = about {
                { report(site, &about, store.errands.outcome) }
            }
        </div>
    }
}
