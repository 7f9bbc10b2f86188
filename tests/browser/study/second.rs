//! A second try with a hint, and a first guess before the round.

use serde_json::json;
use which_is_which::quiz::review::tries::Outcome;

use crate::access::{axe, contrast, targets};
use crate::study::look::{until_kept, until_ready};
use crate::tab::{SIZES, Tab, in_tab};

async fn choose(tab: &Tab, option: &str) {
    tab.tap(&format!("input[value={option:?}]")).await;
    tab.until("document.querySelector('.q input:checked')")
        .await;
    tab.tap(".q [type=submit]").await;
}

/// The question of this address, and a wrong option of it.
const QUESTION: &str = "/question/php-hai-pump/";

#[test]
fn a_wrong_answer_gets_a_hint_and_a_second_try_but_the_first_one_counts() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            tab.open_alive(QUESTION).await;
            until_ready(tab).await;
            tab.until("document.querySelector('form.q')").await;
            choose(tab, "php").await;
            tab.until("document.querySelector('.hintcard')").await;
            tab.until("document.activeElement?.tagName === 'H1'").await;
            assert_eq!(tab.text("h1").await, "Not quite");
            assert_eq!(tab.count(".said").await, 0, "the answer is not told yet");
            assert!(!tab.text(".hintcard p").await.is_empty());
            for check in ["hint"] {
                axe(tab, check).await;
                contrast(tab, check).await;
                targets(tab, check).await;
            }
            let kept = until_kept(tab, 1).await;
            tab.tap(".hintpage__go .btn--go").await;
            tab.until("document.querySelector('form.q')").await;
            assert_eq!(tab.count(".q input:checked").await, 0);
            choose(tab, "hai").await;
            tab.until("document.querySelector('.said')").await;
            assert_eq!(tab.text("h1").await, "Yes, that’s right");
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            let after = until_kept(tab, 1).await;
            assert_eq!(after.tries, kept.tries, "the second try is practice");
            let days = kept.tries.of(&"php-hai-pump".into()).expect("tried");
            assert_eq!(
                days.values().copied().collect::<Vec<_>>(),
                [Outcome::Missed]
            );
        });
    }
}

#[test]
fn the_answer_can_be_asked_for_instead() {
    in_tab(SIZES[1], async |tab: &Tab| {
        tab.open_alive(QUESTION).await;
        tab.until("document.querySelector('form.q')").await;
        choose(tab, "php").await;
        tab.until("document.querySelector('.hintcard')").await;
        tab.tap(".hintpage__show").await;
        tab.until("document.querySelector('.said')").await;
        assert_eq!(tab.text("h1").await, "Not quite");
        tab.until("document.activeElement?.tagName === 'H1'").await;
    });
}

#[test]
fn not_sure_is_explained_at_once() {
    in_tab(SIZES[1], async |tab: &Tab| {
        tab.open_alive(QUESTION).await;
        until_ready(tab).await;
        tab.until("document.querySelector('form.q')").await;
        choose(tab, "unsure").await;
        tab.until("document.querySelector('.said')").await;
        let kept = until_kept(tab, 1).await;
        let days = kept.tries.of(&"php-hai-pump".into()).expect("tried");
        assert_eq!(
            days.values().copied().collect::<Vec<_>>(),
            [Outcome::Unsure]
        );
    });
}

#[test]
fn a_first_guess_shows_at_the_end_what_changed() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/guess/three/php-hai/").await;
        until_ready(tab).await;
        for number in 1..=3 {
            tab.until(&format!(
                "document.querySelector('.q__cap')?.innerText.includes('Question {number} of 3')"
            ))
            .await;
            assert!(tab.text(".q__cap").await.contains("A first guess"));
            crate::play::guess_unsure(tab).await;
        }
        tab.until("document.querySelector('.between')").await;
        until_kept(tab, 3).await;
        for check in ["between"] {
            axe(tab, check).await;
            contrast(tab, check).await;
        }
        // Loaded anew, it still stands between.
        tab.open_alive("/guess/three/php-hai/").await;
        tab.until("document.querySelector('.between')").await;
        tab.tap(".between__go").await;
        for _ in 0..3 {
            tab.until("document.querySelector('form.q')").await;
            crate::play::not_sure(tab).await;
            crate::play::go_on(tab).await;
        }
        tab.until("document.querySelector('.changed')").await;
        assert_eq!(tab.count(".changed__l > li").await, 3);
        assert!(tab.text(".changed").await.contains("Not sure"));
        axe(tab, "what changed").await;
        assert_eq!(
            until_kept(tab, 3)
                .await
                .rounds
                .get("/guess/three/php-hai/")
                .map(|half| half.value.is_none()),
            Some(true),
            "a round that is over is no longer kept"
        );
        assert_eq!(
            tab.js("location.pathname").await,
            json!("/guess/three/php-hai/")
        );
    });
}
