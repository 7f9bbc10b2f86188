//! What the store keeps of a reader, and where it keeps nothing.

use std::rc::Rc;

use which_is_which::app::action::Action;
use which_is_which::app::asks::{Ask, Change};
use which_is_which::app::keep::{Act, State, permit};
use which_is_which::app::place::Place;
use which_is_which::app::route::{self, Route};
use which_is_which::app::store::Store;
use which_is_which::platform::early::Early;
use which_is_which::platform::keep::{Loaded, Refusal};
use which_is_which::quiz::questions::Answer;
use which_is_which::quiz::review::day::Day;
use which_is_which::quiz::round::{Move, Stage};
use which_is_which::quiz::saved::kept::Kept;
use yew::Reducible;

use crate::project::edition;

pub(super) const QUESTION: &str = "/question/php-hai-pump/";

pub(super) fn act(store: Rc<Store>, actions: Vec<Action>) -> Rc<Store> {
    actions.into_iter().fold(store, Reducible::reduce)
}

pub(super) fn go(store: &Rc<Store>, path: &str) -> Action {
    Action::Go {
        route: route::parse(&store.edition, path),
        seed: 5,
    }
}

/// A store that is alive on day 100, with this on the device.
pub(super) fn awake(place: Place, path: &str, kept: Result<Loaded, Refusal>) -> Rc<Store> {
    let edition = Rc::new(edition());
    let route = route::rendered(&edition, path);
    let mut store = Store::new(Rc::clone(&edition), "/".into(), route);
    store.place = place;
    let alive = Action::Alive {
        seed: 3,
        today: "2026-11-21".into(),
        early: Early::default(),
        address: "".into(),
    };
    let store = act(Rc::new(store), vec![alive]);
    let store = match route::parse(&edition, path) {
        found if found != store.route => act(Rc::clone(&store), vec![go(&store, path)]),
        _ => store,
    };
    act(
        store,
        vec![
            Action::Keep(Act::Today(Day(100))),
            Action::Keep(Act::Loaded(kept, 7)),
        ],
    )
}

pub(super) fn fresh(path: &str) -> Rc<Store> {
    awake(Place::Home, path, Ok(Loaded::default()))
}

pub(super) fn answer(id: &str) -> Vec<Action> {
    vec![
        Action::Play(Move::Choose(Answer::One(id.into()))),
        Action::Play(Move::Check),
    ]
}

#[test]
fn nothing_about_a_person_is_kept_in_a_waiting_room() {
    assert!(permit(Place::Home).is_some());
    assert!(permit(Place::WaitingRoom).is_none());
    let store = awake(
        Place::WaitingRoom,
        "/round/three/php-hai/",
        Ok(Loaded::default()),
    );
    let mut actions = answer("php");
    actions.push(Action::Asks(Change::Add(Ask::Question(
        "php-hai-pump".into(),
    ))));
    actions.push(Action::Recolour);
    let store = act(store, actions);
    assert!(store.keeping.kept.is_empty());
    assert_eq!(store.keeping.kept.looks.set, 0);
    assert_eq!(store.keeping.changes, 0, "so nothing is ever written");
}

#[test]
fn each_change_at_home_is_kept_at_once() {
    let store = fresh(QUESTION);
    assert_eq!(store.keeping.state, State::Here);
    assert_eq!(store.keeping.changes, 0, "looking keeps nothing");
    let store = act(store, answer("php"));
    assert_eq!(store.keeping.kept.tries.count(), 1);
    let before = store.keeping.changes;
    let ask = Ask::Question("php-hai-pump".into());
    let store = act(
        store,
        vec![Action::Asks(Change::Add(ask.clone())), Action::Recolour],
    );
    assert_eq!(store.keeping.changes, before + 2);
    assert_eq!(store.keeping.kept.asks_on_list().len(), 1);
    // A second device with all of it shows the same list and looks.
    let kept = Some((*store.keeping.kept).clone());
    let other = awake(Place::Home, "/", Ok(Loaded { kept, damaged: 0 }));
    assert_eq!(other.asks.list, [ask]);
    assert_eq!(other.looks, store.looks);
    assert_eq!(other.keeping.changes, 0);
}

#[test]
fn a_round_that_was_left_is_found_again_where_it_was() {
    let store = fresh("/round/three/mixed/");
    let first = store.round.as_ref().unwrap().questions().to_vec();
    let store = act(
        store,
        vec![
            Action::Play(Move::Choose(Answer::Unsure)),
            Action::Play(Move::Check),
            Action::Play(Move::Continue),
            Action::Play(Move::Choose(Answer::Unsure)),
        ],
    );
    let kept = (*store.keeping.kept).clone();
    let loaded = || {
        Ok(Loaded {
            kept: Some(kept.clone()),
            damaged: 0,
        })
    };
    let again = awake(Place::Home, "/round/three/mixed/", loaded());
    assert_eq!(
        again.round, store.round,
        "the same questions, answers and place"
    );
    assert_eq!(again.round.as_ref().unwrap().questions(), first);
    // Another address has a round of its own; the link on the reader's page goes on with this one.
    let other = awake(Place::Home, "/round/three/php-hai/", loaded());
    assert!(other.round.as_ref().unwrap().is_untouched());
    let back = act(
        Rc::clone(&other),
        vec![Action::GoOn {
            route: route::parse(&other.edition, "/round/three/mixed/"),
            seed: 9,
        }],
    );
    assert_eq!(back.round, store.round);
    // Once it is over, nothing of it is kept but its answers.
    let mut over = again;
    while over.round.as_ref().unwrap().stage() != &Stage::End {
        over = act(
            over,
            vec![
                Action::Play(Move::Choose(Answer::Unsure)),
                Action::Play(Move::Check),
                Action::Play(Move::Continue),
            ],
        );
    }
    assert!(
        over.keeping
            .kept
            .rounds
            .values()
            .all(|half| half.value.is_none())
    );
    assert_eq!(over.keeping.kept.tries.count(), 3);
}

#[test]
fn going_on_with_a_round_records_nothing_by_itself() {
    let store = act(fresh("/round/three/mixed/"), answer("php"));
    let store = act(
        store,
        vec![
            Action::Play(Move::Choose(Answer::Unsure)),
            Action::Play(Move::Check),
        ],
    );
    let kept = (*store.keeping.kept).clone();
    let count = kept.tries.count();
    let later = awake(
        Place::Home,
        "/",
        Ok(Loaded {
            kept: Some(kept),
            damaged: 0,
        }),
    );
    let later = act(
        Rc::clone(&later),
        vec![
            Action::Keep(Act::Today(Day(130))),
            Action::GoOn {
                route: route::parse(&later.edition, "/round/three/mixed/"),
                seed: 9,
            },
        ],
    );
    assert_eq!(later.keeping.kept.tries.count(), count);
}

#[test]
fn what_was_answered_before_the_device_answered_is_kept_too() {
    let mut old = Kept {
        erased: 3,
        ..Kept::default()
    };
    old.tries.add(
        "rfa-cryo-cold".into(),
        Day(90),
        which_is_which::quiz::review::tries::Outcome::Known,
    );
    let edition = Rc::new(edition());
    let store = Rc::new(Store::new(Rc::clone(&edition), "/".into(), Route::Start));
    let alive = Action::Alive {
        seed: 3,
        today: "".into(),
        early: Early::default(),
        address: "".into(),
    };
    let store = act(store, vec![alive]);
    let store = act(Rc::clone(&store), vec![go(&store, "/round/three/php-hai/")]);
    let store = act(
        store,
        vec![
            Action::Play(Move::Choose(Answer::Unsure)),
            Action::Play(Move::Check),
        ],
    );
    let loaded = Loaded {
        kept: Some(old),
        damaged: 0,
    };
    let store = act(store, vec![Action::Keep(Act::Loaded(Ok(loaded), 1))]);
    assert_eq!(store.keeping.kept.tries.count(), 2);
    assert_eq!(store.keeping.kept.erased, 3);
    assert!(store.keeping.changes > 0, "so it is written");
}

#[test]
fn refused_storage_is_said_once_and_the_rest_goes_on() {
    for refusal in [Refusal::Refused, Refusal::Full, Refusal::Newer] {
        let store = awake(Place::Home, QUESTION, Err(refusal));
        let store = act(store, answer("php"));
        assert_eq!(store.keeping.state, State::Memory(refusal));
        assert!(store.keeping.trouble().is_some());
        assert_eq!(store.keeping.kept.tries.count(), 1);
    }
}

#[test]
fn erasing_elsewhere_ends_the_round_here_and_undo_brings_it_back() {
    let store = act(fresh(QUESTION), answer("php"));
    let erased = act(Rc::clone(&store), vec![Action::Keep(Act::Erase)]);
    assert!(erased.keeping.kept.is_empty() && erased.asks.list.is_empty());
    let gone = (*erased.keeping.kept).clone();
    let other = act(Rc::clone(&store), vec![Action::Keep(Act::Saved(Ok(gone)))]);
    assert!(other.round.is_none());
    assert_eq!(other.route, Route::Home);
    assert!(other.keeping.kept.is_empty());
    let back = act(erased, vec![Action::Keep(Act::Undo)]);
    assert_eq!(back.keeping.kept.tries, store.keeping.kept.tries);
    let there = act(
        other,
        vec![Action::Keep(Act::Saved(Ok((*back.keeping.kept).clone())))],
    );
    assert_eq!(there.keeping.kept.tries.count(), 1);
}
