//! The day, and the moment by two clocks.

/// A moment in milliseconds, by a clock that never goes back and by the one on the wall.
///
/// Neither is enough alone: the steady one may stand still while the device sleeps (High Resolution Time leaves
/// that open, and browsers differ), the wall clock can be set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since the page was opened.
    pub steady: u64,
    /// Milliseconds since 1970.
    pub wall: u64,
}

impl Moment {
    /// Milliseconds since an earlier moment: what the clock says that went further. A clock that went back says nothing.
    pub fn since(self, earlier: Moment) -> u64 {
        let steady = self.steady.saturating_sub(earlier.steady);
        let wall = self.wall.saturating_sub(earlier.wall);
        steady.max(wall)
    }
}

/// The moment.
pub fn now() -> Moment {
    let performance = web_sys::window().and_then(|window| window.performance());
    let wall = js_sys::Date::now();
    Moment {
        // Both count from zero up, so that nothing is lost but fractions.
        steady: performance.map_or(wall, |performance| performance.now()) as u64,
        wall: wall as u64,
    }
}

use crate::quiz::review::day::Day;

/// Today where the reader is, as `YYYY-MM-DD`. A clock that is wrong only makes a note appear or stay away.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!(
        "{:04}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// Today as a number, where the reader is.
pub fn day() -> Day {
    let now = js_sys::Date::new_0();
    Day::of(now.get_time(), now.get_timezone_offset())
}
