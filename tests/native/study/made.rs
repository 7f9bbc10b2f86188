//! Copies of what is kept, made by chance.

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::{Just, ProptestConfig, Strategy, prop_oneof};
use proptest::test_runner::RngSeed;
use which_is_which::quiz::questions::{Answer, Placed};
use which_is_which::quiz::review::day::Day;
use which_is_which::quiz::review::tries::{Outcome, Tries};
use which_is_which::quiz::saved::kept::{Half, Kept, Place};
use which_is_which::quiz::saved::stamped::Stamped;

/// How many cases a property tries: always the same ones in `cargo xtask test`, others each time in `cargo xtask soak`.
const CASES: u32 = if cfg!(feature = "soak-tests") {
    20_000
} else {
    256
};

pub(crate) fn outcome() -> impl Strategy<Value = Outcome> {
    prop_oneof![
        Just(Outcome::Missed),
        Just(Outcome::Unsure),
        Just(Outcome::Known)
    ]
}

/// Few questions and days, so that copies meet on the same ones.
fn tries() -> impl Strategy<Value = Tries> {
    vec(("[ab][0-9]", 0..6_i32, outcome()), 0..12).prop_map(|list| {
        let mut tries = Tries::default();
        for (question, day, outcome) in list {
            tries.add(question.as_str().into(), Day(day), outcome);
        }
        tries
    })
}

fn answer() -> impl Strategy<Value = Answer> {
    let placed = ("[a-z]", option::of("[12]")).prop_map(|(card, place)| Placed {
        card: card.as_str().into(),
        place: place.map(|place| place.as_str().into()),
    });
    prop_oneof![
        Just(Answer::Unsure),
        "[a-c]".prop_map(|id| Answer::One(id.as_str().into())),
        vec("[a-c]", 0..3)
            .prop_map(|ids| Answer::Several(ids.iter().map(|id| id.as_str().into()).collect())),
        vec(placed, 0..3).prop_map(Answer::Placed),
    ]
}

fn half() -> impl Strategy<Value = Half> {
    let place = prop_oneof![
        (0..3_u16, option::of(answer())).prop_map(|(step, answer)| Place::Asking(step, answer)),
        (0..3_u16).prop_map(Place::Hint),
        (0..3_u16).prop_map(Place::Feedback),
        Just(Place::Between),
    ];
    let given = vec((answer(), answer()), 0..3);
    let guessed = option::of(vec(answer(), 0..3));
    (0..3_i32, vec("[ab][0-9]", 1..4), guessed, given, place).prop_map(
        |(day, questions, guessed, given, place)| Half {
            day: Day(day),
            questions: questions.iter().map(|id| id.as_str().into()).collect(),
            guessed,
            given,
            place,
        },
    )
}

/// What anybody might have kept.
pub(crate) fn kept() -> impl Strategy<Value = Kept> {
    let asks = btree_map(vec(0..3_u8, 1..3), 0..4_u32, 0..4);
    let order = (0..3_u32, vec(vec(0..3_u8, 1..3), 0..3));
    let looks = (0..3_u32, vec(0..3_u8, 0..3));
    let rounds = btree_map("/[xy]/", (0..3_u32, option::of(half())), 0..3);
    (0..2_u32, tries(), asks, order, looks, rounds).prop_map(
        |(erased, tries, asks, order, looks, rounds)| Kept {
            erased,
            tries,
            asks: asks.into_iter().collect(),
            order: stamped(order),
            looks: stamped(looks),
            rounds: rounds
                .into_iter()
                .map(|(address, half)| (address.as_str().into(), stamped(half)))
                .collect(),
        },
    )
}

fn stamped<T>((set, value): (u32, T)) -> Stamped<T> {
    Stamped { set, value }
}

/// How often a property runs, and on which cases.
pub(crate) fn many() -> ProptestConfig {
    ProptestConfig {
        cases: CASES,
        rng_seed: if cfg!(feature = "soak-tests") {
            RngSeed::Random
        } else {
            RngSeed::Fixed(20_261_121)
        },
        // A failure is told with its input; nothing is written beside the tests.
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}
