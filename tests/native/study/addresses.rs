//! Addresses of rounds: where a kept one can no longer be played, and in a waiting room.

use std::rc::Rc;

use which_is_which::app::action::Action;
use which_is_which::app::keep::Act;
use which_is_which::app::place::Place;
use which_is_which::app::route::{self, Route};
use which_is_which::app::store::Store;
use which_is_which::platform::early::Early;
use which_is_which::platform::keep::Loaded;
use which_is_which::quiz::questions::Answer;
use which_is_which::quiz::round::{Move, Stage};

use crate::project::edition;
use crate::study::store::{QUESTION, act, answer, awake, fresh, go};

/// After an update of the content, a question of a kept round may be gone.
#[test]
fn a_kept_round_whose_questions_are_gone_begins_anew() {
    for path in ["/round/three/mixed/", "/round/eight/way-spot/"] {
        let store = act(
            fresh(path),
            vec![
                Action::Play(Move::Choose(Answer::Unsure)),
                Action::Play(Move::Check),
            ],
        );
        let mut kept = (*store.keeping.kept).clone();
        assert!(kept.rounds.get(path).is_some());
        kept.rounds.change(&path.into(), |open| {
            open.value.as_mut().unwrap().questions[1] = "no-such-question".into();
        });
        let loaded = Loaded {
            kept: Some(kept),
            damaged: 0,
        };
        let later = awake(Place::Home, "/home/", Ok(loaded));
        let route = route::parse(&later.edition, path);
        let later = act(later, vec![Action::GoOn { route, seed: 9 }]);
        let round = later.round.as_ref().unwrap();
        assert!(round.is_untouched());
        assert_eq!(round.questions().len(), round.total, "{path}");
        assert_eq!(later.keeping.kept.tries.count(), 1);
    }
}

#[test]
fn in_a_waiting_room_every_address_of_a_question_works_without_anything_kept() {
    for path in [QUESTION, "/round/eight/today/", "/round/eight/about-php/"] {
        let edition = Rc::new(edition());
        let mut store = Store::new(Rc::clone(&edition), "/".into(), Route::Lost);
        store.place = Place::WaitingRoom;
        let store = act(Rc::new(store), vec![]);
        let store = act(Rc::clone(&store), vec![go(&store, path)]);
        let round = store.round.as_ref().unwrap();
        assert!(!round.questions().is_empty(), "{path}");
        let wrong = act(Rc::clone(&store), answer("php"));
        let stage = wrong.round.as_ref().unwrap().stage();
        assert!(!matches!(stage, Stage::Hint { .. }), "no hint there");
        assert!(wrong.keeping.kept.is_empty());
    }
}

/// A slow device answers after the reader has pressed Check.
#[test]
fn a_message_stays_when_the_device_answers_late() {
    let edition = Rc::new(edition());
    let route = route::parse(&edition, "/round/three/mixed/");
    let store = Rc::new(Store::new(edition, "/".into(), route));
    let alive = Action::Alive {
        seed: 3,
        today: "".into(),
        early: Early::default(),
        address: "".into(),
    };
    let store = act(store, vec![alive, Action::Play(Move::Check)]);
    assert_eq!(store.nudges(), 1);
    let store = act(
        store,
        vec![Action::Keep(Act::Loaded(Ok(Loaded::default()), 7))],
    );
    assert_eq!(store.nudges(), 1);
}
