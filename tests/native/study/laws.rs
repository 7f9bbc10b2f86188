//! Two copies become one without a loss, in whatever order they meet.

use proptest::prelude::{TestCaseError, prop_assert, prop_assert_eq};
use proptest::test_runner::TestRunner;
use which_is_which::quiz::review::tries::Outcome;
use which_is_which::quiz::saved::kept::Kept;

use crate::study::made::{kept, many};

fn merged(a: &Kept, b: &Kept) -> Kept {
    let mut both = a.clone();
    both.merge(b);
    both
}

fn laws() {
    TestRunner::new(many())
        .run(&(kept(), kept(), kept()), |(a, b, c)| {
            prop_assert_eq!(merged(&a, &b), merged(&b, &a), "the order matters");
            prop_assert_eq!(
                merged(&merged(&a, &b), &c),
                merged(&a, &merged(&b, &c)),
                "the grouping matters"
            );
            prop_assert_eq!(merged(&a, &a), a.clone(), "twice is not once");
            prop_assert_eq!(merged(&merged(&a, &b), &b), merged(&a, &b));
            Ok(())
        })
        .unwrap();
}

#[test]
fn merging_is_associative_commutative_and_idempotent() {
    laws();
}

/// Everything that `before` recorded is in `after`, and nothing known became unknown.
fn nothing_lowered(before: &Kept, after: &Kept) -> Result<(), TestCaseError> {
    for (question, days) in before.tries.all() {
        let now = after.tries.of(question);
        for (day, outcome) in days.iter() {
            let now = now.and_then(|days| days.get(day)).copied();
            prop_assert!(
                now >= Some(*outcome),
                "{question} on {day:?}: {outcome:?} {now:?}"
            );
        }
    }
    prop_assert!(after.tries.count() >= before.tries.count());
    Ok(())
}

#[test]
fn bringing_in_a_copy_never_lowers_progress() {
    TestRunner::new(many())
        .run(&(kept(), kept()), |(mine, brought)| {
            let mut after = mine.clone();
            after.take_over(&brought);
            nothing_lowered(&mine, &after)?;
            nothing_lowered(&brought, &after)?;
            prop_assert_eq!(after.erased, mine.erased);
            let again = {
                let mut again = after.clone();
                again.take_over(&brought);
                again
            };
            prop_assert_eq!(again, after);
            Ok(())
        })
        .unwrap();
}

#[test]
fn what_was_erased_stays_erased_until_it_is_undone() {
    TestRunner::new(many())
        .run(&kept(), |before| {
            let erased = before.erase();
            prop_assert!(erased.is_empty());
            // Another tab that still has everything saves late.
            prop_assert_eq!(merged(&erased, &before), erased.clone());
            prop_assert_eq!(merged(&before, &erased), erased.clone());
            let back = erased.unerase(&before);
            nothing_lowered(&before, &back)?;
            prop_assert_eq!(back.asks_on_list(), before.asks_on_list());
            // The tab that has heard of the erasure alone does not erase it again.
            prop_assert_eq!(merged(&erased, &back), back);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_question_taken_off_the_list_stays_off() {
    let ask = |n: u8| vec![n];
    let mut phone = Kept::default();
    assert!(phone.set_asks(&[ask(1), ask(2)]));
    let mut tablet = phone.clone();
    assert!(phone.set_asks(&[ask(2)]));
    assert!(tablet.set_asks(&[ask(3), ask(1), ask(2)]));
    let both = merged(&phone, &tablet);
    assert_eq!(both, merged(&tablet, &phone));
    let list: Vec<u8> = both.asks_on_list().iter().map(|ask| ask[0]).collect();
    assert!(
        !list.contains(&1) && list.contains(&2) && list.contains(&3),
        "{list:?}"
    );
    assert!(!phone.set_asks(&[ask(2)]), "nothing changed");
}

#[test]
fn the_first_try_of_a_day_counts_and_the_better_of_two_devices() {
    let day = which_is_which::quiz::review::day::Day(7);
    let mut kept = Kept::default();
    assert!(kept.tries.record(&"q".into(), day, Outcome::Missed));
    assert!(!kept.tries.record(&"q".into(), day, Outcome::Known));
    let found = |kept: &Kept| {
        kept.tries
            .of(&"q".into())
            .and_then(|days| days.get(&day))
            .copied()
    };
    assert_eq!(found(&kept), Some(Outcome::Missed));
    let mut other = Kept::default();
    other.tries.record(&"q".into(), day, Outcome::Known);
    kept.merge(&other);
    assert_eq!(found(&kept), Some(Outcome::Known));
}
