//! Canaries: what a person leaves anywhere is nowhere after the wipe.

use std::io::Cursor;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use crate::room_hands::{
    AT_START, ROOM, answer, begin, curtain, enter, finish, go_on, kept, picture, skip, spoken, tap,
};
use crate::tab::{SIZES, Tab, in_tab};

/// A word that no page of ours holds.
const CANARY: &str = "KANARIENVOGEL";

/// Leaves traces in every field and every place that a person, or the page itself, can reach.
async fn leave_traces(tab: &Tab) -> Vec<String> {
    begin(tab).await;
    let mut traces = vec![CANARY.to_owned(), tab.text(".q h1").await];
    answer(tab).await;
    traces.push(tab.text(".why p").await);
    traces.push(tab.text(".askcard__t").await);
    tap(tab, ".screen .askcard button").await;
    tab.until("document.querySelector('.btn--added')").await;
    traces.push(tab.text(".btn--added").await);
    go_on(tab).await;
    traces.push(tab.text(".q h1").await);
    tap(tab, ".seg .seg__b:nth-child(3)").await;
    tab.until("document.documentElement.dataset.size === '3'")
        .await;
    tap(tab, ".tool--contrast").await;
    tab.until("document.documentElement.dataset.theme === 'dark'")
        .await;
    tab.js(&format!(
        "(sessionStorage.setItem('a', '{CANARY}'), window.name = '{CANARY}', history.replaceState('{CANARY}', '', '?{CANARY}#{CANARY}'),
          document.title = '{CANARY}',
          [...document.querySelectorAll('.q input')].forEach(e => {{ e.dataset.a = '{CANARY}'; }}),
          document.querySelector('.q').append(
            Object.assign(document.createElement('dialog'), {{ id: 'mine', textContent: '{CANARY}' }}),
            Object.assign(document.createElement('input'), {{ value: '{CANARY}', size: 1 }})),
          document.getElementById('mine').showModal(),
          document.body.classList.add('selectable'), getSelection().selectAllChildren(document.querySelector('.q')), scrollTo(0, 400), true)"
    ))
    .await;
    traces
}

async fn nothing_of(tab: &Tab, traces: &[String], when: &str) {
    let kept = kept(tab).await.to_string();
    let heard = spoken(tab).await;
    for trace in traces.iter().filter(|trace| !trace.is_empty()) {
        assert!(
            !kept.contains(trace),
            "{when}: the page or its storage holds {trace}"
        );
        assert!(
            !heard.contains(trace),
            "{when}: a screen reader finds {trace}"
        );
    }
}

#[test]
fn after_the_wipe_there_is_no_canary_anywhere() {
    for (size, by_time) in [(SIZES[0], true), (SIZES[1], false), (SIZES[2], false)] {
        in_tab(size, async |tab: &Tab| {
            enter(tab).await;
            // The offline copy holds nothing of anybody, and stays.
            tab.until_kept().await;
            let before = kept(tab).await;
            assert_ne!(before["caches"], json!([]), "there is a copy");
            let fresh = unfocused(tab).await;
            let traces = leave_traces(tab).await;
            let full = kept(tab).await.to_string();
            assert!(
                full.contains(CANARY) && full.contains(&traces[5]),
                "the test can fail"
            );
            if by_time {
                curtain(tab, 181).await;
                skip(tab, 61).await;
            } else {
                // Below a dialog nothing can be touched; Escape closes it.
                tab.js("(document.getElementById('mine').close(), true)")
                    .await;
                tap(tab, ".dock .tool--clear").await;
            }
            tab.until(AT_START).await;
            nothing_of(tab, &traces, "after the wipe").await;
            let after = kept(tab).await;
            for part in [
                "local",
                "session",
                "caches",
                "databases",
                "cookie",
                "title",
                "url",
                "name",
                "state",
                "selection",
            ] {
                assert_eq!(after[part], before[part], "{part}");
            }
            assert_eq!(
                tab.js("document.querySelectorAll('dialog[open]').length")
                    .await,
                json!(0)
            );
            assert_eq!(tab.js("[scrollX, scrollY]").await, json!([0, 0]));
            assert!(
                alike(&unfocused(tab).await, &fresh),
                "the start screen looks as at first"
            );

            // Back twenty times and forward again, to wherever this tab was before; then loaded anew.
            for step in ["history.back()"; 20]
                .into_iter()
                .chain(["history.forward()"; 20])
            {
                tab.js(&format!("({step}, true)")).await;
                tokio::time::sleep(Duration::from_millis(60)).await;
                let html = tab
                    .js("document.documentElement.outerHTML + document.title + location.href")
                    .await;
                let html = html.as_str().unwrap_or_default();
                assert!(
                    traces
                        .iter()
                        .all(|trace| trace.is_empty() || !html.contains(trace)),
                    "{step}"
                );
            }
            tab.open_alive(ROOM).await;
            nothing_of(tab, &traces, "opened again").await;
            tab.reload().await;
            tab.until_alive().await;
            nothing_of(tab, &traces, "loaded anew").await;
            assert!(
                alike(&unfocused(tab).await, &fresh),
                "loaded anew, the start screen looks as at first"
            );
        });
    }
}

/// A screenshot without the focus, which is on the heading after a wipe.
async fn unfocused(tab: &Tab) -> String {
    tab.js("(document.activeElement.blur(), true)").await;
    picture(tab).await
}

/// Whether two screenshots show the same. Chromium draws a rounded corner anew with a pixel of another shade.
fn alike(first: &str, second: &str) -> bool {
    let [(size, first), (other, second)] = [first, second].map(pixels);
    let different = first.iter().zip(&second).filter(|(a, b)| a != b).count();
    size == other && different <= 8
}

/// Width, height and the pixels of a screenshot.
fn pixels(picture: &str) -> ((u32, u32), Vec<Vec<u8>>) {
    let bytes = STANDARD.decode(picture).expect("base64");
    let mut reader = png::Decoder::new(Cursor::new(bytes))
        .read_info()
        .expect("a PNG");
    let mut all = vec![0; reader.output_buffer_size().expect("a size")];
    let info = reader.next_frame(&mut all).expect("a frame");
    let bytes_each = info.color_type.samples();
    let pixels = all.chunks(bytes_each).map(<[u8]>::to_vec).collect();
    ((info.width, info.height), pixels)
}

#[test]
fn leaving_the_page_another_tab_and_reload_wipe() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        // Another tab of ours says that it was wiped.
        begin(tab).await;
        tab.js("(new BroadcastChannel('which-is-which.room').postMessage(null), true)")
            .await;
        tab.until(AT_START).await;
        // This tab says so too, once.
        tab.js("(window.__told = [], (window.__ear = new BroadcastChannel('which-is-which.room')).onmessage = () => __told.push(1), true)").await;
        begin(tab).await;
        finish(tab).await;
        tab.until("__told.length === 1").await;
        // The browser keeps whole pages: what it keeps is the start screen already.
        begin(tab).await;
        tab.js("(dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })), true)")
            .await;
        tab.until(AT_START).await;
        begin(tab).await;
        tab.js("(dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })), true)")
            .await;
        tab.until(AT_START).await;
        begin(tab).await;
        tab.open("/words/").await;
        tab.js("(history.back(), true)").await;
        tab.until("location.pathname === '/waiting-room/'").await;
        tab.until("document.documentElement.dataset.js === 'alive'")
            .await;
        tab.until(AT_START).await;
    });
}

#[test]
fn speech_counts_as_somebody_and_is_silenced_by_the_wipe() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        begin(tab).await;
        tab.js("(window.__silenced = 0, Object.defineProperty(window, 'speechSynthesis', { configurable: true,
            value: { speaking: true, cancel() { this.speaking = false; __silenced += 1; } } }), true)").await;
        for _ in 0..3 {
            tokio::time::sleep(Duration::from_millis(1200)).await;
            skip(tab, 170).await;
        }
        assert_eq!(tab.count(".curtain").await, 0, "somebody listens");
        finish(tab).await;
        assert_eq!(tab.js("__silenced").await, json!(1));
    });
}

#[test]
fn a_touched_start_screen_goes_back_to_the_looks_of_the_tablet() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        let fresh = unfocused(tab).await;
        tap(tab, ".seg .seg__b:nth-child(3)").await;
        tab.until("document.documentElement.dataset.size === '3'")
            .await;
        skip(tab, 181).await;
        tab.until("document.documentElement.dataset.size === undefined")
            .await;
        assert_eq!(tab.count(".curtain").await, 0, "without a question");
        assert!(alike(&unfocused(tab).await, &fresh));
    });
}

#[test]
fn what_somebody_left_behind_the_start_screen_is_asked_about_and_can_be_cleared() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        assert_eq!(tab.count(".dock .tool--clear").await, 0, "nothing to clear");
        begin(tab).await;
        tap(tab, ".dock .tool--back").await;
        tab.until(AT_START).await;
        tap(tab, ".dock .tool--clear").await;
        tab.until("!document.querySelector('.dock .tool--clear')")
            .await;
        begin(tab).await;
        tap(tab, ".dock .tool--back").await;
        tab.until(AT_START).await;
        curtain(tab, 181).await;
        skip(tab, 61).await;
        tab.until(AT_START).await;
        assert_eq!(tab.count(".dock .tool--clear").await, 0, "wiped");
    });
}
