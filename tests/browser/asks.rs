//! The questions for the care team: from an answer to a list in order, and out of the room.

use std::time::Duration;

use serde_json::{Value, json};
use thirtyfour::Key;

use crate::access;
use crate::paper::{SHEETS, print, scan};
use crate::play::answer;
use crate::tab::{SIZES, Tab, in_tab};

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

#[test]
fn from_an_answer_to_a_list_in_order_with_the_keyboard_alone() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        answer(tab).await;
        let verdict = tab.text(".screen .verdict h1").await;
        tab.tab_to(".screen .askcard button").await;
        tab.press(Key::Enter).await;
        tab.until("document.querySelector('.btn--added')").await;
        tab.tab_to(".dock .tool--asks").await;
        tab.press(Key::Enter).await;
        tab.until("location.pathname === '/questions/'").await;
        focused(tab, "h1").await;
        for place in 1..=2 {
            tab.tab_to(&format!(".general li:nth-child({place}) .addq"))
                .await;
            tab.press(Key::Enter).await;
        }
        heard(tab, "Added. You have 3 questions.").await;
        let before = texts(tab).await;
        tab.js("document.querySelector('h1').focus()").await;
        tab.tab_to("#asks li:nth-child(3) .ask__up").await;
        tab.press(Key::Enter).await;
        heard(tab, "Now number 2 of 3.").await;
        focused(tab, "#asks li:nth-child(2) .ask__up").await;
        tab.press(Key::Enter).await;
        heard(tab, "Now number 1 of 3.").await;
        focused(tab, "#asks li:nth-child(1) .ask__up").await;
        tab.press(Key::Enter).await;
        heard(tab, "This is the first one already.").await;
        focused(tab, "#asks li:nth-child(1) .ask__up").await;
        assert_eq!(texts(tab).await, [&*before[2], &*before[0], &*before[1]]);
        tab.tab_to("#asks li:nth-child(1) .ask__down").await;
        tab.press(Key::Enter).await;
        focused(tab, "#asks li:nth-child(2) .ask__down").await;
        assert_eq!(texts(tab).await, [&*before[0], &*before[2], &*before[1]]);
        tab.tab_to("#asks li:nth-child(2) .ask__off").await;
        tab.press(Key::Enter).await;
        heard(tab, "Taken off. You have 2 questions.").await;
        focused(tab, "#put-back").await;
        tab.press(Key::Enter).await;
        heard(tab, "Back on the list as number 2.").await;
        focused(tab, "#asks li:nth-child(2) .ask__off").await;
        assert_eq!(texts(tab).await, [&*before[0], &*before[2], &*before[1]]);
        // The round has waited.
        tab.tap(".dock .tool--back").await;
        tab.until("document.querySelector('.screen .verdict h1')")
            .await;
        assert_eq!(tab.text(".screen .verdict h1").await, verdict);
        assert_eq!(tab.count(".screen .btn--added").await, 1);
    });
}

#[test]
fn a_place_on_the_same_page_loses_nothing() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        answer(tab).await;
        let verdict = tab.text(".screen .verdict h1").await;
        tab.js("document.querySelector('.skip').click()").await;
        tab.until("location.hash === '#main'").await;
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(tab.text(".screen .verdict h1").await, verdict);
    });
}

#[test]
fn shown_large_it_is_the_questions_alone_and_escape_leads_back() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive(PAGE).await;
        add(tab, 3).await;
        for close in ["Escape", "button"] {
            tab.tab_to(".take__w:first-of-type .btn").await;
            tab.press(Key::Enter).await;
            tab.until("document.querySelector('#large').matches(':modal')")
                .await;
            let shown = tab
                .js("[document.documentElement.clientWidth, innerHeight, ...(b => [b.width, b.height])(document.querySelector('#large').getBoundingClientRect())]")
                .await;
            assert_eq!(
                (&shown[0], &shown[1]),
                (&shown[2], &shown[3]),
                "the whole glass"
            );
            assert_eq!(tab.count("#large li").await, 3);
            access::axe(tab, "large").await;
            access::targets(tab, "large").await;
            if close == "button" {
                tab.tap("#large .btn").await;
            } else {
                tab.press(Key::Escape).await;
            }
            tab.until("!document.querySelector('#large').open").await;
            focused(tab, ".take__w .btn").await;
        }
    });
}

#[test]
fn the_code_on_the_glass_holds_the_questions_in_every_look() {
    for size in [SIZES[0], SIZES[2]] {
        in_tab(size, async |tab: &Tab| {
            tab.open_alive(PAGE).await;
            add(tab, 3).await;
            assert_eq!(
                tab.count(".take__c").await,
                1,
                "no code for an address that nobody knows"
            );
            tab.tap(".take__c summary").await;
            tab.until("document.querySelector('.take__c').open").await;
            let expected: Vec<String> = (1..)
                .zip(texts(tab).await)
                .map(|(n, text): (u8, String)| format!("{n}. {text}"))
                .collect();
            let expected = format!("My questions for my care team\n{}", expected.join("\n"));
            for look in ["light", "dark", "contrast", "forced"] {
                if look == "forced" {
                    let forced = json!({ "features": [{ "name": "forced-colors", "value": "active" }, { "name": "prefers-color-scheme", "value": "dark" }] });
                    tab.cdp("Emulation.setEmulatedMedia", forced).await;
                } else {
                    tab.js(&format!(
                        "(document.documentElement.dataset.theme = {look:?}, true)"
                    ))
                    .await;
                }
                assert_eq!(
                    scan(tab, ".take__c .qr").await,
                    [expected.as_str()],
                    "{look}"
                );
            }
        });
    }
}

#[test]
fn a_long_list_takes_several_codes_and_says_so() {
    in_tab(SIZES[0], async |tab: &Tab| {
        bring(tab, &LONG.join(",")).await;
        assert_eq!(tab.count("#asks li").await, 12);
        tab.tap(".take__c summary").await;
        tab.until("document.querySelector('.take__c').open").await;
        let mut read = String::new();
        let mut number = 1;
        loop {
            let part = tab.text(".codes__n").await;
            assert!(part.starts_with(&format!("Code {number} of ")), "{part}");
            assert_eq!(tab.count(".qr").await, 1, "one code at a time");
            let code = scan(tab, ".take__c .qr").await.remove(0);
            assert!(
                code.starts_with(&format!("My questions for my care team ({part})\n")),
                "{code}"
            );
            read.push_str(&code);
            if part == format!("Code {number} of {number}") {
                break;
            }
            tab.tap(".codes .btn").await;
            number += 1;
            let next = format!("Code {number} of ");
            tab.until(&format!(
                "document.querySelector('.codes__n').innerText.startsWith({next:?})"
            ))
            .await;
            tab.until(&format!(
                "document.querySelector('[role=status]').textContent.startsWith({next:?})"
            ))
            .await;
        }
        assert!(number > 1);
        for text in texts(tab).await {
            assert!(read.contains(&text), "{text}");
        }
    });
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

#[test]
fn a_known_address_makes_a_code_that_brings_the_questions_back() {
    in_tab(SIZES[0], async |tab: &Tab| {
        // As `cargo xtask build --address …` writes it.
        let source = "addEventListener('readystatechange', () => { document.documentElement.dataset.address = 'https://example.org/'; })";
        let source = source.replace("addEventListener", "document.addEventListener");
        tab.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": source }),
        )
        .await;
        tab.open_alive(PAGE).await;
        add(tab, 2).await;
        assert_eq!(tab.count(".take__c").await, 2);
        tab.tap(".take__c summary").await;
        tab.until("document.querySelector('.take__c').open").await;
        let read = scan(tab, ".take__c .qr").await;
        assert_eq!(
            read,
            ["https://example.org/questions/#ask=general.choices,general.goal"]
        );
        let before = texts(tab).await;
        let fragment = read[0].split_once("/questions/").expect("our page").1;
        tab.open("/words/").await;
        tab.open_alive(&format!("{PAGE}{fragment}")).await;
        tab.until("document.querySelector('.brought .btn--go')")
            .await;
        tab.tap(".brought .btn--go").await;
        tab.until("document.querySelectorAll('#asks li').length === 2")
            .await;
        assert_eq!(texts(tab).await, before);
    });
}

#[test]
fn a_link_is_looked_at_before_it_is_used_and_then_leaves_the_address() {
    in_tab(SIZES[2], async |tab: &Tab| {
        let fragment = "#ask=general.goal,php.no-such-row,%3Cb%3ECall%20me,php-hai-pump";
        tab.open_alive(&format!("{PAGE}{fragment}")).await;
        tab.until("document.querySelector('.brought:not([hidden])')")
            .await;
        assert_eq!(tab.count("#asks li").await, 0, "nothing is used yet");
        assert_eq!(tab.count(".brought li").await, 2);
        let told = tab.text(".brought").await;
        assert!(told.contains("php.no-such-row"), "{told}");
        assert!(told.contains("damaged") && !told.contains("Call"), "{told}");
        access::axe(tab, "preview").await;
        access::targets(tab, "preview").await;
        access::reflow(tab, "preview").await;
        tab.tap(".brought .actions .btn:last-child").await;
        tab.until("document.querySelector('.brought').hidden && location.hash === ''")
            .await;
        heard(tab, "Nothing was added.").await;
        focused(tab, "h1").await;
        assert_eq!(tab.count("#asks li").await, 0);
        // The same page is open already when the next code is scanned.
        tab.js("(location.hash = 'ask=general.goal', true)").await;
        tab.until("document.querySelector('.brought .btn--go')")
            .await;
        tab.tap(".brought .btn--go").await;
        tab.until("document.querySelectorAll('#asks li').length === 1 && location.hash === ''")
            .await;
        heard(tab, "Added. You have 1 question.").await;
        // Whoever finishes leaves no trace in the address, also where nothing was decided.
        tab.js("(location.hash = 'ask=general.choices', true)")
            .await;
        tab.until("document.querySelector('.brought .btn--go')")
            .await;
        tab.tap(".dock .tool--clear").await;
        tab.until("location.pathname === '/'").await;
        tab.js("(history.back(), true)").await;
        tab.until("location.pathname === '/questions/'").await;
        assert_eq!(tab.js("location.hash").await, json!(""));
        assert_eq!(tab.count(".brought:not([hidden])").await, 0);
        assert_eq!(tab.count("#asks li").await, 0);
    });
}

#[test]
fn on_paper_there_is_one_page_with_the_questions_and_nothing_to_press() {
    in_tab(SIZES[1], async |tab: &Tab| {
        for names in [&LONG[..2], &LONG[..7], &LONG] {
            bring(tab, &names.join(",")).await;
            let questions = texts(tab).await;
            assert_eq!(questions.len(), names.len());
            for sheet in SHEETS {
                let pages = print(tab, sheet).await;
                assert_eq!(pages.len(), 1, "{} questions on one page", names.len());
                let flat = |text: &str| text.split_whitespace().collect::<String>();
                let page = flat(&pages[0]);
                for text in &questions {
                    assert!(page.contains(&flat(text)), "{text} is not in {page}");
                }
                for text in [
                    "My questions for my care team",
                    "Which is which?",
                    "does not tell you which treatment to choose",
                    "version",
                ] {
                    assert!(page.contains(&flat(text)), "{text} is not in {page}");
                }
                let year = tab.js("String(new Date().getFullYear())").await;
                assert!(
                    page.contains(year.as_str().expect("a year")),
                    "the date is not in {page}"
                );
                for text in [
                    "Take off",
                    "Finish and clear",
                    "Print my list",
                    "Report a problem",
                    "Skip to",
                ] {
                    assert!(!page.contains(&flat(text)), "{text} is in {page}");
                }
            }
        }
    });
}

#[test]
fn printing_and_copying_that_fail_say_what_to_do_instead() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive(PAGE).await;
        add(tab, 1).await;
        tab.js("(window.__printed = 0, window.print = () => { window.__printed += 1; }, true)")
            .await;
        tab.tap(".take__w:nth-of-type(2) .btn").await;
        tab.until("window.__printed === 1").await;
        assert_eq!(tab.count(".take__w .note").await, 0);
        tab.js("(window.print = undefined, true)").await;
        tab.tap(".take__w:nth-of-type(2) .btn").await;
        tab.until("document.querySelector('.take__w .note')?.innerText.includes('take a photo')")
            .await;
        heard(
            tab,
            "This browser cannot print. Show the list large and take a photo, or scan a code.",
        )
        .await;

        tab.tap(".report summary").await;
        tab.until("document.querySelector('.report').open").await;
        for (clipboard, said) in [
            (
                "{ writeText: text => { window.__copied = text; return Promise.resolve(); } }",
                "are copied",
            ),
            (
                "{ writeText: () => Promise.reject(new Error('no')) }",
                "did not work",
            ),
            (
                "{ writeText: () => { throw new Error('no'); } }",
                "did not work",
            ),
            ("{}", "did not work"),
            ("undefined", "did not work"),
        ] {
            tab.js(&format!("(Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {clipboard} }}), true)")).await;
            tab.tap(".report .btn").await;
            tab.until(&format!(
                "document.querySelector('.report__s')?.innerText.includes({said:?})"
            ))
            .await;
        }
        let copied = tab.js("window.__copied").await;
        let copied = copied.as_str().expect("lines").to_owned();
        assert_eq!(copied.lines().count(), 3, "{copied}");
        assert!(
            copied.contains("Page: /questions/") && copied.contains("version"),
            "{copied}"
        );
    });
}

#[test]
fn a_problem_with_a_question_is_reported_by_its_name() {
    in_tab(SIZES[2], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        let asked = tab.text(".report__l").await;
        tab.tap(".report summary").await;
        tab.until("document.querySelector('.report').open").await;
        let shown = tab.text(".report__l").await;
        assert!(asked.is_empty() && shown.contains("Question: "), "{shown}");
        access::axe(tab, "report").await;
        access::contrast(tab, "report").await;
        access::targets(tab, "report").await;
        access::reflow(tab, "report").await;
        answer(tab).await;
        tab.tap(".report summary").await;
        tab.until("document.querySelector('.report').open").await;
        assert_eq!(tab.text(".report__l").await, shown, "the same question");
        for page in ["/treatments/php/", "/sources/", "/words/"] {
            tab.open_alive(page).await;
            tab.tap(".report summary").await;
            tab.until("document.querySelector('.report').open").await;
            assert!(
                tab.text(".report__l")
                    .await
                    .contains(&format!("Page: {page}"))
            );
        }
        tab.open_alive("/").await;
        assert_eq!(tab.count(".report").await, 0);
    });
}

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

#[test]
fn the_last_screen_asks_to_tell_a_pair_in_own_words() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/php-hai/").await;
        for _ in 0..3 {
            answer(tab).await;
            crate::play::go_on(tab).await;
        }
        let card = tab.text(".teach").await;
        assert!(card.contains("How is PHP different from HAI?"), "{card}");
        let fields: Value = tab
            .js("document.querySelectorAll('.teach input, .teach textarea, .teach button').length")
            .await;
        assert_eq!(fields, json!(0), "nothing to fill in");
    });
}
