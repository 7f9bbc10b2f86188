//! What a reader does in a round, by touch, whatever the kind of question.

use thirtyfour::Key;

use crate::tab::Tab;

const EXPLAINED: &str = "document.querySelector('.screen .verdict h1')";

/// Answers the question on the screen by its first possibilities, and presses Check.
pub(crate) async fn answer(tab: &Tab) {
    if tab.count(".sort").await > 0 {
        while tab.count(".deck__t").await > 0 {
            let placed = tab.count(".bin__list li:not(.empty)").await;
            tab.tap(".bin:first-child .bin__btn").await;
            tab.until(&format!(
                "document.querySelectorAll('.bin__list li:not(.empty)').length > {placed}"
            ))
            .await;
        }
    } else if tab.count(".match").await > 0 {
        while tab.count(".match__l:not([hidden])").await > 0 {
            let waiting = tab.count(".found .wait").await;
            tab.tap(".match__l .opt:first-child .opt__in").await;
            tab.until("document.querySelector('.match__l input:checked')")
                .await;
            tab.tap(".match__l .actions .btn:first-child").await;
            tab.until(&format!(
                "document.querySelectorAll('.found .wait').length < {waiting}"
            ))
            .await;
        }
    } else {
        let wanted = if tab.count(".opts--two").await > 0 {
            2
        } else {
            1
        };
        for place in 1..=wanted {
            tab.tap(&format!(".opts .opt:nth-child({place}) .opt__in"))
                .await;
            tab.until(&format!(
                "document.querySelectorAll('.opts input:checked').length === {place}"
            ))
            .await;
        }
    }
    check(tab).await;
}

/// The longer round of each pair on the start page that is open.
pub(crate) async fn longer_rounds(tab: &Tab) -> Vec<String> {
    let pairs = tab.js("[...document.querySelectorAll('.pairs a')].map(a => a.getAttribute('href').replace('three', 'eight'))").await;
    serde_json::from_value(pairs).expect("links")
}

/// Says "I'm not sure", or skips every card.
pub(crate) async fn not_sure(tab: &Tab) {
    say_not_sure(tab).await;
    check(tab).await;
}

/// The same as a first guess, which is not explained.
pub(crate) async fn guess_unsure(tab: &Tab) {
    let caption = tab.text(".q__cap").await;
    say_not_sure(tab).await;
    tab.tap(".q [type=submit]").await;
    tab.until(&format!(
        "document.querySelector('.q__cap')?.innerText.trim() !== {caption:?}"
    ))
    .await;
}

async fn say_not_sure(tab: &Tab) {
    if tab.count(".sort").await > 0 {
        while tab.count(".deck__t").await > 0 {
            let card = tab.text(".deck__n").await;
            tab.tap(".sort__a .btn--line").await;
            tab.until(&format!(
                "document.querySelector('.deck__n').innerText !== {card:?}"
            ))
            .await;
        }
    } else if tab.count(".match").await > 0 {
        while tab.count(".match__l:not([hidden])").await > 0 {
            let waiting = tab.count(".found .wait").await;
            tab.tap(".match__l .actions .btn:first-child").await;
            tab.until(&format!(
                "document.querySelectorAll('.found .wait').length < {waiting}"
            ))
            .await;
        }
    } else {
        tab.tap("input[value=unsure]").await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
    }
}

/// Answers the question on the screen by keys alone, and presses Check.
pub(crate) async fn answer_by_keys(tab: &Tab) {
    if tab.count(".sort").await > 0 {
        while tab.count(".deck__t").await > 0 {
            let placed = tab.count(".bin__list li:not(.empty)").await;
            tab.tab_to(".bin:last-child .bin__btn").await;
            tab.press(Key::Enter).await;
            tab.until(&format!(
                "document.querySelectorAll('.bin__list li:not(.empty)').length > {placed}"
            ))
            .await;
        }
    } else if tab.count(".match").await > 0 {
        while tab.count(".match__l:not([hidden])").await > 0 {
            let waiting = tab.count(".found .wait").await;
            tab.tab_to(".match__l .opt__in").await;
            tab.press(Key::Space).await;
            tab.until("document.querySelector('.match__l input:checked')")
                .await;
            tab.tab_to(".match__l .actions .btn:first-child").await;
            tab.press(Key::Enter).await;
            tab.until(&format!(
                "document.querySelectorAll('.found .wait').length < {waiting}"
            ))
            .await;
        }
    } else if tab.count(".opts--two").await > 0 {
        for place in 1..=2 {
            tab.tab_to(&format!(".opt:nth-child({place}) .opt__in"))
                .await;
            tab.press(Key::Space).await;
            tab.until(&format!(
                "document.querySelectorAll('.opts input:checked').length === {place}"
            ))
            .await;
        }
    } else {
        tab.tab_to(".q .opt__in").await;
        tab.press(Key::Space).await;
        tab.until("document.querySelector('.q input:checked')")
            .await;
        // Arrows move and choose, as readers of radios expect; they never submit.
        tab.press(Key::Down).await;
        assert_eq!(tab.count(".screen .verdict h1").await, 0);
    }
    if tab.count(".sort, .match").await > 0 {
        // Focus is never lost: with the last card it goes to Check.
        tab.until("document.activeElement?.matches('.q [type=submit]')")
            .await;
    }
    tab.tab_to(".q [type=submit]").await;
    tab.press(Key::Enter).await;
    tab.until(EXPLAINED).await;
    if tab.count(".hintpage__show").await > 0 {
        tab.tab_to(".hintpage__show").await;
        tab.press(Key::Enter).await;
        tab.until("document.querySelector('.screen .fb__go')").await;
    }
}

/// Leaves the explanation.
pub(crate) async fn go_on(tab: &Tab) {
    tab.tap(".fb__go .btn--go").await;
    tab.until(&format!("!{EXPLAINED}")).await;
}

/// The kind of the question on the screen, such as `sort-cards`.
pub(crate) async fn kind(tab: &Tab) -> String {
    let class = tab
        .js("document.querySelector('form.q')?.className ?? ''")
        .await;
    let class = class.as_str().unwrap_or_default().to_owned();
    class.split("q--").nth(1).unwrap_or_default().to_owned()
}

async fn check(tab: &Tab) {
    tab.tap(".q [type=submit]").await;
    tab.until(EXPLAINED).await;
    skip_hint(tab).await;
}

/// At home a wrong answer gets a hint first; whoever wants none goes on to the explanation.
pub(crate) async fn skip_hint(tab: &Tab) {
    if tab.count(".hintpage__show").await > 0 {
        tab.tap(".hintpage__show").await;
        tab.until("document.querySelector('.screen .fb__go')").await;
    }
}
