//! What a reader does in a round, by touch.

use crate::tab::Tab;

/// Chooses by the place of the option, from 1, and presses Check.
pub(crate) async fn answer(tab: &Tab, place: usize) {
    tab.tap(&format!(
        ".opt:nth-of-type({place}) .opt__in, .opts .opt:nth-child({place}) .opt__in"
    ))
    .await;
    tab.until("document.querySelector('.q input:checked')")
        .await;
    tab.tap(".q [type=submit]").await;
    tab.until("document.querySelector('.screen .verdict h1')")
        .await;
}

/// Says "I'm not sure".
pub(crate) async fn not_sure(tab: &Tab) {
    tab.tap("input[value=unsure]").await;
    tab.until("document.querySelector('.q input:checked')")
        .await;
    tab.tap(".q [type=submit]").await;
    tab.until("document.querySelector('.screen .verdict h1')")
        .await;
}

/// Leaves the explanation.
pub(crate) async fn go_on(tab: &Tab) {
    tab.tap(".fb__go .btn--go").await;
    tab.until("!document.querySelector('.screen .verdict h1')")
        .await;
}
