//! When a question comes back: FSRS-5, by the formulas of the crate `rs-fsrs`.
//!
//! Limits: the crate's scheduler asks the clock, so only its formulas are used, with days as arguments.

use rs_fsrs::{Parameters, Rating, Seed};

use crate::quiz::review::day::Day;
use crate::quiz::review::tries::{Days, Outcome};

/// A question comes back after half a year at the latest, however well it is known. A clock that ran ahead by years
/// can therefore never send a question away for longer.
pub const LONGEST: i32 = 180;

/// The chance of still knowing it at which a question comes back, as FSRS has it by default.
const WANTED: f64 = 0.9;

/// The default weights of FSRS-5. They stand here since `Parameters::default` asks the clock for a seed; a test
/// holds them to the crate's own.
const WEIGHTS: [f64; 19] = [
    0.4072, 1.1829, 3.1262, 15.4722, 7.2102, 0.5316, 1.0651, 0.0234, 1.616, 0.1544, 1.0824, 1.9813,
    0.0953, 0.2975, 2.2042, 0.2407, 2.9466, 0.5034, 0.6567,
];

/// How well a question sits, as far as its tries tell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Memory {
    /// The last outcome.
    pub last: Outcome,
    /// When it comes back: never later than `LONGEST` days from today.
    pub due: Day,
}

impl Memory {
    /// It is time to look at it again.
    pub fn is_due(&self, today: Day) -> bool {
        self.due <= today
    }
}

/// The memory that these tries leave, as of today. Nothing when it was never tried.
///
/// Tries from days that have not come yet were made while a clock ran ahead. They are kept, and count once their day
/// has come. Until then a question that has no others is due now: it is not lost, and not locked away.
pub fn memory(days: &Days, today: Day) -> Option<Memory> {
    let past: Vec<(Day, Outcome)> = days
        .iter()
        .filter(|(day, _)| **day <= today)
        .map(|(day, o)| (*day, *o))
        .collect();
    let Some((seen, last)) = past.last().copied() else {
        let (_, last) = days.last()?;
        return Some(Memory {
            last: *last,
            due: today,
        });
    };
    let interval = trace(&past).interval(last);
    Some(Memory {
        last,
        due: seen.plus(interval),
    })
}

/// Stability in days and difficulty from 1 to 10, as FSRS has them.
#[derive(Debug, Clone, Copy)]
struct Trace {
    stability: f64,
    difficulty: f64,
}

fn trace(past: &[(Day, Outcome)]) -> Trace {
    let fsrs = parameters();
    let mut kept: Option<(Day, Trace)> = None;
    for (day, outcome) in past {
        let next = match kept {
            None => Trace::first(&fsrs, *outcome),
            Some((before, trace)) => trace.next(&fsrs, *outcome, day.since(before)),
        };
        kept = Some((*day, next.sane()));
    }
    kept.map_or(Trace::first(&fsrs, Outcome::Missed), |(_, trace)| trace)
}

impl Trace {
    fn first(fsrs: &Parameters, outcome: Outcome) -> Self {
        Self {
            stability: fsrs.init_stability(strength(outcome)),
            difficulty: fsrs.init_difficulty(effort(outcome)),
        }
    }

    fn next(self, fsrs: &Parameters, outcome: Outcome, elapsed: i32) -> Self {
        // A gap of years is a clock that jumped, or a long pause: neither proves more than the longest interval does.
        let elapsed = f64::from(elapsed.min(LONGEST));
        let still = Parameters::forgetting_curve(elapsed, self.stability);
        let stability = match outcome {
            Outcome::Known => fsrs.next_recall_stability(
                self.difficulty,
                self.stability,
                still,
                strength(outcome),
            ),
            // Not knowing never makes a memory firmer.
            Outcome::Unsure | Outcome::Missed => fsrs
                .next_forget_stability(self.difficulty, self.stability, still)
                .min(self.stability),
        };
        Self {
            stability,
            difficulty: fsrs.next_difficulty(self.difficulty, effort(outcome)),
        }
    }

    /// Within what FSRS can mean.
    fn sane(self) -> Self {
        let within = |value: f64, low: f64, high: f64| {
            if value.is_finite() {
                value.clamp(low, high)
            } else {
                low
            }
        };
        Self {
            stability: within(self.stability, 0.1, 36_500.0),
            difficulty: within(self.difficulty, 1.0, 10.0),
        }
    }

    /// Whole days until it comes back.
    fn interval(self, last: Outcome) -> i32 {
        match last {
            Outcome::Known => parameters().next_interval(self.stability, 0) as i32,
            // What was not known comes back the next day.
            Outcome::Unsure | Outcome::Missed => 1,
        }
    }
}

fn strength(outcome: Outcome) -> Rating {
    match outcome {
        Outcome::Known => Rating::Good,
        Outcome::Unsure | Outcome::Missed => Rating::Again,
    }
}

/// "I'm not sure" counts as not known, but gently: it does not make the question a hard one.
fn effort(outcome: Outcome) -> Rating {
    match outcome {
        Outcome::Known => Rating::Good,
        Outcome::Unsure => Rating::Hard,
        Outcome::Missed => Rating::Again,
    }
}

fn parameters() -> Parameters {
    Parameters {
        request_retention: WANTED,
        maximum_interval: LONGEST,
        w: WEIGHTS,
        decay: Parameters::DECAY,
        factor: Parameters::FACTOR,
        enable_short_term: false,
        enable_fuzz: false,
        seed: Seed::Empty,
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Outcome, WANTED, WEIGHTS, memory};
    use crate::quiz::review::day::Day;
    use rs_fsrs::{Card, FSRS, Parameters, Rating};

    /// `k`nown, `u`nsure, `m`issed, each with its day.
    #[track_caller]
    fn check(tries: &[(i32, char)], today: i32, due: i32) {
        let outcome = |letter: &char| match letter {
            'k' => Outcome::Known,
            'u' => Outcome::Unsure,
            _ => Outcome::Missed,
        };
        let days = tries
            .iter()
            .map(|(day, o)| (Day(*day), outcome(o)))
            .collect();
        let found = memory(&days, Day(today)).map(|memory| memory.due);
        assert_eq!(found, Some(Day(due)), "{tries:?} on {today}");
    }

    #[test]
    fn the_weights_are_the_crates_own() {
        let own = Parameters::default();
        assert_eq!(own.w, WEIGHTS);
        assert!((own.request_retention - WANTED).abs() < 1e-9);
    }

    #[test]
    fn known_questions_come_back_later_each_time_as_fsrs_has_it() {
        check(&[(100, 'k')], 100, 103);
        check(&[(100, 'k'), (103, 'k')], 103, 114);
        check(&[(100, 'k'), (103, 'k'), (114, 'k')], 114, 150);
        // The crate's own scheduler says the same.
        let fsrs = FSRS::new(Parameters {
            enable_short_term: false,
            ..Parameters::default()
        });
        let mut card = Card::new();
        let mut now = card.due;
        let mut intervals = Vec::new();
        for _ in 0..3 {
            card = fsrs.next(card, now, Rating::Good).card;
            intervals.push(card.scheduled_days);
            now = card.due;
        }
        assert_eq!(intervals, [3, 11, 36]);
    }

    #[test]
    fn what_was_not_known_comes_back_the_next_day() {
        check(&[(100, 'm')], 100, 101);
        check(&[(100, 'u')], 100, 101);
        check(&[(100, 'k'), (103, 'k'), (114, 'm')], 114, 115);
    }

    #[test]
    fn not_sure_is_gentler_than_missed() {
        let later = |letter| {
            let days = [(0, letter), (1, letter), (2, 'k'), (5, 'k')];
            let outcome = |c| match c {
                'k' => Outcome::Known,
                'u' => Outcome::Unsure,
                _ => Outcome::Missed,
            };
            let days = days.iter().map(|(d, c)| (Day(*d), outcome(*c))).collect();
            memory(&days, Day(5)).expect("tried").due
        };
        assert!(later('u') > later('m'));
    }

    #[test]
    fn clocks_that_jump_lose_and_lock_nothing() {
        // Ten years ahead, then back: due now, and after an answer on the true day it has its true interval again.
        check(&[(3_750, 'k')], 100, 100);
        check(&[(100, 'k'), (3_750, 'k')], 104, 103);
        // A dead battery: day 0, then the truth.
        check(&[(0, 'k'), (20_000, 'k')], 20_000, 20_000 + 95);
        check(&[(-5, 'k')], 0, -2);
        for step in 0..20 {
            let days = (0..=step).map(|n| (Day(n * 200), Outcome::Known)).collect();
            let found = memory(&days, Day(step * 200)).expect("tried");
            assert!(found.due <= Day(step * 200).plus(LONGEST), "{step}");
        }
    }
}
