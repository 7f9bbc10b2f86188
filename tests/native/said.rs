//! What is said in the region for messages when the screen alone would not say it to everybody.

use std::rc::Rc;

use yew::Reducible;

use which_is_which::app::action::Action;
use which_is_which::app::route::{self, Route};
use which_is_which::app::store::Store;
use which_is_which::bank::item::Kind;
use which_is_which::quiz::draw::{Length, Plan};
use which_is_which::quiz::questions::{Answer, choose_two};
use which_is_which::quiz::round::Move;

use crate::project::edition;

/// A round that asks for two choices.
fn asked_for_two() -> Rc<Store> {
    let edition = Rc::new(edition());
    let pairs = 0..edition.pairs.len();
    let rounds = pairs.filter_map(|pair| {
        let topic = route::topic_of(&edition, u16::try_from(pair).unwrap())?;
        let length = Length::Eight;
        let route = Route::Round(Plan { length, topic });
        Some(Rc::new(Store::new(Rc::clone(&edition), "/".into(), route)))
    });
    for mut store in rounds {
        store = store.reduce(Action::Play(Move::Draw { seed: 3 }));
        for _ in 0..8 {
            let round = store.round.as_ref();
            let question = round.and_then(|round| round.question(&edition));
            if question.is_some_and(|question| matches!(question.kind, Kind::ChooseTwo(_))) {
                return store;
            }
            for next in [Move::Choose(Answer::Unsure), Move::Check, Move::Continue] {
                store = store.reduce(Action::Play(next));
            }
        }
    }
    panic!("no round asks for two");
}

#[test]
fn a_third_choice_says_which_one_it_lets_go() {
    let mut store = asked_for_two();
    let edition = Rc::clone(&store.edition);
    let round = store.round.clone().unwrap();
    let Kind::ChooseTwo(choose) = &round.question(&edition).unwrap().kind else {
        panic!("it asks for two");
    };
    let mut answer = None;
    let mut press = |place: usize, store: Rc<Store>| {
        let next = choose_two::toggled(choose, answer.as_ref(), &choose.options[place].id);
        answer = Some(next.clone());
        store.reduce(Action::Play(Move::Choose(next)))
    };
    for place in [0, 1, 1, 1] {
        store = press(place, store);
        assert_eq!(
            &*store.status.text, "",
            "what the reader takes off is not said"
        );
    }
    store = press(2, store);
    let first = edition.label(&choose.options[0].label);
    assert_eq!(&*store.status.text, edition.words.let_go(&first));
}
