//! On paper, on the clipboard, and where neither works.

use crate::access;
use crate::asks::{LONG, PAGE, add, bring, heard, texts};
use crate::paper::{SHEETS, print};
use crate::play::answer;
use crate::tab::{SIZES, Tab, in_tab};

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
