//! Every state of the page is within reach of everybody.

use std::time::Duration;

use crate::access;
use crate::asks::{LONG, PAGE, bring};
use crate::tab::{SIZES, Tab, in_tab};

/// Every state of the page, with everything open.
async fn states(tab: &Tab, look: impl AsyncFn(&Tab, &str)) {
    tab.open_alive(PAGE).await;
    look(tab, "empty").await;
    tab.open_alive(&format!("{PAGE}#ask=old,general.goal,general.goal!"))
        .await;
    tab.until("document.querySelector('.brought:not([hidden])')")
        .await;
    look(tab, "brought").await;
    bring(tab, &LONG.join(",")).await;
    tab.tap("#asks li:nth-child(2) .ask__off").await;
    tab.until("document.querySelector('#put-back')").await;
    tab.tap(".take__c summary").await;
    tab.until("document.querySelector('.take__c').open").await;
    tab.js("(window.print = undefined, true)").await;
    tab.tap(".take__w:nth-of-type(2) .btn").await;
    tab.until("document.querySelector('.take__w .note')").await;
    look(tab, "long, open, with one taken off").await;
}

#[test]
fn axe_and_our_own_walks_find_nothing_in_any_state() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            states(tab, async |tab, name| {
                assert_eq!(tab.count("h1").await, 1, "{name}");
                assert_eq!(tab.count("[role=status]").await, 1, "{name}");
                access::axe(tab, name).await;
                access::contrast(tab, name).await;
                access::targets(tab, name).await;
                access::reflow(tab, name).await;
            })
            .await;
        });
    }
}

#[test]
fn every_state_holds_in_dark_in_high_contrast_and_with_largest_text() {
    in_tab((320, 640), async |tab: &Tab| {
        states(tab, async |tab, name| {
            for theme in ["dark", "contrast"] {
                tab.js(&format!(
                    "(document.documentElement.dataset.theme = {theme:?}, true)"
                ))
                .await;
                tokio::time::sleep(Duration::from_millis(300)).await;
                access::contrast(tab, &format!("{name}, {theme}")).await;
            }
            tab.js("(document.documentElement.dataset.size = '3', true)")
                .await;
            access::reflow(tab, name).await;
            access::targets(tab, name).await;
        })
        .await;
    });
}
