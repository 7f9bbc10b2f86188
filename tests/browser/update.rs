//! Newer versions: never in the middle of anything, one reload, and back again where need be.

use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;

use crate::bad_server::{BadServer, Fault};
use crate::copies::{IS_NEXT, fetched, file, first, list, next, version, visit};
use crate::driver::{Engine, PATIENCE};
use crate::play::{answer, go_on, not_sure};
use crate::room_hands::ROOM;
use crate::tab::Tab;

tests_in!(chromium, Chromium:
    an_update_waits_until_the_reader_agrees,
    two_updates_in_a_row_end_on_the_last_and_the_first_comes_back,
    another_tab_keeps_its_version,
    a_worker_that_is_kept_for_a_year_is_looked_at_all_the_same,
    the_worker_that_ends_itself_leaves_the_site_and_the_neighbours,
    the_worker_of_an_older_site_gives_way,
    nobody_is_asked_twice_in_a_minute,
    a_shared_tablet_takes_an_update_when_the_visit_is_over,
    a_second_tab_gets_the_update_that_another_one_took,
);

#[cfg(feature = "soak-tests")]
tests_in!(firefox, Firefox:
    two_updates_in_a_row_end_on_the_last_and_the_first_comes_back,
    another_tab_keeps_its_version,
    a_worker_that_is_kept_for_a_year_is_looked_at_all_the_same,
    the_worker_that_ends_itself_leaves_the_site_and_the_neighbours,
    the_worker_of_an_older_site_gives_way,
    nobody_is_asked_twice_in_a_minute,
);

#[cfg(feature = "soak-tests")]
tests_in!(webkit, Webkit:
    two_updates_in_a_row_end_on_the_last_and_the_first_comes_back,
    another_tab_keeps_its_version,
    a_worker_that_is_kept_for_a_year_is_looked_at_all_the_same,
    the_worker_that_ends_itself_leaves_the_site_and_the_neighbours,
    the_worker_of_an_older_site_gives_way,
    nobody_is_asked_twice_in_a_minute,
);

const NOTE: &str = "document.querySelector('.update:not([hidden])')";

/// A reader in the middle of a question is left alone; at the end of the round a note asks.
pub(crate) fn an_update_waits_until_the_reader_agrees(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/round/three/mixed/").await;
        answer(tab).await;
        let began = tab.load().await;
        deploy(tab, &server, next()).await;
        assert_eq!(
            tab.js(&format!("!{NOTE}")).await,
            json!(true),
            "not in the middle"
        );
        for number in 1..=3 {
            if number > 1 {
                not_sure(tab).await;
            }
            assert_eq!(
                tab.js(&format!("!{NOTE}")).await,
                json!(true),
                "not in the middle"
            );
            go_on(tab).await;
        }
        assert_eq!(tab.text("h1").await, "Thank you");
        tab.until(NOTE).await;
        assert_eq!(tab.load().await, began, "nothing was loaded again");
        assert_eq!(tab.js(IS_NEXT).await, json!(false));
        take(tab).await;
        assert_eq!(tab.versions().await, version(&next()));
        tab.until_whole(&next()).await;
        server.stop();
        tab.open_alive("/").await;
        assert_eq!(tab.js(IS_NEXT).await, json!(true));
    });
}

/// Puts a version on the host, and waits until the browser has it whole.
async fn deploy(tab: &Tab, server: &BadServer, site: PathBuf) {
    server.swap(site);
    tab.look().await;
    tab.until_update_waits().await;
}

/// Presses the note's button, and waits until the newer version runs and stays.
async fn take(tab: &Tab) {
    let old = tab.load().await;
    tab.until(NOTE).await;
    tab.tap(".update .btn").await;
    tab.until(&format!(
        "window.__load !== {old} && document.documentElement.dataset.js === 'alive'"
    ))
    .await;
    let new = tab.load().await;
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert_eq!(tab.load().await, new, "one reload");
    assert_eq!(tab.js(NOTE).await, json!(null));
}

fn two_updates_in_a_row_end_on_the_last_and_the_first_comes_back(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        deploy(tab, &server, next()).await;
        // A third version: the files of the second under another number.
        let second = list(&next())["version"].as_str().unwrap().to_owned();
        let script = fs::read_to_string(next().join("sw.js")).expect("the worker");
        let script = script.replace(&second, "3333333333333333");
        server.fault("=/sw.js", Fault::Other("text/javascript", script));
        tab.look().await;
        tab.until_update_waits().await;
        take(tab).await;
        assert_eq!(tab.versions().await, ["3333333333333333".to_owned()].into());
        assert_eq!(tab.js(IS_NEXT).await, json!(true));
        // The first version is deployed again.
        server.mend();
        deploy(tab, &server, first()).await;
        take(tab).await;
        assert_eq!(tab.versions().await, version(&first()));
        assert_eq!(tab.js(IS_NEXT).await, json!(false));
    });
}

fn another_tab_keeps_its_version(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/round/three/mixed/").await;
        answer(tab).await;
        tab.js("(window.__mine = 'kept', true)").await;
        let reading = tab.another().await;
        tab.open_alive("/").await;
        deploy(tab, &server, next()).await;
        take(tab).await;
        assert_eq!(tab.js(IS_NEXT).await, json!(true));
        tab.turn_to(reading).await;
        assert_eq!(
            tab.js("window.__mine").await,
            json!("kept"),
            "not loaded again"
        );
        let old = file(&first(), ".wasm");
        assert!(!fetched(&next()).contains(&old));
        let status = tab.fetch(&old).await;
        assert_eq!(
            status,
            json!(200),
            "the host has it no more, the older copy has"
        );
        go_on(tab).await;
        not_sure(tab).await;
    });
}

fn a_worker_that_is_kept_for_a_year_is_looked_at_all_the_same(engine: Engine) {
    let server = BadServer::start(first());
    server.fault("=/sw.js", Fault::KeptForAYear);
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        server.swap(next());
        tab.open_alive("/").await;
        tab.until_update_waits().await;
        tab.until(NOTE).await;
    });
}

fn the_worker_that_ends_itself_leaves_the_site_and_the_neighbours(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        tab.js_async(
            "const done = arguments[arguments.length - 1]; localStorage.setItem('mine', '1');
             caches.open('neighbour').then(c => c.put('/x', new Response('theirs'))).then(() => done(1))",
        )
        .await;
        let off = fs::read_to_string(first().join("sw-off.js")).expect("the worker");
        server.fault("=/sw.js", Fault::Other("text/javascript", off));
        tab.open_alive("/").await;
        let gone = async || {
            tab.js_async("const done = arguments[arguments.length - 1]; navigator.serviceWorker.getRegistration().then(r => done(!r))")
                .await
        };
        let begin = std::time::Instant::now();
        while gone().await != json!(true) || !tab.versions().await.is_empty() {
            assert!(begin.elapsed() < PATIENCE, "the worker is still there");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(tab.caches().await, ["neighbour".to_owned()].into());
        assert_eq!(tab.js("localStorage.mine").await, json!("1"));
        // From here on pages come from the host, until there is a worker again.
        server.asked();
        tab.open_alive("/words/").await;
        assert!(server.count("/words/") > 0);
        server.mend();
        tab.open_and_keep("/").await;
        tab.until_whole(&first()).await;
    });
}

fn the_worker_of_an_older_site_gives_way(engine: Engine) {
    let server = BadServer::start(first());
    let page = "<title>x</title><h1>Old</h1><script src=\"/old.js\"></script>";
    server.fault("=/old/", Fault::Other("text/html", page.to_owned()));
    let register = "navigator.serviceWorker.register('/old-sw.js', { scope: '/' })
                      .then(() => navigator.serviceWorker.ready).then(() => { document.title = 'ready'; })";
    server.fault(
        "=/old.js",
        Fault::Other("text/javascript", register.to_owned()),
    );
    let worker = "addEventListener('activate', e => e.waitUntil(caches.open('old').then(c => c.put('/x', new Response('1')))));
                  addEventListener('fetch', e => e.respondWith(fetch(e.request)));";
    server.fault(
        "=/old-sw.js",
        Fault::Other("text/javascript", worker.to_owned()),
    );
    visit(engine, &server, async |tab: &Tab| {
        tab.open("/old/").await;
        tab.until("document.title === 'ready'").await;
        tab.open_alive("/").await;
        tab.until_update_waits().await;
        take(tab).await;
        tab.until_kept().await;
        assert!(tab.caches().await.contains("old"), "what is not ours stays");
        tab.until_whole(&first()).await;
    });
}

/// Nobody is asked there, and nobody is interrupted.
fn a_shared_tablet_takes_an_update_when_the_visit_is_over(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep(ROOM).await;
        // Until the room has read its file, touches rest.
        tokio::time::sleep(Duration::from_secs(1)).await;
        tab.tap(".start__go .btn--go").await;
        tab.until("document.querySelector('form.q')").await;
        let began = tab.load().await;
        deploy(tab, &server, next()).await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(tab.load().await, began, "not in the middle");
        tab.tap(".dock .tool--clear").await;
        tab.until(&format!("window.__load !== {began}")).await;
        tab.until_alive().await;
        tab.until_whole(&next()).await;
        assert_eq!(tab.js("location.pathname").await, json!(ROOM));
        let loaded = tab.load().await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(tab.load().await, loaded, "one reload");
    });
}

/// The note stays in a tab whose update has begun elsewhere; its button must not be dead.
fn a_second_tab_gets_the_update_that_another_one_took(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        let first_tab = tab.another().await;
        tab.open_alive("/").await;
        deploy(tab, &server, next()).await;
        take(tab).await;
        tab.turn_to(first_tab).await;
        assert_eq!(tab.js(IS_NEXT).await, json!(false));
        take(tab).await;
        assert_eq!(tab.js(IS_NEXT).await, json!(true));
    });
}

/// What the waiting room does at its start screen. Two versions that alternate must not make it load for ever.
fn nobody_is_asked_twice_in_a_minute(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        deploy(tab, &server, next()).await;
        let old = tab.load().await;
        tab.js("dispatchEvent(new Event('update-take-unasked'))")
            .await;
        tab.until(&format!("window.__load !== {old}")).await;
        tab.until_kept().await;
        deploy(tab, &server, first()).await;
        let new = tab.load().await;
        tab.js("dispatchEvent(new Event('update-take-unasked'))")
            .await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(tab.load().await, new, "not again at once");
    });
}
