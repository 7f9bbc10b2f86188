//! Power cuts: the browser is killed in the middle, and comes back whole. WebKit keeps no profile under automation.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::json;

use crate::bad_server::{BadServer, Fault};
use crate::copies::{IS_NEXT, Profile, first, list, next, version, visit_with};
use crate::driver::Engine;
use crate::tab::Tab;

tests_in!(chromium, Chromium: a_power_cut_while_installing_leaves_one_whole_version);

#[cfg(feature = "soak-tests")]
tests_in!(firefox, Firefox: a_power_cut_while_installing_leaves_one_whole_version);

/// How often: half of the times in the first install, half in an update.
const TIMES: u64 = if cfg!(feature = "soak-tests") { 50 } else { 2 };

fn a_power_cut_while_installing_leaves_one_whole_version(engine: Engine) {
    for time in 0..TIMES {
        let profile = Profile::fresh();
        let server = BadServer::start(first());
        // Some files are late, so that the cut comes between files as often as between bytes.
        let late = Duration::from_millis(40 * (time % 7));
        if time % 2 == 1 {
            visit_with(engine, &server, &profile, async |tab: &Tab| {
                tab.open_and_keep("/").await;
            });
            server.swap(next());
        }
        server.fault("/assets/pages.", Fault::Delay(late));
        visit_with(engine, &server, &profile, async |tab: &Tab| {
            tab.open_alive("/").await;
            // From the first byte to a good while after activation.
            tokio::time::sleep(Duration::from_millis((time * 97) % 1500)).await;
            tab.kill();
        });
        server.mend();
        if engine == Engine::Firefox {
            // After some cuts Firefox refuses to store anything until it is opened once more ("No device space", of a disk
            // that has plenty). The site must work without its copy meanwhile.
            visit_with(engine, &server, &profile, async |tab: &Tab| {
                tab.open_alive("/").await;
                tab.until("document.documentElement.dataset.copy").await;
            });
        }
        visit_with(engine, &server, &profile, async |tab: &Tab| {
            tab.open_and_keep("/").await;
            one_version(tab).await;
            tab.look().await;
            tab.until_nothing_installs().await;
            // One to read and one that waits, at most.
            let versions = tab.versions().await;
            let known: BTreeSet<String> = version(&first())
                .union(&version(&next()))
                .cloned()
                .collect();
            assert!(versions.is_subset(&known), "{versions:?}");
        });
    }
}

/// The page and all that it loaded are of one version, and its copy is whole.
async fn one_version(tab: &Tab) {
    let site = if tab.js(IS_NEXT).await == json!(true) {
        next()
    } else {
        first()
    };
    let loaded = tab
        .js("performance.getEntriesByType('resource').map(e => new URL(e.name).pathname)")
        .await;
    let loaded: Vec<String> = serde_json::from_value(loaded).expect("paths");
    let files = list(&site)["files"].clone();
    for path in loaded.iter().filter(|path| path.starts_with("/assets/")) {
        assert!(files[path].is_object(), "{path} is of another version");
    }
    tab.until_whole(&site).await;
}
