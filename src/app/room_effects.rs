//! The effects of the waiting room: time, storage, what the browser keeps, the ways out.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::idle::{Idle, Signal, View};
use crate::app::place::Place;
use crate::app::room::{Act, Staff, Tablet};
use crate::app::room_store::CAME_FROM;
use crate::app::route;
use crate::app::screen::Screen;
use crate::app::settings_text::is_foreign;
use crate::app::store::{FILE, Store};
use crate::bank::id::Text;
use crate::platform::idle::{Heard, Watch};
use crate::platform::room_corner::Corner;
use crate::platform::room_guard::Guard;
use crate::platform::settings::{self, Beside, Kept};
use crate::platform::{clock, history, offline, page, room_wipe};

/// What lives as long as the waiting room.
#[derive(Default)]
struct Held {
    idle: Idle,
    view: View,
    watch: Option<Watch>,
    guard: Option<Guard>,
    corner: Option<Corner>,
}

type Holder = Rc<RefCell<Held>>;
type Dispatch = UseReducerDispatcher<Store>;

/// Runs the effects. At home there are none.
#[hook]
pub(crate) fn use_room(store: &UseReducerHandle<Store>) {
    let held: Holder = use_mut_ref(Held::default);
    let here = store.alive && store.place == Place::WaitingRoom;
    use_presence(store, &held, here);
    use_screens(store, &held, here);
    use_orders(store, &held);
    use_cover(store);
    use_staff(store);
}

/// Begins when the app runs in the waiting room.
#[hook]
fn use_presence(store: &UseReducerHandle<Store>, held: &Holder, here: bool) {
    let dispatch = store.dispatcher();
    let held = Rc::clone(held);
    let file = store.beside(FILE);
    use_effect_with(here, move |here| {
        if *here {
            room_wipe::begin();
            page::set_root("data-place", Some("waiting-room"));
            let told = (dispatch.clone(), Rc::clone(&held));
            let watch = Watch::new(move |heard| hear(&told.1, &told.0, Signal::Heard(heard)));
            let opened = dispatch.clone();
            let corner = Corner::new(move || opened.dispatch(Action::Room(Act::Corner)));
            let mut all = held.borrow_mut();
            all.watch = Some(watch);
            all.guard = Some(Guard::new());
            all.corner = Some(corner);
            drop(all);
            // It stays in the address until the wipe: a page that is loaded anew must still find its way back.
            let fragment = history::fragment();
            if let Some(tag) = fragment.strip_prefix(CAME_FROM) {
                dispatch.dispatch(Action::Room(Act::CameFrom(tag.into())));
            }
            read(&dispatch, file);
        }
        move || {
            // Not inside a borrow: what ends may still be heard.
            let ended = held.take();
            drop(ended);
        }
    });
}

/// Tells the machine what happened, and the store what the machine says.
fn hear(held: &Holder, dispatch: &Dispatch, signal: Signal) {
    let mut all = held.borrow_mut();
    let view = all.idle.hear(signal, clock::now());
    let before = std::mem::replace(&mut all.view, view);
    // The touch that wakes the tablet only wakes it. And what was meant for the screen must not meet the curtain's
    // button, nor the other way round.
    let wakes = signal == Signal::Heard(Heard::Shown);
    let changes = (view == View::Open) != (before == View::Open);
    if let (true, Some(guard)) = (wakes || changes, &all.guard) {
        guard.rest();
    }
    drop(all);
    if view != before {
        dispatch.dispatch(Action::Room(Act::Show(view)));
    }
}

/// Reads what this tablet remembers at once, and the file when it answers.
fn read(dispatch: &Dispatch, url: String) {
    let settled = |file: Option<String>, foreign: bool| {
        Action::Room(Act::Settled {
            file: file.map(|text| Text::from(text.as_str())),
            tablet: settings::read(Kept::Settings).map(|text| Text::from(text.as_str())),
            counts: settings::read(Kept::Counts)
                .unwrap_or_default()
                .as_str()
                .into(),
            foreign,
        })
    };
    dispatch.dispatch(settled(settings::read(Kept::File), false));
    let dispatch = dispatch.clone();
    yew::platform::spawn_local(async move {
        let file = match settings::beside(&url).await {
            // A login page of some network answers every address; what was read before is worth more.
            Beside::Text(text) if is_foreign(&text) => {
                return dispatch.dispatch(settled(settings::read(Kept::File), true));
            }
            Beside::Text(text) => Some(text),
            Beside::Missing => None,
            Beside::Unreachable => return,
        };
        // For a start without a network; a tablet that cannot remember it asks again next time.
        settings::keep(Kept::File, file.as_deref().unwrap_or_default());
        dispatch.dispatch(settled(file, false));
    });
}

/// After each change of screen the time begins anew, and touches rest.
#[hook]
fn use_screens(store: &UseReducerHandle<Store>, held: &Holder, here: bool) {
    let dispatch = store.dispatcher();
    let held = Rc::clone(held);
    let watched = store.watched();
    let screen = (store.screen(), route::path(&store.route));
    let before = use_mut_ref(|| None::<(Screen, String)>);
    use_effect_with((here, screen, watched), move |(here, screen, watched)| {
        if !*here {
            return;
        }
        hear(&held, &dispatch, Signal::Screen(*watched));
        let before = before.replace(Some(screen.clone()));
        let changed = before.is_some_and(|before| before != *screen);
        if let (true, Some(guard)) = (changed, &held.borrow().guard) {
            guard.rest();
        }
    });
}

/// What the store asks for, each once.
#[hook]
fn use_orders(store: &UseReducerHandle<Store>, held: &Holder) {
    let orders = &store.room.orders;
    let dispatch = store.dispatcher();
    let signals = Rc::clone(held);
    use_effect_with(orders.signal, move |(_, signal)| {
        if let Some(signal) = signal {
            hear(&signals, &dispatch, *signal);
        }
    });
    use_effect_with(orders.wipe, |count| {
        if *count > 0 {
            room_wipe::wipe();
            page::focus("#main h1");
        }
    });
    let telling = Rc::clone(held);
    use_effect_with(orders.tell, move |count| {
        if let (true, Some(watch)) = (*count > 0, &telling.borrow().watch) {
            watch.tell_others();
        }
    });
    let dispatch = store.dispatcher();
    use_effect_with(orders.tongue.clone(), move |(_, address)| {
        if let Some(address) = address.clone() {
            yew::platform::spawn_local(turn(dispatch, address));
        }
    });
    use_effect_with(orders.skip, |count| {
        if *count > 0 {
            page::focus("#main");
        }
    });
    use_keeping(store, Kept::Settings, orders.settings.clone());
    use_keeping(store, Kept::Counts, orders.counts.clone());
}

/// Stands in every page of ours, and in no login page.
const OURS: &str = " data-base=\"";

/// Goes to the start screen in another language, where it can be had: a browser's own page about a lost network has no
/// way back, nor has a network's login page.
async fn turn(dispatch: Dispatch, address: Text) {
    let page = address.split('#').next().unwrap_or_default();
    let start = page.strip_suffix("waiting-room/").unwrap_or(page);
    let there = offline::has_copy_of(start)
        || matches!(settings::beside(page).await, Beside::Text(text) if text.contains(OURS));
    if there {
        history::replace_with(&address);
    } else {
        dispatch.dispatch(Action::Room(Act::NoTongue));
    }
}

/// Remembers a text when it changes, and says so when the tablet did not take it.
#[hook]
fn use_keeping(store: &UseReducerHandle<Store>, kept: Kept, text: Option<Text>) {
    let dispatch = store.dispatcher();
    use_effect_with(text, move |text| {
        // Totals that are not kept are no patient's matter: they hold until the tablet starts again.
        if let Some(text) = text
            && !settings::keep(kept, text)
            && kept == Kept::Settings
        {
            dispatch.dispatch(Action::Room(Act::NotKept));
        }
    });
}

/// Focus goes to the button of the curtain, and back to where it was.
#[hook]
fn use_cover(store: &UseReducerHandle<Store>) {
    let before = use_mut_ref(|| None::<(page::Focus, u32)>);
    let now = (store.room.is_covered(), store.room.orders.wipe);
    use_effect_with(now, move |(covered, wipes)| {
        if *covered {
            // What is read aloud is content too.
            page::say("screen-changed");
            room_wipe::close_dialogs();
            before.replace(Some((page::Focus::now(), *wipes)));
            page::focus(".over [data-first]");
        } else if let Some((focus, before)) = before.take() {
            // After a wipe the start screen has the focus already.
            if before == *wipes && !focus.give_back() {
                page::focus("#main h1");
            }
        }
    });
}

/// What the staff screen needs to know of the tablet.
#[hook]
fn use_staff(store: &UseReducerHandle<Store>) {
    let open = matches!(store.room.staff, Staff::Open(_));
    let orders = &store.room.orders;
    let dispatch = store.dispatcher();
    let sweep = orders.sweep;
    let swept = use_mut_ref(|| 0);
    use_effect_with((open, sweep), move |(open, sweep)| {
        if swept.replace(*sweep) != *sweep {
            settings::sweep();
        }
        let heard = open.then(|| {
            look(&dispatch);
            // The copy may become whole while staff wait for it.
            offline::OnWord::copy(move || look(&dispatch))
        });
        move || drop(heard)
    });
}

fn look(dispatch: &Dispatch) {
    let tablet = Tablet {
        copied: offline::is_copied(),
        leftovers: settings::leftovers(),
    };
    dispatch.dispatch(Action::Room(Act::Tablet(tablet)));
}
