//! The effects that keep a reader's progress: reading at the start, writing after each change, hearing other tabs.

use yew::prelude::*;

use crate::app::action::Action;
use crate::app::carry::{BEGIN, Carrying};
use crate::app::keep::{Act, State, permit};
use crate::app::route::Route;
use crate::app::store::Store;
use crate::platform::keep::others::Others;
use crate::platform::{chance, clock, history, keep, page};

/// Runs them. In a waiting room there is no permit, so none of them does anything.
#[hook]
pub fn use_keep(store: &UseReducerHandle<Store>) {
    let ready = store.alive && store.keeping.state != State::Unknown;
    let dispatch = store.dispatcher();
    use_effect_with((store.alive, store.place), move |(alive, place)| {
        let listener = permit(*place).filter(|_| *alive).map(|permit| {
            load(permit, &dispatch);
            Others::new(move || load(permit, &dispatch))
        });
        move || drop(listener)
    });
    let place = store.place;
    use_effect_with((store.alive, store.looks), move |(alive, looks)| {
        if let (Some(permit), true) = (permit(place), *alive) {
            keep::looks(permit, &looks.write());
        }
    });
    let dispatch = store.dispatcher();
    let keeping = store.keeping.clone();
    use_effect_with((keeping.changes, ready), move |(changes, ready)| {
        if let (Some(permit), 1.., true) = (permit(place), *changes, *ready) {
            let kept = (*keeping.kept).clone();
            let done = dispatch.clone();
            keep::save(
                permit,
                kept,
                keeping.erasing,
                keeping.hurries,
                move |result| {
                    done.dispatch(Action::Keep(Act::Saved(result)));
                },
            );
            dispatch.dispatch(Action::Keep(Act::Today(clock::day())));
        }
    });
}

/// Focus goes where the last change took place, and an address that brings something along is read and then forgotten.
#[hook]
pub fn use_carrying(store: &UseReducerHandle<Store>) {
    let dispatch = store.dispatcher();
    let waits = store.keeping.is_ready() && store.route == Route::Carry;
    use_effect_with(waits, move |waits| {
        if *waits {
            bring(&dispatch);
        }
    });
    let erased = use_mut_ref(|| false);
    let at_settings = store.route == Route::Settings;
    use_effect_with(store.keeping.before.is_some(), move |is_erased| {
        if erased.replace(*is_erased) != *is_erased && at_settings {
            page::focus(if *is_erased { "#undo" } else { "#erase" });
        }
    });
    use_effect_with(store.keeping.carrying.clone(), |carrying| {
        if *carrying != Carrying::Nothing {
            page::focus("#brought");
        }
    });
}

/// Reads what the address brings along, and takes it off the address.
pub(crate) fn bring(dispatch: &UseReducerDispatcher<Store>) {
    if let Some(code) = history::fragment().strip_prefix(BEGIN) {
        dispatch.dispatch(Action::Keep(Act::BringCode(code.to_owned())));
        history::bare();
    }
}

fn load(permit: keep::Permit, dispatch: &UseReducerDispatcher<Store>) {
    let dispatch = dispatch.clone();
    dispatch.dispatch(Action::Keep(Act::Today(clock::day())));
    keep::load(permit, move |result| {
        dispatch.dispatch(Action::Keep(Act::Loaded(result, chance::seed())));
    });
}
