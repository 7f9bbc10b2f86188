//! The way back, and rounds that begin anew.

use std::rc::Rc;

use yew::Reducible;

use which_is_which::app::action::Action;
use which_is_which::app::route::Route;
use which_is_which::app::store::Store;
use which_is_which::quiz::draw::{Length, Plan, Topic};
use which_is_which::quiz::questions::Answer;
use which_is_which::quiz::round::{Move, Stage};

use crate::project::edition;

fn begin(store: Rc<Store>, seed: u64) -> Rc<Store> {
    let route = Route::Round(Plan {
        length: Length::Three,
        topic: Topic::Mixed,
    });
    store.reduce(Action::Go { route, seed })
}

fn play_to_the_end(mut store: Rc<Store>) -> Rc<Store> {
    for _ in 0..3 {
        for next in [Move::Choose(Answer::Unsure), Move::Check, Move::Continue] {
            store = store.reduce(Action::Play(next));
        }
    }
    store
}

/// "Three more", again and again, from this start screen.
fn check(start: Route) {
    let mut store = Rc::new(Store::new(Rc::new(edition()), "/".into(), start.clone()));
    for seed in 1..=4 {
        store = begin(store, seed);
        let stage = store.round.as_ref().map(|round| round.stage().clone());
        assert!(
            matches!(stage, Some(Stage::Asking { step: 0, .. })),
            "{start:?}, round {seed}: {stage:?}"
        );
        assert_eq!(store.before(), start, "round {seed}");
        store = play_to_the_end(store);
        let stage = store.round.as_ref().map(|round| round.stage().clone());
        assert_eq!(stage, Some(Stage::End));
    }
}

#[test]
fn three_more_begins_a_round_however_often_and_is_no_way_back() {
    check(Route::Start);
    check(Route::WaitingRoom);
}
