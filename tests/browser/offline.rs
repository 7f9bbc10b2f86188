//! Without a server, and with one that hangs or lies: the copy answers, and is mended with the right bytes alone.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;

use crate::bad_server::{BadServer, Fault};
use crate::copies::{Profile, fetched, file, first, list, version, visit, visit_with};
use crate::driver::{Engine, wanted};
use crate::tab::Tab;

tests_in!(chromium, Chromium:
    the_whole_site_is_read_without_a_server,
    the_second_visit_asks_for_nothing_but_the_worker,
    a_browser_that_is_opened_again_asks_for_nothing_but_the_worker,
    a_server_that_hangs_delays_nothing,
    a_login_page_of_the_network_changes_nothing,
    a_lost_part_is_mended_with_the_right_bytes_alone,
    a_copy_that_got_lost_without_its_worker_is_made_anew,
    a_page_that_is_nowhere_says_so,
    under_a_path_of_its_own_neighbours_are_left_alone,
);

#[cfg(feature = "soak-tests")]
tests_in!(firefox, Firefox:
    the_second_visit_asks_for_nothing_but_the_worker,
    a_browser_that_is_opened_again_asks_for_nothing_but_the_worker,
    a_server_that_hangs_delays_nothing,
    a_login_page_of_the_network_changes_nothing,
    a_lost_part_is_mended_with_the_right_bytes_alone,
    a_copy_that_got_lost_without_its_worker_is_made_anew,
    under_a_path_of_its_own_neighbours_are_left_alone,
);

#[cfg(feature = "soak-tests")]
tests_in!(webkit, Webkit:
    the_second_visit_asks_for_nothing_but_the_worker,
    a_server_that_hangs_delays_nothing,
    a_login_page_of_the_network_changes_nothing,
    a_lost_part_is_mended_with_the_right_bytes_alone,
    a_copy_that_got_lost_without_its_worker_is_made_anew,
    a_page_that_is_nowhere_says_so,
    under_a_path_of_its_own_neighbours_are_left_alone,
);

/// What a browser may ask of its own accord: whether the worker is still the same.
const OWN_LOOK: &str = "/sw.js";

/// Pages of every kind, as a reader may come back to them.
const COME_BACK: [&str; 5] = [
    "/",
    "/?fbclid=x",
    "/round/three/mixed/",
    "/treatments/php/",
    "/sources/",
];

/// Every kind of address, with the heading that must come.
pub(crate) fn the_whole_site_is_read_without_a_server(engine: Engine) {
    let server = BadServer::start(first());
    let address = server.address();
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        assert_eq!(tab.versions().await, version(&first()));
        tab.until_whole(&first()).await;
        server.stop();
        for (path, heading) in [
            ("/", "Which is which?"),
            ("/index.html", "Which is which?"),
            ("/?utm_source=letter", "Which is which?"),
            ("/words/#nowhere", "Hard words"),
            ("/compare/", "Compare treatments"),
            // Three treatments side by side have no file; the host answers with the page for unknown addresses too.
            ("/compare/php-hai-hipec/", "Side by side"),
            ("/round/three/nothing/", "We cannot find this page"),
            ("/no/such/page/", "We cannot find this page"),
            ("/treatments", "I was told a name"),
        ] {
            tab.open_alive(path).await;
            tab.until(&format!(
                "document.querySelector('h1').innerText.startsWith({heading:?})"
            ))
            .await;
            tab.no_fault_is_shown(path).await;
            tab.heard_nothing().await;
        }
        assert_eq!(
            tab.js("location.href").await,
            json!(format!("{address}/treatments/"))
        );
        tab.reload().await;
        tab.until_alive().await;
    });
}

fn the_second_visit_asks_for_nothing_but_the_worker(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        let asked = server.asked();
        // Under automation WebKit keeps nothing on disk, and fetches anew what the page has just preloaded.
        let most = if engine == Engine::Webkit { 3 } else { 1 };
        for path in fetched(&first()) {
            assert!(asked[&path] <= most, "{path}: {asked:?}");
        }
        come_back(tab, &server).await;
    });
}

/// The browser was closed, and is opened again: what it asks now, it would ask on any other day.
fn a_browser_that_is_opened_again_asks_for_nothing_but_the_worker(engine: Engine) {
    let server = BadServer::start(first());
    let profile = Profile::fresh();
    visit_with(engine, &server, &profile, async |tab: &Tab| {
        tab.open_and_keep("/").await;
    });
    server.asked();
    visit_with(engine, &server, &profile, async |tab: &Tab| {
        come_back(tab, &server).await;
    });
    server.stop();
    visit_with(engine, &server, &profile, async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        tab.until_whole(&first()).await;
    });
}

/// Opens pages, each until the app runs, and waits for the browser's own look; there may be no other request.
async fn come_back(tab: &Tab, server: &BadServer) {
    for path in COME_BACK {
        tab.open_alive(path).await;
        tab.until("document.readyState === 'complete'").await;
    }
    // Browsers put their look for the worker off until a page has come to rest; nothing may come with it or after it.
    let begin = std::time::Instant::now();
    while server.count(OWN_LOOK) == 0 && begin.elapsed() < Duration::from_secs(20) {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    tokio::time::sleep(Duration::from_secs(2)).await;
    let mut asked: BTreeMap<String, u32> = server.asked();
    let looks = asked.remove(OWN_LOOK);
    assert!(looks.is_some(), "the browser looks for a newer worker");
    assert_eq!(asked, BTreeMap::new(), "nothing else is asked for");
}

fn a_server_that_hangs_delays_nothing(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        server.fault("", Fault::Hang);
        for path in ["/", "/round/three/mixed/", "/compare/php-hai-hipec/"] {
            tab.open_alive(path).await;
        }
    });
}

fn a_login_page_of_the_network_changes_nothing(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        server.fault("", Fault::Portal);
        for path in ["/", "/round/three/mixed/", "/compare/php-hai-hipec/"] {
            tab.open_alive(path).await;
        }
        tab.look().await;
        tab.until_nothing_installs().await;
        assert_eq!(tab.versions().await, version(&first()));
        tab.until_whole(&first()).await;
    });
}

fn a_lost_part_is_mended_with_the_right_bytes_alone(engine: Engine) {
    let server = BadServer::start(first());
    // What the browser itself had kept would mend it at once.
    server.fault(".css", Fault::NotKept);
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        let css = file(&first(), ".css");
        for path in [
            file(&first(), ".wasm"),
            file(&first(), "/content."),
            css.clone(),
            "/treatments/".to_owned(),
        ] {
            tab.lose(&path).await;
            tab.open_alive("/treatments/").await;
            assert_eq!(tab.fetch(&path).await, json!(200));
            tab.until_whole(&first()).await;
        }
        tab.lose(&css).await;
        server.mend();
        server.fault(".css", Fault::Flipped);
        assert_eq!(tab.fetch(&css).await, json!(200), "as it comes");
        assert!(
            !tab.kept_paths().await.contains(&css),
            "not the right bytes"
        );
        server.mend();
        assert_eq!(tab.fetch(&css).await, json!(200));
        tab.until_whole(&first()).await;
    });
}

/// The worker stays as it was, so that no install comes by itself.
fn a_copy_that_got_lost_without_its_worker_is_made_anew(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        tab.js_async(
            "const done = arguments[arguments.length - 1];
             caches.keys().then(names => Promise.all(names.map(n => caches.delete(n)))).then(done)",
        )
        .await;
        assert!(tab.caches().await.is_empty());
        tab.open_and_keep("/words/").await;
        tab.until_whole(&first()).await;
        server.stop();
        tab.open_alive("/treatments/").await;
    });
}

/// Not in Firefox: there the copy was mended without a server, from what the browser itself still had.
fn a_page_that_is_nowhere_says_so(engine: Engine) {
    let server = BadServer::start(first());
    // The browser's own store would mend the copy even without a server.
    server.fault("/assets/pages.", Fault::NotKept);
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        tab.lose("/words/").await;
        server.stop();
        tab.open("/words/").await;
        assert_eq!(tab.text("h1").await, "This page is not on this device");
        tab.open_alive("/").await;
    });
}

fn under_a_path_of_its_own_neighbours_are_left_alone(engine: Engine) {
    let site = PathBuf::from(wanted("WIQ_DIST_UNDER"));
    let base = list(&site)["base"].clone();
    let base = base.as_str().expect("a path");
    assert_ne!(base, "/", "the site has a path");
    let server = BadServer::start(site);
    let page = "<title>x</title><h1>Neighbour</h1>".to_owned();
    server.fault("=/other/", Fault::Other("text/html", page));
    visit(engine, &server, async |tab: &Tab| {
        tab.open("/other/").await;
        tab.js_async(
            "const done = arguments[arguments.length - 1]; localStorage.setItem('neighbour', 'mine');
             caches.open('which-is-which').then(c => c.put('/x', new Response('mine'))).then(() => done(1))",
        )
        .await;
        tab.open_and_keep(base).await;
        server.stop();
        for path in ["", "treatments/php/", "compare/php-hai-hipec/"] {
            tab.open_alive(&format!("{base}{path}")).await;
            tab.heard_nothing().await;
        }
        tab.open_alive(&format!("{base}no/such/page/")).await;
        assert_eq!(tab.text("h1").await, "We cannot find this page");
        let home = tab
            .js("document.querySelector('.lost a').getAttribute('href')")
            .await;
        assert_eq!(home, json!(base));
        let mine = tab
            .js_async(
                "const done = arguments[arguments.length - 1];
                 caches.open('which-is-which').then(c => c.match('/x')).then(r => r.text()).then(t => done([t, localStorage.neighbour]))",
            )
            .await;
        assert_eq!(mine, json!(["mine", "mine"]));
        server.start_again();
        tab.open("/other/").await;
        assert_eq!(tab.text("h1").await, "Neighbour");
    });
}
