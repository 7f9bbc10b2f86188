//! The browser is killed after an answer: what the next one finds in the same profile.
//!
//! Limits: a killed browser writes nothing any more, but the system still does. A cut of the power is not tried.

use std::time::Duration;

use crate::bad_server::BadServer;
use crate::copies::{Profile, first, visit_with};
use crate::driver::Engine;
use crate::play::answer;
use crate::study::look::{kept, until_kept, until_ready};
use crate::tab::Tab;

tests_in!(chromium, Chromium: what_the_database_has_survives_a_kill_at_that_moment);

#[cfg(feature = "soak-tests")]
tests_in!(firefox, Firefox: what_the_database_has_survives_a_kill_at_that_moment);

/// When the browser is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// As soon as the database gives the answer back.
    Written,
    /// This many milliseconds after the explanation is on the screen, whatever the database says.
    #[cfg_attr(not(feature = "soak-tests"), expect(dead_code))]
    After(u64),
}

const TIMES: usize = if cfg!(feature = "soak-tests") { 20 } else { 2 };

fn what_the_database_has_survives_a_kill_at_that_moment(engine: Engine) {
    let kept = (0..TIMES)
        .filter(|_| survives(engine, Moment::Written))
        .count();
    assert_eq!(kept, TIMES);
}

/// One answer, then the kill. Returns whether the next browser finds the answer, and nothing damaged.
fn survives(engine: Engine, moment: Moment) -> bool {
    let profile = Profile::fresh();
    let server = BadServer::start(first());
    visit_with(engine, &server, &profile, async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        answer(tab).await;
        match moment {
            Moment::Written => drop(until_kept(tab, 1).await),
            Moment::After(wait) => tokio::time::sleep(Duration::from_millis(wait)).await,
        }
        tab.kill();
    });
    let mut found = false;
    visit_with(engine, &server, &profile, async |tab: &Tab| {
        tab.open_alive("/home/").await;
        until_ready(tab).await;
        let damaged = tab.count(".homenote .note").await;
        found = kept(tab).await.tries.count() == 1 && damaged == 0;
    });
    found
}

/// The table of docs/keeping.md. It prints what it finds, and fails only where the bound that is stated there does not hold.
#[cfg(feature = "soak-tests")]
mod table {
    use std::time::Duration;

    use super::{Moment, survives};
    use crate::bad_server::{BadServer, Fault};
    use crate::bare::{Bare, until_asked};
    use crate::copies::{Profile, first};
    use crate::driver::Engine;

    /// Milliseconds, and how often.
    const WAITS: [(u64, usize); 6] = [
        (0, 10),
        (100, 10),
        (1_000, 10),
        (5_000, 5),
        (30_000, 2),
        (70_000, 1),
    ];

    /// From here on no answer may be lost, however busy the machine is.
    const BOUND: u64 = 5_000;

    #[test]
    fn how_soon_an_answer_is_kept_in_chromium() {
        measure(Engine::Chromium);
    }

    #[test]
    fn how_soon_an_answer_is_kept_in_firefox() {
        measure(Engine::Firefox);
    }

    #[test]
    fn how_soon_an_answer_is_kept_in_webkit() {
        measure(Engine::Webkit);
    }

    #[expect(clippy::print_stdout, reason = "the table is what it is for")]
    fn measure(engine: Engine) {
        let mut late = Vec::new();
        for (wait, times) in WAITS {
            let kept = (0..times)
                .filter(|_| match engine {
                    Engine::Webkit => survives_bare(wait),
                    _ => survives(engine, Moment::After(wait)),
                })
                .count();
            println!("{engine:?}, killed {wait} ms after an answer: {kept} of {times} kept");
            if wait >= BOUND && kept < times {
                late.push((wait, times - kept));
            }
        }
        assert_eq!(late, [], "milliseconds, and how many answers were lost");
    }

    /// What both scripts need.
    const WAIT: &str = r#"
        const until = async (test) => { while (!test()) await new Promise(f => setTimeout(f, 5)); };
        const one = (what) => document.querySelector(what);
        const ready = () => one("html[data-js=alive] .safe")?.innerText.includes("Saved only");"#;

    const ANSWER: &str = r#"
        (async () => {
          await until(ready);
          one(".q input").click();
          await until(() => one(".q input:checked"));
          one(".q [type=submit]").click();
          await until(() => one(".verdict h1"));
          fetch("/said/answered");
        })();"#;

    const LOOK: &str = r#"
        (async () => {
          await until(ready);
          await until(() => one(".pairs .state"));
          const kept = one(".pairs .state:not(.state--new)") && !one(".homenote .note");
          fetch(kept ? "/said/kept" : "/said/lost");
        })();"#;

    /// The same in WebKit.
    fn survives_bare(wait: u64) -> bool {
        let profile = Profile::fresh();
        let server = BadServer::start(first());
        let open = |path: &str, script: &str| {
            server.mend();
            // A page of the offline copy would come without our script.
            server.fault("=/sw.js", Fault::Status(404));
            let script = format!("{WAIT}{script}");
            server.fault("=/ears.js", Fault::Other("text/javascript", script));
            Bare::open(profile.path(), &format!("{}{path}", server.address()))
        };
        let browser = open("/round/three/mixed/", ANSWER);
        until_asked(&server, &["/said/answered"]);
        std::thread::sleep(Duration::from_millis(wait));
        drop(browser);
        let browser = open("/home/", LOOK);
        let kept = until_asked(&server, &["/said/kept", "/said/lost"]) == 0;
        drop(browser);
        kept
    }
}
