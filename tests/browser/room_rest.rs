//! Hands that tremble and hands that wake a tablet: touches rest after each change of screen, keys do not.

use thirtyfour::Key;

use crate::room_hands::{AT_START, CURTAIN, begin, curtain, enter, skip, sleep, tap, wake};
use crate::tab::{SIZES, Tab, in_tab};

/// The shortest that the rest may be, less one, and what is left from there to the longest (issue 6: 700 to 1000 ms), in
/// milliseconds. The clock stands still between them.
const WITHIN: u32 = 699;
const AFTER: u32 = 301;

/// Time goes on by milliseconds, and only by these: the clock stands still otherwise.
async fn pass(tab: &Tab, milliseconds: u32) {
    tab.js(&format!("__skip({milliseconds} / 1000)")).await;
}

/// Touches, and waits until the page has had the click.
async fn touch(tab: &Tab, selector: &str) {
    tab.js("(window.__clicks = 0, addEventListener('pointerup', () => setTimeout(() => { __clicks += 1; }, 50), { once: true, capture: true }), true)").await;
    tab.tap(selector).await;
    tab.until("__clicks === 1").await;
}

#[test]
fn a_second_tap_of_a_trembling_hand_does_nothing_but_a_key_does() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        pass(tab, 2000).await;
        tab.js("__stop()").await;
        tab.tap(".start__go .btn--go").await;
        tab.until("document.querySelector('form.q')").await;
        // At once, and later, where the choices are now.
        touch(tab, ".opts .opt:nth-child(1) .opt__in").await;
        pass(tab, WITHIN).await;
        touch(tab, ".opts .opt:nth-child(2) .opt__in").await;
        assert_eq!(tab.count(".q input:checked").await, 0, "still resting");
        // A keyboard needs no rest.
        tab.tab_to(".q .opt__in").await;
        tab.press(Key::Space).await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
        tab.tab_to(".q [type=submit]").await;
        tab.press(Key::Enter).await;
        tab.until("document.querySelector('.screen .verdict h1')")
            .await;
        // Enter pressed twice by the same trembling hand: the focus is on the heading.
        tab.until("document.activeElement?.matches('.verdict h1')")
            .await;
        tab.press(Key::Enter).await;
        assert_eq!(tab.count(".screen .verdict h1").await, 1);
        pass(tab, WITHIN).await;
        touch(tab, ".fb__go .btn--go").await;
        assert_eq!(tab.count(".screen .verdict h1").await, 1, "still resting");
        pass(tab, AFTER).await;
        tab.tap(".fb__go .btn--go").await;
        tab.until("document.querySelector('form.q')").await;
    });
}

#[test]
fn a_touch_meant_for_the_screen_does_not_meet_the_curtains_button() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        begin(tab).await;
        tab.js("__stop()").await;
        curtain(tab, 181).await;
        touch(tab, ".curtain [data-first]").await;
        touch(tab, ".curtain .btn--quiet").await;
        assert_eq!(tab.count(".curtain").await, 1);
        pass(tab, WITHIN + AFTER).await;
        tab.tap(".curtain [data-first]").await;
        tab.until(&format!("!{CURTAIN}")).await;
        // Nor does its second tap meet what is below.
        touch(tab, ".dock .tool--clear").await;
        assert_eq!(tab.count("form.q").await, 1);
        tap(tab, ".dock .tool--clear").await;
        tab.until(AT_START).await;
    });
}

#[test]
fn a_tablet_that_wakes_does_not_take_the_touch_that_woke_it() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        skip(tab, 5).await;
        tab.js("__stop()").await;
        sleep(tab).await;
        wake(tab).await;
        touch(tab, ".start__go .btn--go").await;
        assert_eq!(tab.count("form.q").await, 0);
        pass(tab, WITHIN + AFTER).await;
        begin(tab).await;
    });
}
