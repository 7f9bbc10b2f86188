//! The frame of every screen: skip link, top bar, the screen itself, tools, the one status region.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::effects::use_effects;
use crate::app::route::{self, Route};
use crate::app::screen::Screen;
use crate::app::store::{Site, Store};
use crate::app::titles;
use crate::bank::edition::Edition;
use crate::bank::id::Text;
use crate::ui::feedback::early::Early;
use crate::ui::feedback::screen::FeedbackScreen;
use crate::ui::learn;
use crate::ui::pages::end::End;
use crate::ui::pages::lost::Lost;
use crate::ui::pages::start::Start;
use crate::ui::parts::dock::Dock;
use crate::ui::parts::faults::Faults;
use crate::ui::parts::icon::{Icon, icon};
use crate::ui::parts::link::Link;
use crate::ui::parts::report::Report;
use crate::ui::parts::update_note::UpdateNote;
use crate::ui::questions::screen::QuestionScreen;

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
        today: store.today.clone(),
        dispatch: store.dispatcher(),
    };
    use_effects(&store, title(&store));
    let words = &store.edition.words;
    // An invisible blank, so that the same words said twice are a change that is heard twice.
    let again = if store.status.count % 2 == 1 {
        ""
    } else {
        "\u{a0}"
    };
    html! {
        <div class="app">
            <a class="skip" href="#main">{ &*words.skip_link }</a>
            <header class="topbar">
                <a class="logo" href={Store::href(&store.base, &Route::Start)}>
                    <svg class="brandmark" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><use href="#brand" /></svg>
                    <span class="logo__name">{ &*words.app_name }</span>
                </a>
                <span class="safe">{ icon(Icon::NoSave) }{ &*words.nothing_saved }</span>
            </header>
            <main class={stage(store.screen())} id="main" tabindex="-1">
                { screen(&store, &site) }
                { report(&store, &site) }
                <UpdateNote site={site.clone()} screen={store.screen()} update={store.update} clears={!store.asks.list.is_empty()} />
                <Faults site={site.clone()} />
            </main>
            { foot(&site, store.screen()) }
            <Dock site={site.clone()} screen={store.screen()} at_asks={store.route == Route::Asks} before={store.before()} looks={store.looks} />
            <p class="hide" role="status" aria-live="polite" aria-atomic="true">
                { format!("{}{again}", store.status.text) }
            </p>
        </div>
    }
}

/// On every page: what to do when it is too much, and who stands behind it. A question has room for the first alone, or
/// it would no longer fit the glass.
fn foot(site: &Site, screen: Screen) -> Html {
    let words = &site.edition.words;
    html! {
        <footer class="foot">
            <p>{ &*words.if_upset }</p>
            if !matches!(screen, Screen::Question(_)) {
                <Link site={site.clone()} to={Route::About} class="golink">{ &*words.about_link }</Link>
            }
        </footer>
    }
}

fn screen(store: &Store, site: &Site) -> Html {
    let round = store.round.clone();
    let inner = match (store.screen(), round) {
        (Screen::Start, _) => html! { <Start site={site.clone()} /> },
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
        (Screen::Page, _) => learn::page(store, site),
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

/// Screens that fit the glass have less room at their foot.
fn stage(screen: Screen) -> &'static str {
    match screen {
        Screen::Start | Screen::Question(_) => "stage stage--fit",
        _ => "stage",
    }
}

/// The document's title. It never says what was chosen: others may see it.
fn title(store: &Store) -> String {
    let words = &store.edition.words;
    let total = store.round.as_ref().map_or(0, |round| round.total);
    let progress = |step: usize| words.progress(&(step + 1).to_string(), &total.to_string());
    let screen = match store.screen() {
        Screen::Start | Screen::Page | Screen::Lost => {
            return titles::title(&store.edition, &store.route);
        }
        Screen::Question(step) => progress(step),
        Screen::Feedback(step) => words.title(&words.the_answer, &progress(step)),
        Screen::End => words.end_title.to_string(),
    };
    words.title(&screen, &words.app_name)
}
