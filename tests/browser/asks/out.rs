//! Out of the room: large, as codes.

use serde_json::json;
use thirtyfour::Key;

use crate::access;
use crate::asks::{LONG, PAGE, add, bring, focused, texts};
use crate::paper::scan;
use crate::tab::{SIZES, Tab, in_tab};

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
