//! Faults of the two copies beside the database, and of a newer version in another tab.

use serde_json::json;
use which_is_which::quiz::review::day::Day;
use which_is_which::quiz::review::tries::Outcome;
use which_is_which::quiz::saved::generation::{Generation, write};
use which_is_which::quiz::saved::kept::Kept;
use which_is_which::quiz::saved::text;

use crate::play::answer;
use crate::study::faults::{NOTE, SILENT_DATABASE, newer, one};
use crate::study::look::{before_each_page, database, put, until_kept, until_ready};
use crate::tab::{SIZES, Tab, in_tab};

/// Texts that no version of ours wrote: cut, words of other programs, half of a pair of surrogates, nothing.
#[test]
fn damaged_text_beside_a_good_one_is_set_aside() {
    in_tab(SIZES[0], async |tab: &Tab| {
        before_each_page(tab, SILENT_DATABASE).await;
        tab.open_alive("/settings/").await;
        let mut good = Kept::default();
        good.tries
            .add("php-hai-pump".into(), Day(20_000), Outcome::Known);
        let good = text::encode(&write(&Generation {
            number: 5,
            kept: good,
        }));
        let (cut, _) = good.split_at(good.len() - 3);
        for damaged in [
            &format!("'{cut}'"),
            "'undefined'",
            "'{\"n\":1e308}'",
            "'\\ud800'",
            "''",
        ] {
            tab.js(&format!(
                "(localStorage.clear(), localStorage.setItem('which-is-which.home.a', '{good}'), localStorage.setItem('which-is-which.home.b', {damaged}), true)"
            ))
            .await;
            tab.open_alive("/home/").await;
            assert_eq!(until_ready(tab).await, "Saved only on this device");
            assert!(
                tab.text(NOTE)
                    .await
                    .starts_with("One saved copy was damaged."),
                "{damaged}"
            );
            assert_eq!(tab.count(".pairs .state:not(.state--new)").await, 1);
            tab.tap(".tool--contrast").await;
            tab.until(
                "Object.keys(localStorage).some(key => key.startsWith('which-is-which.home.aside-'))",
            )
            .await;
            let still = tab
                .js("localStorage.getItem('which-is-which.home.a')")
                .await;
            assert_eq!(still, json!(good), "{damaged}: the good one stays");
            tab.until("localStorage.getItem('which-is-which.home.b').length > 20")
                .await;
        }
    });
}

#[test]
fn what_a_newer_version_writes_in_another_tab_is_left_as_it_is() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        answer(tab).await;
        until_kept(tab, 1).await;
        let (_, old) = one("php-hai-pump", 1);
        put(tab, "a", &old).await;
        put(tab, "b", &newer()).await;
        let before = database(tab).await;
        crate::play::go_on(tab).await;
        answer(tab).await;
        tab.until("document.querySelector('.safe').innerText === 'Kept until you close this page'")
            .await;
        assert_eq!(database(tab).await, before);
    });
}
