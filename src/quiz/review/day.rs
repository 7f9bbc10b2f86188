//! A day where the reader is, as a number.

use serde::{Deserialize, Serialize};

const MINUTE: f64 = 60_000.0;
const HOUR: f64 = 60.0 * MINUTE;
const DAY: f64 = 24.0 * HOUR;

/// Whoever learns after midnight still has the same day: it begins at four in the morning.
const BEGINS: f64 = 4.0 * HOUR;

/// The number of a local day: whole days since 1970-01-01. Nothing finer is kept, since nothing finer is needed
/// and less is then known about a person.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Day(pub i32);

impl Day {
    /// The day of a moment. `utc_ms` are milliseconds since 1970, `behind` the minutes by which local time is
    /// behind UTC, as JavaScript's `getTimezoneOffset` gives them. A moment that is no number is day 0.
    pub fn of(utc_ms: f64, behind: f64) -> Self {
        let local = utc_ms - behind * MINUTE - BEGINS;
        // `as` saturates, and makes 0 of what is no number.
        Self((local / DAY).floor() as i32)
    }

    /// Days from `earlier` to this one; none when `earlier` is not earlier.
    pub fn since(self, earlier: Day) -> i32 {
        self.0.saturating_sub(earlier.0).max(0)
    }

    /// This many days later.
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }
}

#[cfg(test)]
mod tests {
    use super::{DAY, Day, HOUR};

    #[track_caller]
    fn check(utc_ms: f64, behind: f64, expected: i32) {
        assert_eq!(Day::of(utc_ms, behind), Day(expected));
    }

    #[test]
    fn a_day_begins_at_four_where_the_reader_is() {
        check(0.0, 0.0, -1);
        check(4.0 * HOUR, 0.0, 0);
        check(4.0 * HOUR - 1.0, 0.0, -1);
        check(28.0 * HOUR - 0.5, 0.0, 0);
        // New York in winter is 300 minutes behind, India 330 ahead.
        check(9.0 * HOUR, 300.0, 0);
        check(9.0 * HOUR - 1.0, 300.0, -1);
        check(-1.5 * HOUR, -330.0, 0);
    }

    #[test]
    fn no_day_is_left_out_or_doubled_when_clocks_change() {
        // Europe: 2026-03-29 has 23 hours, 2026-10-25 has 25. Noon of each day around them.
        let noon =
            |days: f64, behind: f64| Day::of(days * DAY + 12.0 * HOUR + behind * 60_000.0, behind);
        for (first, behind) in [(20_540.0, (-60.0, -120.0)), (20_750.0, (-120.0, -60.0))] {
            let before = noon(first, behind.0);
            let after = noon(first + 1.0, behind.1);
            assert_eq!(after.since(before), 1);
        }
    }

    #[test]
    fn impossible_clocks_have_a_day_too() {
        check(f64::NAN, 0.0, 0);
        check(f64::INFINITY, 0.0, i32::MAX);
        check(-1e308, 0.0, i32::MIN);
        check(2_147_483_648_000.0, 0.0, 24_854);
        assert_eq!(Day(i32::MIN).since(Day(i32::MAX)), 0);
        assert_eq!(Day(i32::MAX).since(Day(i32::MIN)), i32::MAX);
        assert_eq!(Day(i32::MAX).plus(180), Day(i32::MAX));
    }
}
