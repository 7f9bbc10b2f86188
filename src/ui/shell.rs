//! The frame of every screen: skip link, top bar, the screen itself, tools, the one status region.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::effects::use_effects;
use crate::app::keep::State;
use crate::app::place::Place;
use crate::app::route::{self, Route};
use crate::app::screen::Screen;
use crate::app::store::{Site, Store};
use crate::bank::edition::Edition;
use crate::bank::id::Text;
use crate::ui::feedback::early::Early;
use crate::ui::feedback::screen::FeedbackScreen;
use crate::ui::frame::{dock, foot, listening, logo, note, saved, skip, stage, title};
use crate::ui::learn;
use crate::ui::pages::end::End;
use crate::ui::pages::lost::Lost;
use crate::ui::pages::start::Start;
use crate::ui::parts::faults::Faults;
use crate::ui::parts::report::Report;
use crate::ui::parts::say::say;
use crate::ui::parts::translated::translated;
use crate::ui::parts::update_note::UpdateNote;
use crate::ui::questions::screen::QuestionScreen;
use crate::ui::room::code::Code;
use crate::ui::room::over::Over;
use crate::ui::room::staff::StaffScreen;
use crate::ui::room::start::RoomStart;
use crate::ui::study;
use crate::ui::study::between::between;
use crate::ui::study::hint::hint;

/// What the first render depends on, and nothing else.
#[derive(Properties, Clone, PartialEq)]
pub struct ShellProps {
    /// The knowledge.
    pub edition: Rc<Edition>,
    /// Path under which the site lives, such as `/`.
    pub base: Text,
    /// The page.
    pub route: Route,
}

/// The whole app.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let store = use_reducer({
        let props = props.clone();
        move || Store::new(props.edition, props.base, props.route)
    });
    let site = Site {
        edition: Rc::clone(&store.edition),
        base: store.base.clone(),
        place: store.place,
        prints: store.place == Place::Home || store.room.settings().print,
        phones: store.place == Place::Home || store.room.settings().phone_link,
        today: store.today.clone(),
        dispatch: store.dispatcher(),
    };
    use_effects(&store, title(&store));
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
                { screen(&store, &site) }
                { report(&store, &site) }
                { translated(&store.edition) }
                <UpdateNote site={site.clone()} screen={store.screen()} update={store.update} clears={store.keeping.state != State::Here && !store.asks.list.is_empty()} />
                <Faults site={site.clone()} />
            </main>
            { foot(&store, &site, covered) }
            { listening(&store, &site, covered) }
            { dock(&store, &site, covered) }
            <p class="hide" role="status" aria-live="polite" aria-atomic="true">
                { say(&store.status.text) }{ again }
            </p>
            <Over site={site.clone()} view={store.room.view} />
        </div>
    }
}

fn screen(store: &Store, site: &Site) -> Html {
    let round = store.round.clone();
    let inner = match (store.screen(), round) {
        (Screen::Start, _) if store.place == Place::WaitingRoom => {
            html! { <RoomStart site={site.clone()} counted={store.room.settings().counts} minutes={store.room.settings().idle_minutes} /> }
        }
        (Screen::Start, _) => html! { <Start site={site.clone()} /> },
        (Screen::Code, _) => html! { <Code site={site.clone()} room={Rc::clone(&store.room)} /> },
        (Screen::Staff, _) => {
            html! { <StaffScreen site={site.clone()} room={Rc::clone(&store.room)} outcome={store.errands.outcome} /> }
        }
        (Screen::Question(step), Some(round)) => html! {
            <>
                <QuestionScreen key={format!("q{step}")} site={site.clone()} {round} />
                if !store.alive {
                    <Early site={site.clone()} route={store.route.clone()} />
                }
            </>
        },
        (Screen::Feedback(step), Some(round)) => html! {
            <FeedbackScreen key={format!("f{step}")} site={site.clone()} {round} asks={store.asks.list.clone()} />
        },
        (Screen::End, Some(round)) => html! {
            <End site={site.clone()} {round} asks={store.asks.clone()} />
        },
        (Screen::Hint(step), Some(round)) => hint(site, &round, step),
        (Screen::Between, Some(round)) => between(site, &round),
        (Screen::Page, _) => study::page(store, site).unwrap_or_else(|| learn::page(store, site)),
        _ => html! { <Lost site={site.clone()} /> },
    };
    html! { <div class="screen">{ inner }</div> }
}

/// On every screen with content: what it is called, for whoever finds a mistake in it.
fn report(store: &Store, site: &Site) -> Html {
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
        <div class="reports noprint" hidden={about.is_none()}>
            if let Some(about) = about {
                <Report key={format!("{about} {}", matches!(store.screen(), Screen::Feedback(_)))} site={site.clone()} about={about.clone()} outcome={store.errands.outcome} />
            }
        </div>
    }
}
