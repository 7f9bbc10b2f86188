//! What the waiting room keeps of a person, and when the curtain has to ask about it.

use std::rc::Rc;

use yew::Reducible;

use which_is_which::app::action::Action;
use which_is_which::app::idle::View;
use which_is_which::app::looks::Size;
use which_is_which::app::room::Act;
use which_is_which::app::route::Route;
use which_is_which::app::settings_text::Why;
use which_is_which::app::store::Store;
use which_is_which::app::updates::Step;
use which_is_which::platform::early::Early;
use which_is_which::quiz::draw::{Length, Plan, Topic};

use crate::project::edition;

/// A tablet that runs, and did these things.
fn after(actions: &[Action]) -> Rc<Store> {
    let store = Store::new(Rc::new(edition()), "/".into(), Route::WaitingRoom);
    let alive = Action::Alive {
        seed: 1,
        today: "2026-11-22".into(),
        early: Early::default(),
        address: "".into(),
    };
    let mut store = Rc::new(store).reduce(alive);
    for action in actions {
        store = store.reduce(action.clone());
    }
    store
}

fn go(route: Route) -> Action {
    Action::Go { route, seed: 7 }
}

fn round() -> Route {
    Route::Round(Plan {
        length: Length::Three,
        topic: Topic::Mixed,
    })
}

/// Whether a newer version may begin by itself after these things.
#[track_caller]
fn check(actions: &[Action], expected: Step) {
    let store = after(&[actions, &[Action::UpdateReady]].concat());
    assert_eq!(store.update_step(), expected, "{actions:?}");
}

#[test]
fn a_newer_version_begins_by_itself_only_where_nothing_of_anybody_is_left() {
    check(&[], Step::TakeUnasked);
    check(&[go(round())], Step::Wait);
    check(&[go(round()), go(Route::Start)], Step::Wait);
    check(&[go(round()), Action::Clear], Step::TakeUnasked);
    check(&[Action::Resize(Size::Largest)], Step::Wait);
    check(
        &[
            Action::Resize(Size::Largest),
            Action::Room(Act::Show(View::Wipe { tell: true })),
        ],
        Step::TakeUnasked,
    );
}

#[test]
fn what_is_to_be_seen_stays_until_the_next_touch() {
    let told = [Action::Room(Act::NoTongue)];
    let store = after(&told);
    let note = store.room.note.as_deref().unwrap();
    assert_eq!(note, &*store.edition.words.room_no_tongue);
    assert_eq!(store.status.text, store.edition.words.room_no_tongue);
    for next in [
        go(round()),
        Action::Clear,
        Action::Room(Act::Corner),
        Action::Room(Act::Show(View::Wipe { tell: false })),
    ] {
        let store = store.clone().reduce(next.clone());
        assert_eq!(store.room.note, None, "{next:?}");
    }
}

#[test]
fn the_seconds_are_said_also_when_a_busy_tablet_skips_some() {
    for (seconds, expected) in [
        (&[60, 31, 29, 28][..], 1),
        (&[60, 45, 9, 8], 1),
        (&[60, 59], 0),
    ] {
        let mut store = after(&[go(round())]);
        let before = store.status.count;
        for left in seconds {
            store = store.reduce(Action::Room(Act::Show(View::Curtain(*left))));
        }
        assert_eq!(store.status.count - before, expected, "{seconds:?}");
    }
}

#[test]
fn a_login_page_in_the_place_of_the_file_is_named_and_changes_nothing() {
    let settled = |foreign| {
        Action::Room(Act::Settled {
            file: Some("idle_minutes = 7".into()),
            tablet: None,
            counts: "".into(),
            foreign,
        })
    };
    for foreign in [false, true] {
        let store = after(&[settled(foreign)]);
        assert_eq!(store.room.settings().idle_minutes, 7);
        let problems = store.room.problems();
        let named = problems
            .iter()
            .any(|(_, problem)| problem.why == Why::Foreign);
        assert_eq!(named, foreign);
    }
}
