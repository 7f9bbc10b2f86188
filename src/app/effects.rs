//! Every effect of the program. Nothing else reaches the browser.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::asks::{Change, Spot};
use crate::app::content;
use crate::app::errand::use_errands;
use crate::app::keep_effects::{bring, use_carrying, use_keep};
use crate::app::place::Place;
use crate::app::room_effects::use_room;
use crate::app::route::{self, Route};
use crate::app::screen::Screen;
use crate::app::store::Store;
use crate::app::updates::use_updates;
use crate::platform::{arrival, chance, clock, dialog, early, history, page};

/// Runs the effects of the store: waking up, address, title, focus, looks.
#[hook]
pub fn use_effects(store: &UseReducerHandle<Store>, title: String) {
    use_waking(store);
    use_asks(store);
    use_address(store);
    use_errands(store);
    use_keep(store);
    use_carrying(store);
    use_effect_with(title, |title| page::set_title(title));
    use_focus(store);
    use_room(store);
    use_updates(store);
    use_effect_with((store.alive, store.looks), |(alive, looks)| {
        if *alive {
            page::set_root("data-size", looks.size.name());
            page::set_root("data-theme", looks.theme.map(|theme| theme.name()));
            page::set_root("data-motion", looks.motion());
            page::set_root("data-space", looks.space());
            page::set_root("data-voice", looks.voice());
        }
    });
}

/// After the first commit: read what the reader did before us, then take over.
#[hook]
fn use_waking(store: &UseReducerHandle<Store>) {
    let dispatch = store.dispatcher();
    use_effect_with((), move |()| {
        dispatch.dispatch(Action::Alive {
            seed: chance::seed(),
            today: clock::today().into(),
            early: early::read(),
            address: page::root_attribute("data-address")
                .unwrap_or_default()
                .into(),
        });
    });
    let dispatch = store.dispatcher();
    use_effect_with((), move |()| {
        arrival::wait(move |bytes| dispatch.dispatch(Action::Draw(content::decode_shapes(bytes))));
    });
    use_effect_with(store.alive, |alive| {
        if *alive {
            early::finish();
        }
    });
}

/// The address follows the route, and the route follows the Back button.
#[hook]
fn use_address(store: &UseReducerHandle<Store>) {
    let dispatch = store.dispatcher();
    let edition = store.edition.clone();
    let base = store.base.clone();
    let home = store.place == Place::Home;
    use_effect_with((), move |()| {
        // In the waiting room the address never changes, so going back means nothing.
        let listener = home.then(|| {
            history::OnPop::new(move |path| {
                let inside = path
                    .strip_prefix(base.trim_end_matches('/'))
                    .unwrap_or(&path);
                let route = route::parse(&edition, inside);
                let (questions, carries) = (route == Route::Asks, route == Route::Carry);
                let seed = chance::seed();
                dispatch.dispatch(Action::Went { route, seed });
                if questions {
                    dispatch.dispatch(Action::Asks(Change::Bring(history::fragment())));
                }
                // Another code may be opened while the page is here already.
                if carries {
                    bring(&dispatch);
                }
            })
        });
        move || drop(listener)
    });
    let dispatch = store.dispatcher();
    let edition = store.edition.clone();
    let base = store.base.clone();
    let lost = store.route == Route::Lost;
    // Not every address that the app knows has a file: three treatments side by side have none.
    use_effect_with(store.alive, move |alive| {
        let path = history::path();
        let inside = path
            .strip_prefix(base.trim_end_matches('/'))
            .unwrap_or(&path);
        let route = route::parse(&edition, inside);
        if *alive && lost && route != Route::Lost {
            let seed = chance::seed();
            dispatch.dispatch(Action::Go { route, seed });
        }
    });
    let href = Store::href(&store.base, &store.route);
    use_effect_with((store.alive && home, href), |(alive, href)| {
        // An unknown address stays as it is, so that the reader can see and mend it.
        if *alive && !href.ends_with("404.html") && *href != history::path() {
            history::push(href);
        }
    });
}

/// What a link brings is read once the app runs, and taken off the address when the reader has decided.
#[hook]
fn use_asks(store: &UseReducerHandle<Store>) {
    let dispatch = store.dispatcher();
    let questions = store.route == Route::Asks;
    use_effect_with(store.alive, move |alive| {
        if *alive && questions {
            dispatch.dispatch(Action::Asks(Change::Bring(history::fragment())));
        }
    });
    let waited = use_mut_ref(|| false);
    use_effect_with(store.asks.brought.is_some(), move |waits| {
        if waited.replace(*waits) && !waits {
            history::bare();
        }
    });
    use_effect_with((store.asks.moves, store.asks.spot), |(_, spot)| {
        if let Some(selector) = control(*spot) {
            page::focus(&selector);
        }
    });
    use_effect_with(store.asks.large, |large| {
        if *large {
            dialog::open("large");
        } else {
            dialog::close("large");
        }
    });
}

/// Finds a control of the list.
fn control(spot: Spot) -> Option<String> {
    let row = |place: usize, class| format!("#asks li:nth-child({}) {class}", place + 1);
    match spot {
        Spot::Nowhere => None,
        Spot::Up(place) => Some(row(place, ".ask__up")),
        Spot::Down(place) => Some(row(place, ".ask__down")),
        Spot::Off(place) => Some(row(place, ".ask__off")),
        Spot::PutBack => Some("#put-back".into()),
        Spot::Brought => Some("#brought".into()),
        Spot::Heading => Some("#main h1".into()),
    }
}

/// Focus goes to the new heading, or to the message when nothing was chosen.
/// The first screen keeps the browser's own focus: nobody asked for a move.
#[hook]
fn use_focus(store: &UseReducerHandle<Store>) {
    let before = use_mut_ref(|| None::<(Screen, String)>);
    let now = (store.screen(), route::path(&store.route));
    let changed = before
        .replace(Some(now.clone()))
        .is_some_and(|before| before != now);
    if changed {
        // The old screen is left before the new one is drawn, so in the render and not after it: see there.
        page::leave();
    }
    let state = (now, store.nudges(), store.all_placed());
    use_effect_with(state, move |(_, nudges, all_placed)| {
        if changed {
            page::say("screen-changed");
            page::focus_heading();
        } else if *nudges > 0 {
            page::focus("#problem");
        } else if *all_placed {
            // The control that placed the last card may be gone; the way on is Check.
            page::focus(".q [type=submit]");
        }
    });
}
