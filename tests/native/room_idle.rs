//! When the curtain falls and when everything is wiped, with clocks that sleep and jump.

use which_is_which::app::idle::{Idle, Signal, View, Watched};
use which_is_which::platform::clock::Moment;
use which_is_which::platform::idle::Heard;

const LIMIT: u64 = 180_000;

/// Seconds by both clocks.
fn at(seconds: u64) -> Moment {
    both(seconds, seconds)
}

/// Seconds by the steady clock and by the wall clock; both begin somewhere.
fn both(steady: u64, wall: u64) -> Moment {
    Moment {
        steady: 5_000 + steady * 1000,
        wall: 1_700_000_000_000 + wall * 1000,
    }
}

/// A person has a question on the screen since second 0.
fn person() -> Idle {
    let mut idle = Idle::default();
    idle.hear(Signal::Screen(Watched::Person(LIMIT)), at(0));
    idle
}

const BEAT: Signal = Signal::Heard(Heard::Beat);
const TOUCH: Signal = Signal::Heard(Heard::Activity);
const HIDDEN: Signal = Signal::Heard(Heard::Hidden);
const SHOWN: Signal = Signal::Heard(Heard::Shown);
const HERE: Signal = Signal::StillHere;
const WIPE: View = View::Wipe { tell: true };

/// Signals at moments, and what lies over the screen after each.
#[track_caller]
fn check(idle: &mut Idle, script: &[(Signal, Moment, View)]) {
    for (step, (signal, now, expected)) in script.iter().enumerate() {
        assert_eq!(idle.hear(*signal, *now), *expected, "step {step}");
    }
}

#[test]
fn asks_after_the_limit_counts_sixty_seconds_and_wipes() {
    check(
        &mut person(),
        &[
            (BEAT, at(179), View::Open),
            (BEAT, at(180), View::Curtain(60)),
            (BEAT, at(181), View::Curtain(59)),
            (BEAT, at(239), View::Curtain(1)),
            (BEAT, at(240), WIPE),
            (BEAT, at(9_999), View::Open),
        ],
    );
}

#[test]
fn who_clears_on_the_curtain_leaves_no_curtain_behind() {
    check(
        &mut person(),
        &[
            (BEAT, at(180), View::Curtain(60)),
            (Signal::Screen(Watched::Fresh), at(185), View::Open),
            (BEAT, at(186), View::Open),
            (BEAT, at(9_999), View::Open),
        ],
    );
}

#[test]
fn a_touch_restarts_the_time_but_never_lifts_the_curtain() {
    check(
        &mut person(),
        &[
            (TOUCH, at(100), View::Open),
            (BEAT, at(279), View::Open),
            (BEAT, at(280), View::Curtain(60)),
            (TOUCH, at(290), View::Curtain(50)),
            (TOUCH, at(339), View::Curtain(1)),
            (TOUCH, at(340), WIPE),
        ],
    );
}

#[test]
fn the_button_goes_on_as_often_as_needed() {
    let mut idle = person();
    for round in 0..50 {
        let begin = round * 200;
        check(
            &mut idle,
            &[
                (BEAT, at(begin + 180), View::Curtain(60)),
                (HERE, at(begin + 200), View::Open),
            ],
        );
    }
}

#[test]
fn the_first_touch_after_a_sleep_is_no_sign_of_the_same_person() {
    check(
        &mut person(),
        &[
            (BEAT, at(1), View::Open),
            (TOUCH, at(4_000), View::Curtain(0)),
            (HERE, at(4_000), WIPE),
        ],
    );
}

#[test]
fn whoever_wakes_the_tablet_meets_the_curtain_and_has_its_time() {
    check(
        &mut person(),
        &[
            (HIDDEN, at(10), View::Curtain(60)),
            (TOUCH, at(11), View::Curtain(60)),
            // However short the sleep was, another person may have woken it.
            (SHOWN, at(20), View::Curtain(60)),
            (TOUCH, at(30), View::Curtain(50)),
            (HERE, at(31), View::Open),
            (HIDDEN, at(40), View::Curtain(60)),
            // The time went on while it slept.
            (SHOWN, at(231), View::Curtain(40)),
            (BEAT, at(232), View::Curtain(39)),
        ],
    );
    check(
        &mut person(),
        &[(HIDDEN, at(10), View::Curtain(60)), (SHOWN, at(240), WIPE)],
    );
    check(
        &mut person(),
        &[
            (HIDDEN, at(10), View::Curtain(60)),
            (SHOWN, at(20), View::Curtain(60)),
            (HIDDEN, at(30), View::Curtain(50)),
            (SHOWN, at(80), WIPE),
        ],
    );
}

#[test]
fn whoever_wakes_the_tablet_late_still_gets_twenty_seconds() {
    check(
        &mut person(),
        &[
            (BEAT, at(239), View::Curtain(20)),
            (BEAT, at(258), View::Curtain(1)),
            (BEAT, at(259), WIPE),
        ],
    );
}

#[test]
fn time_that_one_clock_alone_saw_has_passed() {
    // The steady clock stood still in sleep.
    check(&mut person(), &[(BEAT, both(1, 180), View::Curtain(60))]);
    // Somebody set the wall clock back by a day; the steady one goes on.
    let mut idle = Idle::default();
    let day = 86_400;
    idle.hear(Signal::Screen(Watched::Person(LIMIT)), both(0, day));
    check(
        &mut idle,
        &[
            (BEAT, both(179, 179), View::Open),
            (BEAT, both(180, 180), View::Curtain(60)),
            (BEAT, both(240, 240), WIPE),
        ],
    );
    // Set forward by a day: as a sleep, since nobody can tell the two apart.
    check(
        &mut person(),
        &[
            (BEAT, both(1, day), View::Curtain(0)),
            (BEAT, both(2, day), WIPE),
        ],
    );
}

#[test]
fn the_start_screen_is_never_asked_and_a_touched_one_goes_back() {
    let mut idle = Idle::default();
    check(
        &mut idle,
        &[
            (BEAT, at(90_000), View::Open),
            (HIDDEN, at(90_001), View::Open),
            (SHOWN, at(99_000), View::Open),
            (
                Signal::Screen(Watched::Touched(LIMIT)),
                at(99_000),
                View::Open,
            ),
            (BEAT, at(99_179), View::Open),
            (BEAT, at(99_180), WIPE),
        ],
    );
}

#[test]
fn leaving_the_page_and_other_tabs_wipe_at_once() {
    let left = Signal::Heard(Heard::Left);
    check(&mut person(), &[(left, at(1), WIPE)]);
    let elsewhere = Signal::Heard(Heard::WipedElsewhere);
    check(
        &mut person(),
        &[(elsewhere, at(1), View::Wipe { tell: false })],
    );
}

#[test]
fn cleaning_ends_by_itself_and_touches_do_not_count() {
    check(
        &mut person(),
        &[
            (Signal::Clean, at(1), View::Cleaning(30)),
            (TOUCH, at(2), View::Cleaning(29)),
            (HERE, at(3), View::Cleaning(28)),
            (BEAT, at(31), View::Open),
            (BEAT, at(210), View::Open),
            (BEAT, at(211), View::Curtain(60)),
        ],
    );
}

#[test]
fn no_order_of_signals_and_clocks_shows_a_person_after_the_wipe_was_due() {
    let signals = [BEAT, TOUCH, HIDDEN, SHOWN, HERE];
    let mut chance: u64 = 20_261_121;
    let mut roll = |below: u64| {
        chance = chance * 16_807 % 2_147_483_647;
        chance % below
    };
    for _ in 0..2_000 {
        let mut idle = person();
        let (mut now, mut last_sign) = (0, 0);
        for _ in 0..40 {
            now += roll(90);
            let signal = signals[usize::try_from(roll(5)).unwrap()];
            let view = idle.hear(signal, at(now));
            if matches!(view, View::Wipe { .. }) {
                break;
            }
            if view == View::Open {
                // The curtain may be lifted while it asks; whoever wakes the tablet late has twenty seconds for it.
                let most = if signal == HERE { 180 + 60 + 20 } else { 180 };
                assert!(now - last_sign < most, "{now} {last_sign} {signal:?}");
                if matches!(signal, TOUCH | HERE) {
                    last_sign = now;
                }
            }
        }
    }
}
