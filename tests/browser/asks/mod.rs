//! The questions for the care team: from an answer to a list in order, and out of the room.

mod list;
mod out;
mod sheet;
mod states;

use crate::tab::Tab;

/// The page of the list.
const PAGE: &str = "/questions/";

/// Puts general questions on the list, the first ones.
async fn add(tab: &Tab, count: usize) {
    for place in 1..=count {
        tab.tap(&format!(".general li:nth-child({place}) .addq"))
            .await;
        tab.until(&format!(
            "document.querySelectorAll('#asks li').length === {place}"
        ))
        .await;
    }
}

/// Puts questions on the list by a link.
async fn bring(tab: &Tab, names: &str) {
    tab.open_alive(&format!("{PAGE}#ask={names}")).await;
    tab.until("document.querySelector('.brought .btn--go')")
        .await;
    tab.tap(".brought .btn--go").await;
    tab.until("document.querySelectorAll('#asks li').length > 0")
        .await;
}

async fn texts(tab: &Tab) -> Vec<String> {
    let texts = tab
        .js("[...document.querySelectorAll('#asks li .ask__t')].map(e => e.textContent)")
        .await;
    serde_json::from_value(texts).expect("texts")
}

async fn heard(tab: &Tab, text: &str) {
    tab.until(&format!(
        "document.querySelector('[role=status]').textContent.trim() === {text:?}"
    ))
    .await;
}

async fn focused(tab: &Tab, selector: &str) {
    tab.until(&format!("document.activeElement?.matches({selector:?})"))
        .await;
}

/// A usual long list: every general question, gaps and questions of the quiz.
const LONG: [&str; 12] = [
    "general.choices",
    "general.goal",
    "general.good-and-bad",
    "general.how-likely",
    "general.daily-life",
    "general.who-to-call",
    "php.how-long",
    "hai.who-does-it",
    "tace.evidence",
    "hipec.what-can-go-wrong",
    "php-hai-pump",
    "php-hai-hour",
];
