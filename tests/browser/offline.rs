//! Without a server, and with one that misbehaves: the copy answers, or nothing has changed.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;

use crate::bad_server::{BadServer, Fault};
use crate::copies::{
    Profile, fetched, file, first, list, next, tests_in, version, visit, visit_with,
};
use crate::driver::{Engine, wanted};
use crate::tab::{PATIENCE, Tab};

tests_in!(chromium, Chromium:
    the_whole_site_is_read_without_a_server,
    the_second_visit_asks_for_nothing_but_the_worker,
    a_browser_that_is_opened_again_asks_for_nothing_but_the_worker,
    no_other_site_can_frame_us,
    a_server_that_hangs_delays_nothing,
    a_bad_file_fails_the_update_and_the_old_version_stays,
    a_first_install_that_fails_is_tried_again_at_the_next_visit,
    a_login_page_of_the_network_changes_nothing,
    without_a_worker_nothing_is_lacking,
    wasm_of_a_wrong_type_still_runs,
    a_host_that_redirects_to_the_index_does_not_hinder_the_copy,
    a_host_that_loses_its_headers_does_not_weaken_the_copy,
    a_lost_part_is_mended_with_the_right_bytes_alone,
    a_page_that_is_nowhere_says_so,
    under_a_path_of_its_own_neighbours_are_left_alone,
    a_file_that_never_comes_leaves_a_message,
    without_its_style_sheet_a_page_can_be_read,
    when_the_browser_forgets_everything_it_is_a_first_visit,
    a_full_disk_leaves_the_site_online,
);

#[cfg(feature = "soak-tests")]
tests_in!(firefox, Firefox:
    the_second_visit_asks_for_nothing_but_the_worker,
    a_browser_that_is_opened_again_asks_for_nothing_but_the_worker,
    no_other_site_can_frame_us,
    a_server_that_hangs_delays_nothing,
    a_bad_file_fails_the_update_and_the_old_version_stays,
    a_first_install_that_fails_is_tried_again_at_the_next_visit,
    a_login_page_of_the_network_changes_nothing,
    without_a_worker_nothing_is_lacking,
    wasm_of_a_wrong_type_still_runs,
    a_host_that_redirects_to_the_index_does_not_hinder_the_copy,
    a_host_that_loses_its_headers_does_not_weaken_the_copy,
    a_lost_part_is_mended_with_the_right_bytes_alone,
    a_page_that_is_nowhere_says_so,
    under_a_path_of_its_own_neighbours_are_left_alone,
    a_file_that_never_comes_leaves_a_message,
    without_its_style_sheet_a_page_can_be_read,
);

#[cfg(feature = "soak-tests")]
tests_in!(webkit, Webkit:
    the_second_visit_asks_for_nothing_but_the_worker,
    no_other_site_can_frame_us,
    a_server_that_hangs_delays_nothing,
    a_bad_file_fails_the_update_and_the_old_version_stays,
    a_first_install_that_fails_is_tried_again_at_the_next_visit,
    a_login_page_of_the_network_changes_nothing,
    without_a_worker_nothing_is_lacking,
    wasm_of_a_wrong_type_still_runs,
    a_host_that_redirects_to_the_index_does_not_hinder_the_copy,
    a_host_that_loses_its_headers_does_not_weaken_the_copy,
    a_lost_part_is_mended_with_the_right_bytes_alone,
    a_page_that_is_nowhere_says_so,
    under_a_path_of_its_own_neighbours_are_left_alone,
    a_file_that_never_comes_leaves_a_message,
    without_its_style_sheet_a_page_can_be_read,
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
        tab.until("document.documentElement.dataset.js === 'alive'")
            .await;
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
    visit_with(
        engine,
        &server,
        Some(profile.folder()),
        async |tab: &Tab| {
            tab.open_and_keep("/").await;
        },
    );
    server.asked();
    visit_with(
        engine,
        &server,
        Some(profile.folder()),
        async |tab: &Tab| {
            come_back(tab, &server).await;
        },
    );
    server.stop();
    visit_with(
        engine,
        &server,
        Some(profile.folder()),
        async |tab: &Tab| {
            tab.open_alive("/round/three/mixed/").await;
            tab.until_whole(&first()).await;
        },
    );
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

/// Where framing is refused, the browser asks for nothing that the page needs.
fn no_other_site_can_frame_us(engine: Engine) {
    let (ours, other) = (BadServer::start(first()), BadServer::start(first()));
    let page = format!(
        "<title>x</title><iframe src=\"{}/words/\"></iframe>",
        ours.address()
    );
    other.fault("=/frame/", Fault::Other("text/html", page));
    let script = file(&first(), "/boot.");
    visit(engine, &other, async |tab: &Tab| {
        tab.go("/frame/").await;
        let begin = std::time::Instant::now();
        while ours.count("/words/") == 0 {
            assert!(begin.elapsed() < PATIENCE, "the frame asks for its page");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(ours.count(&script), 0, "the page was shown");
        // The header that forbids it is lost: now it is shown, and the silence before meant something.
        ours.fault("", Fault::NoHeaders);
        tab.go("/frame/").await;
        let begin = std::time::Instant::now();
        while ours.count(&script) == 0 {
            assert!(begin.elapsed() < PATIENCE, "nothing is ever shown");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        // This page is none of ours, and asks another origin, as it should. WebKit under automation never leaves it.
        tab.kill();
    });
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

/// Each file of the next version in turn, each time in another bad way.
fn a_bad_file_fails_the_update_and_the_old_version_stays(engine: Engine) {
    let ways = [
        Fault::Status(404),
        Fault::Flipped,
        Fault::Cut,
        Fault::Status(500),
        Fault::Reset,
        Fault::Portal,
    ];
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        server.swap(next());
        let mut new = fetched(&next());
        new.retain(|path| !fetched(&first()).contains(path));
        assert!(new.len() > 7, "{new:?}");
        for (number, path) in new.iter().enumerate() {
            let turns = if cfg!(feature = "soak-tests") {
                ways.len()
            } else {
                1
            };
            for turn in 0..turns {
                let way = &ways[(number + turn) % ways.len()];
                server.mend();
                server.asked();
                // Otherwise the browser's own store would have the right bytes from the turn before.
                server.fault("/assets/", Fault::NotKept);
                server.fault(path, way.clone());
                tab.look().await;
                let begin = std::time::Instant::now();
                // Once as it comes, once past everything that was kept on the way.
                while server.count(path) < 2 {
                    assert!(begin.elapsed() < PATIENCE, "{path} {way:?}");
                    tokio::time::sleep(Duration::from_millis(20)).await;
                }
                tab.until_nothing_installs().await;
                assert_eq!(tab.versions().await, version(&first()), "{path} {way:?}");
            }
        }
        tab.open_alive("/").await;
        tab.until_whole(&first()).await;
        // The faults alone were in the way.
        server.mend();
        tab.look().await;
        tab.until_update_waits().await;
    });
}

fn a_first_install_that_fails_is_tried_again_at_the_next_visit(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        for way in [
            Fault::Status(500),
            Fault::Cut,
            Fault::Flipped,
            Fault::Portal,
        ] {
            server.mend();
            server.fault("/assets/pages.", way);
            tab.open_alive("/").await;
            tab.until("document.documentElement.dataset.copy === 'none'")
                .await;
            assert!(tab.caches().await.is_empty());
            tab.no_fault_is_shown("online").await;
        }
        server.mend();
        tab.open_and_keep("/").await;
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

fn without_a_worker_nothing_is_lacking(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        for way in [Fault::Status(404), Fault::Portal] {
            server.mend();
            server.fault("/sw.js", way);
            tab.open_alive("/round/three/mixed/").await;
            tab.until("document.documentElement.dataset.copy === 'none'")
                .await;
            tab.no_fault_is_shown("online").await;
            tab.heard_nothing().await;
        }
    });
}

fn wasm_of_a_wrong_type_still_runs(engine: Engine) {
    let server = BadServer::start(first());
    server.fault(".wasm", Fault::Type("application/octet-stream"));
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        // wasm-bindgen says in the console that it took the slower way.
        tab.heard().await;
        tab.open_alive("/").await;
        tab.heard_nothing().await;
    });
}

fn a_host_that_redirects_to_the_index_does_not_hinder_the_copy(engine: Engine) {
    let server = BadServer::start(first());
    server.fault("=/", Fault::Redirect("/index.html"));
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        server.stop();
        for path in ["/", "/index.html", "/treatments/"] {
            tab.open_alive(path).await;
        }
    });
}

fn a_host_that_loses_its_headers_does_not_weaken_the_copy(engine: Engine) {
    let server = BadServer::start(first());
    server.fault("", Fault::NoHeaders);
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        tab.open_alive("/").await;
        tab.policy_is_in_force().await;
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

fn a_file_that_never_comes_leaves_a_message(engine: Engine) {
    let server = BadServer::start(first());
    server.fault("/assets/content.", Fault::Hang);
    visit(engine, &server, async |tab: &Tab| {
        tab.open("/round/three/mixed/").await;
        tab.until("!document.getElementById('fault-content').hidden")
            .await;
        assert!(!tab.text(".q h1").await.is_empty());
    });
}

fn without_its_style_sheet_a_page_can_be_read(engine: Engine) {
    let server = BadServer::start(first());
    server.fault(".css", Fault::Status(404));
    visit(engine, &server, async |tab: &Tab| {
        tab.open_alive("/treatments/php/").await;
        assert!(!tab.text("h1").await.is_empty());
        // The missing file is an error event of its link.
        tab.heard().await;
    });
}

/// Chromium alone lets a test clear what belongs to a site.
fn when_the_browser_forgets_everything_it_is_a_first_visit(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_and_keep("/").await;
        tab.open("/words/").await;
        let all = json!({ "origin": server.address(), "storageTypes": "all" });
        tab.cdp("Storage.clearDataForOrigin", all).await;
        tab.open_alive("/").await;
        tab.no_fault_is_shown("online").await;
        tab.until_kept().await;
        tab.until_whole(&first()).await;
    });
}

/// Chromium alone lets a test set how much a site may keep.
fn a_full_disk_leaves_the_site_online(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open("/no/such/page/").await;
        let little = json!({ "origin": server.address(), "quotaSize": 3_000_000 });
        tab.cdp("Storage.overrideQuotaForOrigin", little).await;
        tab.open_alive("/").await;
        tab.until("document.documentElement.dataset.copy === 'none'")
            .await;
        assert!(tab.caches().await.is_empty(), "nothing by halves");
        tab.no_fault_is_shown("online").await;
        let enough = json!({ "origin": server.address() });
        tab.cdp("Storage.overrideQuotaForOrigin", enough).await;
        tab.open_and_keep("/").await;
    });
}
