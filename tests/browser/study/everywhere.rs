//! What is answered is there again, in every engine.

use crate::bad_server::BadServer;
use crate::copies::{first, visit};
use crate::driver::Engine;
use crate::play::{answer, go_on};
use crate::study::look::until_ready;
use crate::tab::Tab;

tests_in!(chromium, Chromium: what_is_answered_is_there_when_the_page_is_opened_again);
tests_in!(firefox, Firefox: what_is_answered_is_there_when_the_page_is_opened_again);
tests_in!(webkit, Webkit: what_is_answered_is_there_when_the_page_is_opened_again);

fn what_is_answered_is_there_when_the_page_is_opened_again(engine: Engine) {
    let server = BadServer::start(first());
    visit(engine, &server, async |tab: &Tab| {
        tab.open_alive("/round/three/php-hai/").await;
        assert_eq!(until_ready(tab).await, "Saved only on this device");
        answer(tab).await;
        go_on(tab).await;
        let stem = tab.text(".q h1").await;
        // The page is left and opened again: what was on its way to the disk gets there.
        tab.open_alive("/home/").await;
        until_ready(tab).await;
        tab.until("document.querySelectorAll('.pairs .state:not(.state--new)').length === 1")
            .await;
        tab.tap(".today__on").await;
        tab.until("document.querySelector('form.q')").await;
        assert_eq!(tab.text(".q h1").await, stem);
        tab.open_alive("/settings/").await;
        until_ready(tab).await;
        tab.tap("#erase").await;
        tab.until("document.querySelector('#undo')").await;
        tab.tap("#undo").await;
        tab.until("document.querySelector('#erase')").await;
        tab.open_alive("/home/").await;
        tab.until("document.querySelectorAll('.pairs .state:not(.state--new)').length === 1")
            .await;
    });
}
