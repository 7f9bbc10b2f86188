//! Taking what was learned to another device, and bringing it from one.

use serde_json::json;
use which_is_which::quiz::review::day::Day;
use which_is_which::quiz::review::tries::Outcome;
use which_is_which::quiz::saved::generation::{Generation, read, write};
use which_is_which::quiz::saved::kept::Kept;

use crate::access::axe;
use crate::play::answer;
use crate::study::look::{before_each_page, until_kept, until_ready};
use crate::tab::{SIZES, Tab, in_tab};

/// Hands a file to the page as a reader's choice does.
async fn choose_file(tab: &Tab, bytes: &[u8]) {
    tab.js(&format!(
        "(() => {{ const all = new DataTransfer(); all.items.add(new File([new Uint8Array({bytes:?})], 'x.bin'));
           const field = document.querySelector('#file'); field.files = all.files;
           field.dispatchEvent(new Event('change', {{ bubbles: true }})); return true; }})()"
    ))
    .await;
}

#[test]
fn a_file_takes_everything_along_and_brings_it_in_after_a_look() {
    in_tab(SIZES[1], async |tab: &Tab| {
        before_each_page(
            tab,
            "const make = URL.createObjectURL; URL.createObjectURL = blob => { window.__saved = blob.arrayBuffer(); return make.call(URL, blob); };",
        )
        .await;
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        answer(tab).await;
        until_kept(tab, 1).await;
        tab.open_alive("/carry/").await;
        until_ready(tab).await;
        axe(tab, "carry with something to carry").await;
        tab.tap("#save").await;
        tab.until("window.__saved").await;
        let bytes = tab
            .js_async("const done = arguments[arguments.length - 1]; __saved.then(bytes => done([...new Uint8Array(bytes)]));")
            .await;
        let bytes: Vec<u8> = serde_json::from_value(bytes).expect("bytes");
        let saved = read(&bytes).expect("our own file").kept;
        assert_eq!(saved.tries.count(), 1);

        // The same file again holds nothing new.
        choose_file(tab, &bytes).await;
        tab.until("document.querySelector('.carry__p')").await;
        assert!(
            tab.text(".carry__p")
                .await
                .contains("All of it is here already.")
        );
        assert_eq!(tab.count("#take").await, 0);
        tab.tap("#leave").await;

        // One from another device: shown first, taken over after a word.
        let mut other = Kept::default();
        other
            .tries
            .add("php-hai-pump".into(), Day(20_000), Outcome::Known);
        other
            .tries
            .add("php-hai-pump".into(), Day(20_003), Outcome::Known);
        choose_file(
            tab,
            &write(&Generation {
                number: 9,
                kept: other,
            }),
        )
        .await;
        tab.until("document.querySelector('#take')").await;
        assert!(tab.text(".carry__p").await.contains("new here: 2"));
        axe(tab, "preview").await;
        assert_eq!(
            until_kept(tab, 1).await.tries.count(),
            1,
            "nothing is taken over unasked"
        );
        tab.tap("#take").await;
        let all = until_kept(tab, 3).await;
        for (question, days) in saved.tries.all() {
            assert!(
                all.tries
                    .of(question)
                    .is_some_and(|here| days.iter().all(|(day, o)| here.get(day) >= Some(o)))
            );
        }
    });
}

#[test]
fn files_that_are_none_are_refused_with_a_reason() {
    in_tab(SIZES[2], async |tab: &Tab| {
        tab.open_alive("/carry/").await;
        until_ready(tab).await;
        let whole = write(&Generation::default());
        for (bytes, reason) in [
            (b"hello".to_vec(), "not a file or a code of ours"),
            (whole[..whole.len() - 1].to_vec(), "damaged or cut off"),
        ] {
            choose_file(tab, &bytes).await;
            tab.until(&format!(
                "document.querySelector('#brought').innerText.includes({reason:?})"
            ))
            .await;
        }
        tab.js("(() => { const all = new DataTransfer(); all.items.add(new File([new Uint8Array(5e6)], 'x.bin')); const field = document.querySelector('#file'); field.files = all.files; field.dispatchEvent(new Event('change', { bubbles: true })); return true; })()").await;
        tab.until("document.querySelector('#brought').innerText.includes('too large')")
            .await;
        axe(tab, "refused").await;
    });
}

#[test]
fn a_code_is_copied_here_and_looked_at_there() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        answer(tab).await;
        let before = until_kept(tab, 1).await;
        tab.open_alive("/carry/").await;
        until_ready(tab).await;
        let code = tab.js("document.querySelector('#code').value").await;
        let code = code.as_str().expect("a code").to_owned();
        assert!(code.len() < 40, "one answer is a short code: {code}");
        // The other device: nothing is there yet.
        tab.open_alive("/settings/").await;
        until_ready(tab).await;
        tab.tap("#erase").await;
        until_kept(tab, 0).await;
        for (typed, reason) in [
            ("hello!", "not a file or a code"),
            (
                code.get(..code.len() - 2).expect("letters"),
                "damaged or cut off",
            ),
        ] {
            tab.open_alive("/carry/").await;
            until_ready(tab).await;
            tab.js(&format!(
                "(document.querySelector('#paste').value = {typed:?}, true)"
            ))
            .await;
            tab.tap("#look").await;
            tab.until(&format!(
                "document.querySelector('#brought').innerText.includes({reason:?})"
            ))
            .await;
        }
        tab.open_alive(&format!("/carry/#learned={code}")).await;
        tab.until("document.querySelector('#take')").await;
        tab.tap("#take").await;
        assert_eq!(until_kept(tab, 1).await.tries, before.tries);
        assert_eq!(
            tab.js("location.hash").await,
            json!(""),
            "what was taken leaves the address"
        );
    });
}

#[test]
fn erasing_can_be_undone() {
    in_tab(SIZES[2], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        answer(tab).await;
        let before = until_kept(tab, 1).await;
        tab.open_alive("/settings/").await;
        until_ready(tab).await;
        tab.tap("#erase").await;
        tab.until("document.querySelector('#undo')").await;
        tab.until("document.activeElement?.id === 'undo'").await;
        until_kept(tab, 0).await;
        axe(tab, "erased").await;
        tab.tap("#undo").await;
        assert_eq!(until_kept(tab, 1).await.tries, before.tries);
        tab.until("document.activeElement?.id === 'erase'").await;
    });
}
