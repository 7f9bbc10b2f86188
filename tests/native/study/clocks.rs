//! Clocks that jump: nothing is lost, and nothing is locked away.

use proptest::collection::vec;
use proptest::prelude::{Just, prop_assert, prop_assert_eq, prop_oneof};
use proptest::test_runner::TestRunner;
use which_is_which::quiz::review::day::Day;
use which_is_which::quiz::review::memory::{LONGEST, memory};
use which_is_which::quiz::review::tries::{Outcome, Tries};

use crate::study::made::{many, outcome};

/// A device whose clock goes by these steps, by years back or ahead now and then. On each day a question is answered.
fn walk() {
    let step = prop_oneof![
        8 => 0..40_i32,
        1 => -8_000..8_000_i32,
        1 => Just(-20_000),
        1 => Just(3_650),
    ];
    let steps = vec((step, outcome()), 1..40);
    TestRunner::new(many())
        .run(&(steps, 0..40_000_i32), |(steps, truth)| {
            let mut tries = Tries::default();
            let mut today = Day(20_000);
            let mut made = 0;
            for (step, outcome) in steps {
                today = today.plus(step);
                made += usize::from(tries.record(&"q".into(), today, outcome));
                let days = tries.of(&"q".into()).unwrap();
                let memory = memory(days, today).unwrap();
                prop_assert!(memory.due > today, "answered today, so it is not due today");
                prop_assert!(memory.due <= today.plus(LONGEST));
                let expected = days.get(&today).copied();
                prop_assert_eq!(Some(memory.last), expected);
            }
            prop_assert_eq!(tries.count(), made, "nothing is lost");
            // The clock is put right: it is due within the longest interval, and once answered it goes by that.
            let today = Day(truth);
            let due = memory(tries.of(&"q".into()).unwrap(), today).unwrap().due;
            prop_assert!(due <= today.plus(LONGEST));
            tries.record(&"q".into(), today, Outcome::Known);
            let due = memory(tries.of(&"q".into()).unwrap(), today).unwrap().due;
            prop_assert!(due > today && due <= today.plus(LONGEST));
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_clock_that_jumps_loses_and_locks_nothing() {
    walk();
}

/// Day by day nothing waits for ever: what was made ahead of time is due every day until it is answered.
#[test]
fn what_was_learned_ten_years_ahead_is_due_until_it_is_met() {
    let days = [(Day(3_750), Outcome::Known)].into_iter().collect();
    for today in 100..300 {
        assert!(memory(&days, Day(today)).unwrap().is_due(Day(today)));
    }
}
