//! The waiting room's ways out that there are not: links, menus, windows, files, paper, the clipboard.

use std::time::Duration;

use serde_json::json;

use crate::room_hands::{
    AT_START, ROOM, answer, begin, choose, enter, file_says, finish, go_on, look, open_staff, tap,
};
use crate::tab::{SIZES, Tab, in_tab};

/// What could lead away, as its own HTML.
const OUT: &str = "[...document.querySelectorAll('a, area, iframe, form[action], input[type=file], [target], [download], .golink[href]')]
    .filter(e => !e.closest('.fault')).map(e => e.outerHTML)";

/// How many elements let the browser open a menu, a window, or what was dropped on them.
const MENU: &str = "[...document.querySelectorAll('body *')].filter(e => ['contextmenu', 'dragstart', 'auxclick', 'drop']
    .some(name => e.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true })))).length";

async fn no_way_out(tab: &Tab, name: &str) {
    tab.js("document.querySelectorAll('details').forEach(d => d.open = true)")
        .await;
    assert_eq!(tab.js(OUT).await, json!([]), "{name}");
    assert_eq!(tab.js(MENU).await, json!(0), "{name}");
    assert_eq!(tab.js("location.pathname").await, json!(ROOM), "{name}");
}

/// Goes to another page by a button, and waits for its heading.
async fn go(tab: &Tab, button: &str, to: &str) {
    let before = tab.text("#main h1").await;
    tap(tab, button).await;
    tab.until(&format!(
        "document.querySelector('#main h1').innerText.trim() !== {before:?}"
    ))
    .await;
    no_way_out(tab, to).await;
}

#[test]
fn nothing_in_the_room_is_a_link_and_nothing_opens_a_menu_or_a_window() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        no_way_out(tab, "start").await;
        begin(tab).await;
        no_way_out(tab, "question").await;
        answer(tab).await;
        no_way_out(tab, "explanation").await;
        assert_eq!(tab.count(".report button").await, 0, "nothing to copy");
        tap(tab, ".screen .askcard button").await;
        tab.until("document.querySelector('.btn--added')").await;
        go_on(tab).await;
        for _ in 0..2 {
            answer(tab).await;
            go_on(tab).await;
        }
        no_way_out(tab, "end").await;
        go(tab, ".dock .tool--asks", "questions").await;
        assert_eq!(tab.count(".take__w:not([hidden])").await, 1, "only large");
        assert_eq!(tab.count(".take__c").await, 1, "no code with an address");
        finish(tab).await;
        go(tab, ".start__also .btn:nth-child(1)", "compare").await;
        go(tab, ".dock .tool--back", "start again").await;
        go(tab, ".start__also .btn:nth-child(2)", "names").await;
        go(tab, ".named button", "treatment").await;
        go(tab, ".foot .golink", "about").await;
        go(tab, "[aria-labelledby=sure] > .golink", "sources").await;
        // The address of a source stands there as words, and as a code for a phone.
        go(tab, "[aria-labelledby=newer-pages] button", "source").await;
        let address = tab.text(".address").await;
        assert!(address.starts_with("https://"), "{address}");
        assert_eq!(tab.count("dd .codes .qr").await, 1);
        finish(tab).await;
    });
}

#[test]
fn a_forgotten_link_leads_nowhere_and_pinch_zoom_stays() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        tab.js("[['forgotten', 'https://example.org/', ''], ['window', '/words/', '_blank']].forEach(([id, href, target]) =>
            document.getElementById('main').prepend(Object.assign(document.createElement('a'), { id, href, target, textContent: id })))")
            .await;
        let windows = tab.windows().await;
        for link in ["#forgotten", "#window"] {
            tab.js("(window.__asked = null, addEventListener('click', e => { __asked = e.defaultPrevented; }, { once: true }), true)").await;
            tap(tab, link).await;
            tab.until("__asked === true").await;
            assert_eq!(tab.js("location.pathname").await, json!(ROOM));
        }
        assert_eq!(tab.windows().await, windows);
        tab.js("document.querySelectorAll('#forgotten, #window').forEach(e => e.remove())")
            .await;
        let zoom = tab
            .js("document.querySelector('meta[name=viewport]').content")
            .await;
        assert_eq!(zoom, json!("width=device-width, initial-scale=1"));
        let touch = "getComputedStyle(document.querySelector('.app')).touchAction";
        assert_eq!(tab.js(touch).await, json!("auto"));
    });
}

#[test]
fn paper_and_the_code_with_an_address_are_there_only_where_staff_want_them() {
    in_tab(SIZES[0], async |tab: &Tab| {
        file_says(tab, 200, "print = true\nphone_link = true\n").await;
        // This build was not told its address; a host's is.
        let source = "document.addEventListener('readystatechange', () => { document.documentElement.dataset.address = 'https://quiz.example/'; })";
        tab.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": source }),
        )
        .await;
        enter(tab).await;
        tab.until("localStorage.getItem('which-is-which.room.file')")
            .await;
        begin(tab).await;
        answer(tab).await;
        tap(tab, ".screen .askcard button").await;
        tab.until("document.querySelector('.btn--added')").await;
        go(tab, ".dock .tool--asks", "questions").await;
        assert_eq!(tab.count(".take__w:not([hidden])").await, 2);
        assert_eq!(tab.count(".take__c").await, 2);
        // A print dialog stops the page, and meanwhile its reader has gone.
        tab.js("(window.print = () => __skip(400), true)").await;
        tap(tab, ".take__w:nth-child(2) .btn").await;
        tab.until(AT_START).await;
        open_staff(tab).await;
        for name in ["print", "phone"] {
            let on = format!("document.querySelectorAll('input[name={name}]')[1].checked");
            assert_eq!(tab.js(&on).await, json!(true), "{name}");
        }
        look(tab, "staff with a printer").await;
    });
}

#[test]
fn what_is_pending_at_the_wipe_writes_nothing_afterwards() {
    in_tab(SIZES[0], async |tab: &Tab| {
        enter(tab).await;
        begin(tab).await;
        choose(tab).await;
        // Pressed in the same moment, in both orders: Check and Finish.
        tab.js("(__skip(2), document.querySelector('.dock .tool--clear').click(), document.querySelector('.q [type=submit]').click(), true)").await;
        tab.until(AT_START).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(tab.count(".verdict").await, 0);
        begin(tab).await;
        choose(tab).await;
        tab.js("(__skip(2), document.querySelector('.q [type=submit]').click(), document.querySelector('.dock .tool--clear').click(), true)").await;
        tab.until(AT_START).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        assert_eq!(tab.count(".verdict, form.q").await, 0);
        assert_eq!(tab.text("[role=status]").await, "");
    });
}
