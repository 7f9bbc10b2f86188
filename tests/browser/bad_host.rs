//! A host or a device that does wrong: files that are missing, cut, late, altered or under another type, headers that
//! are lost, a disk that is full. The site works on, and the copy is whole or is not there.

use std::time::Duration;

use serde_json::json;

use crate::bad_server::{BadServer, Fault};
use crate::copies::{fetched, file, first, next, version, visit};
use crate::driver::Engine;
use crate::tab::Tab;

tests_in!(chromium, Chromium:
    no_other_site_can_frame_us,
    a_bad_file_fails_the_update_and_the_old_version_stays,
    a_first_install_that_fails_is_tried_again_at_the_next_visit,
    without_a_worker_nothing_is_lacking,
    wasm_of_a_wrong_type_still_runs,
    a_host_that_redirects_to_the_index_does_not_hinder_the_copy,
    a_host_that_loses_its_headers_does_not_weaken_the_copy,
    a_file_that_never_comes_leaves_a_message,
    without_its_style_sheet_a_page_can_be_read,
    when_the_browser_forgets_everything_it_is_a_first_visit,
    a_full_disk_leaves_the_site_online,
);

#[cfg(feature = "soak-tests")]
tests_in!(firefox, Firefox:
    no_other_site_can_frame_us,
    a_bad_file_fails_the_update_and_the_old_version_stays,
    a_first_install_that_fails_is_tried_again_at_the_next_visit,
    without_a_worker_nothing_is_lacking,
    wasm_of_a_wrong_type_still_runs,
    a_host_that_redirects_to_the_index_does_not_hinder_the_copy,
    a_host_that_loses_its_headers_does_not_weaken_the_copy,
    a_file_that_never_comes_leaves_a_message,
    without_its_style_sheet_a_page_can_be_read,
);

#[cfg(feature = "soak-tests")]
tests_in!(webkit, Webkit:
    no_other_site_can_frame_us,
    a_bad_file_fails_the_update_and_the_old_version_stays,
    a_first_install_that_fails_is_tried_again_at_the_next_visit,
    without_a_worker_nothing_is_lacking,
    wasm_of_a_wrong_type_still_runs,
    a_host_that_redirects_to_the_index_does_not_hinder_the_copy,
    a_host_that_loses_its_headers_does_not_weaken_the_copy,
    a_file_that_never_comes_leaves_a_message,
    without_its_style_sheet_a_page_can_be_read,
);

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
                // Once as it comes, once past everything that was kept on the way.
                server.until_asked(path, 2, &format!("{way:?}")).await;
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
            tab.until_not_kept().await;
            assert!(tab.caches().await.is_empty());
            tab.no_fault_is_shown("online").await;
        }
        server.mend();
        tab.open_and_keep("/").await;
    });
}

fn without_a_worker_nothing_is_lacking(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        for way in [Fault::Status(404), Fault::Portal] {
            server.mend();
            server.fault("/sw.js", way);
            tab.open_alive("/round/three/mixed/").await;
            tab.until_not_kept().await;
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
        // Nothing of ours runs there: Chromium can leave a worker waiting for ever whose caches go while a page uses them.
        tab.open("/leaflet/").await;
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
        tab.until_not_kept().await;
        assert!(tab.caches().await.is_empty(), "nothing by halves");
        tab.no_fault_is_shown("online").await;
        let enough = json!({ "origin": server.address() });
        tab.cdp("Storage.overrideQuotaForOrigin", enough).await;
        tab.open_and_keep("/").await;
    });
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
        ours.until_asked("/words/", 1, "the frame asks for its page")
            .await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(ours.count(&script), 0, "the page was shown");
        // The header that forbids it is lost: now it is shown, and the silence before meant something.
        ours.fault("", Fault::NoHeaders);
        tab.go("/frame/").await;
        ours.until_asked(&script, 1, "nothing is ever shown").await;
        // This page is none of ours, and asks another origin, as it should. WebKit under automation never leaves it.
        tab.kill();
    });
}
