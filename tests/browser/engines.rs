//! The short list that every engine passes in `cargo xtask test`: start, a round, an early answer, no server, an update.

use serde_json::json;

use crate::bad_server::{BadServer, Fault};
use crate::copies::{first, visit};
use crate::driver::Engine;
use crate::offline::the_whole_site_is_read_without_a_server;
use crate::play::{answer, go_on, not_sure};
use crate::tab::Tab;
use crate::update::an_update_waits_until_the_reader_agrees;

tests_in!(chromium, Chromium: the_start_screen_comes_alive, a_round_is_played, an_answer_before_wasm_is_taken_over);
tests_in!(firefox, Firefox:
    the_start_screen_comes_alive,
    a_round_is_played,
    an_answer_before_wasm_is_taken_over,
    the_whole_site_is_read_without_a_server,
    an_update_waits_until_the_reader_agrees,
);
tests_in!(webkit, Webkit:
    the_start_screen_comes_alive,
    a_round_is_played,
    an_answer_before_wasm_is_taken_over,
    the_whole_site_is_read_without_a_server,
    an_update_waits_until_the_reader_agrees,
);

fn the_start_screen_comes_alive(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_alive("/").await;
        assert_eq!(tab.text("h1").await, "Which is which?");
        tab.policy_is_in_force().await;
    });
}

fn a_round_is_played(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_alive("/").await;
        tab.tap(".start__go .btn--go").await;
        tab.until("document.querySelector('form.q')").await;
        for number in 1..=3 {
            if number == 3 {
                not_sure(tab).await;
            } else {
                answer(tab).await;
            }
            tab.until("document.activeElement?.tagName === 'H1'").await;
            go_on(tab).await;
        }
        assert_eq!(tab.text("h1").await, "Thank you");
    });
}

/// The wasm is late; choosing and checking are answered all the same, and live on when it comes.
fn an_answer_before_wasm_is_taken_over(engine: Engine) {
    let server = BadServer::start(first());
    server.fault(".wasm", Fault::Delay(std::time::Duration::from_secs(4)));
    visit(engine, &server, async |tab: &Tab| {
        tab.open("/round/three/mixed/").await;
        tab.until("document.documentElement.dataset.js === ''")
            .await;
        tab.tap(".opts .opt:nth-child(1) .opt__in").await;
        tab.tap(".q [type=submit]").await;
        tab.until("document.documentElement.dataset.early === 'feedback'")
            .await;
        assert_eq!(
            tab.js("document.documentElement.dataset.js").await,
            json!("")
        );
        let early = tab.text(".early__top[data-o='1'] .verdict__h").await;
        tab.until("document.querySelector('.screen .verdict h1')")
            .await;
        assert_eq!(tab.text(".screen .verdict h1").await, early);
        tab.until("document.activeElement?.tagName === 'H1'").await;
    });
}
