//! The day.

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
