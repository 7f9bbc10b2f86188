//! The states of self-study that a page by itself does not show: the hint, the first guess, what is erased or refused.

use crate::play::{go_on, guess_unsure, not_sure};
use crate::tab::Tab;

/// Goes to each of them under `root`, and calls `look` there.
pub(crate) async fn states(tab: &Tab, root: &str, look: &impl AsyncFn(&Tab, &str)) {
    tab.open_alive(&format!("{root}/question/php-hai-pump/"))
        .await;
    tab.until("document.querySelector('form.q')").await;
    tab.tap("input[value=php]").await;
    tab.until("document.querySelector('.q input:checked')")
        .await;
    tab.tap(".q [type=submit]").await;
    tab.until("document.querySelector('.hintcard')").await;
    look(tab, "hint").await;
    guess(tab, root, look).await;
    tab.open_alive(&format!("{root}/home/")).await;
    tab.until("document.querySelector('.pairs .state:not(.state--new)')")
        .await;
    look(tab, "home, something learned").await;
    tab.open_alive(&format!("{root}/settings/")).await;
    tab.until("document.querySelector('#erase')").await;
    tab.tap("#erase").await;
    tab.until("document.querySelector('#undo')").await;
    look(tab, "erased").await;
    tab.tap("#undo").await;
    tab.until("document.querySelector('#erase')").await;
    tab.open_alive(&format!("{root}/carry/")).await;
    tab.until("document.querySelector('#look')").await;
    tab.js("(document.querySelector('#paste').value = 'hello!', true)")
        .await;
    tab.tap("#look").await;
    tab.until("document.querySelector('#brought').innerText.trim()")
        .await;
    look(tab, "carry, refused").await;
}

async fn guess(tab: &Tab, root: &str, look: &impl AsyncFn(&Tab, &str)) {
    tab.open_alive(&format!("{root}/guess/three/php-hai/"))
        .await;
    tab.until("document.querySelector('form.q')").await;
    for _ in 0..3 {
        guess_unsure(tab).await;
    }
    tab.until("document.querySelector('.between')").await;
    look(tab, "after the first guess").await;
    tab.tap(".between__go").await;
    for _ in 0..3 {
        tab.until("document.querySelector('form.q')").await;
        not_sure(tab).await;
        go_on(tab).await;
    }
    tab.until("document.querySelector('.changed')").await;
    look(tab, "what changed").await;
}
