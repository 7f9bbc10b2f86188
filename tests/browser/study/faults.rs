//! Faults of storage (docs/faults.md, B.2 and B.3): whatever happens, the page works, nothing good is lost, and one quiet note
//! says so.

use serde_json::json;
use which_is_which::quiz::review::day::Day;
use which_is_which::quiz::review::tries::Outcome;
use which_is_which::quiz::saved::generation::{Generation, VERSION, read, write};
use which_is_which::quiz::saved::kept::Kept;

use crate::play::{answer, go_on};
use crate::study::look::{
    before_each_page, database, found, kept, no_longer, put, until_kept, until_ready,
};
use crate::tab::{SIZES, Tab, in_tab};

const NO_LOCAL: &str = r#"Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });"#;
const NO_DATABASE: &str =
    r#"IDBFactory.prototype.open = () => { throw new DOMException("no", "SecurityError"); };"#;
pub(super) const SILENT_DATABASE: &str =
    r#"IDBFactory.prototype.open = function () { return new EventTarget(); };"#;

pub(super) const NOTE: &str = ".homenote";

/// A copy with one answer to this question.
pub(super) fn one(question: &str, number: u32) -> (Kept, Vec<u8>) {
    let mut kept = Kept::default();
    kept.tries.add(question.into(), Day(20_000), Outcome::Known);
    let bytes = write(&Generation {
        number,
        kept: kept.clone(),
    });
    (kept, bytes)
}

#[test]
fn storage_that_throws_means_memory_and_one_quiet_note() {
    in_tab(SIZES[1], async |tab: &Tab| {
        before_each_page(tab, &format!("{NO_LOCAL}{NO_DATABASE}")).await;
        tab.open_alive("/home/").await;
        assert_eq!(until_ready(tab).await, "Kept until you close this page");
        assert_eq!(tab.count(".homenote .note").await, 1);
        assert!(
            tab.text(NOTE)
                .await
                .starts_with("This browser does not let us save.")
        );
        tab.tap(".today .btn--go").await;
        tab.until("document.querySelector('form.q')").await;
        answer(tab).await;
        go_on(tab).await;
        tab.tap(".dock .tool--home").await;
        tab.until("document.querySelector('.today__on')").await;
        assert_eq!(
            tab.count(".pairs .state--mid").await,
            1,
            "it goes on in memory"
        );
    });
}

#[test]
fn a_full_device_keeps_what_it_has_and_tries_again_later() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/home/").await;
        let (old, bytes) = one("php-hai-pump", 1);
        put(tab, "a", &bytes).await;
        // Each write fails while there is a wish for it; the next page, and the next, is full too.
        let full = r#"
            const put = IDBObjectStore.prototype.put;
            window.__full = true;
            IDBObjectStore.prototype.put = function (...all) {
              if (window.__full) throw new DOMException("full", "QuotaExceededError");
              return put.apply(this, all);
            };
            Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };"#;
        before_each_page(tab, full).await;
        tab.open_alive("/round/eight/mixed/").await;
        until_ready(tab).await;
        for count in 1..=3 {
            answer(tab).await;
            tab.until("document.querySelector('.safe').innerText.includes('Kept until')")
                .await;
            go_on(tab).await;
            assert_eq!(
                kept(tab).await,
                old,
                "write {count} failed, what was there is whole"
            );
        }
        tab.tap(".dock .tool--home").await;
        tab.until("document.querySelector('.homenote .note')").await;
        assert!(
            tab.text(NOTE)
                .await
                .starts_with("There is no room left to save.")
        );
        tab.js("(window.__full = false, true)").await;
        tab.tap(".tool--contrast").await;
        let after = until_kept(tab, 4).await;
        assert!(after.tries.of(&"php-hai-pump".into()).is_some());
        tab.until("!document.querySelector('.homenote .note')")
            .await;
        assert_eq!(tab.text(".safe").await, "Saved only on this device");
    });
}

#[test]
fn a_database_that_never_answers_gives_way_to_local_storage_and_back() {
    in_tab(SIZES[0], async |tab: &Tab| {
        let silent = before_each_page(tab, SILENT_DATABASE).await;
        tab.open_alive("/round/three/mixed/").await;
        assert_eq!(until_ready(tab).await, "Saved only on this device");
        answer(tab).await;
        tab.until("localStorage.getItem('which-is-which.home.a')")
            .await;
        no_longer(tab, silent).await;
        tab.open_alive("/home/").await;
        until_ready(tab).await;
        assert_eq!(
            tab.count(".pairs .state--mid").await,
            1,
            "it is read from there"
        );
        tab.tap(".tool--contrast").await;
        until_kept(tab, 1).await;
        tab.until("!localStorage.getItem('which-is-which.home.a')")
            .await;
    });
}

#[test]
fn a_damaged_copy_is_set_aside_and_the_good_one_is_used() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/home/").await;
        let (good, bytes) = one("php-hai-pump", 5);
        for damaged in [&bytes[..bytes.len() - 1], b"undefined", b""] {
            put(tab, "a", &bytes).await;
            put(tab, "b", damaged).await;
            tab.open_alive("/home/").await;
            until_ready(tab).await;
            tab.until("document.querySelector('.homenote .note')").await;
            assert!(
                tab.text(NOTE)
                    .await
                    .starts_with("One saved copy was damaged.")
            );
            assert_eq!(kept(tab).await, good);
            tab.tap(".tool--contrast").await;
            tab.until("document.documentElement.dataset.theme").await;
            for _ in 0..200 {
                if found(tab).await.damaged.is_empty() {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(25)).await;
            }
            let all = database(tab).await;
            assert!(
                all.iter()
                    .any(|(key, bytes)| key.starts_with("aside-") && bytes == damaged),
                "set aside, not thrown away: {:?}",
                all.keys()
            );
            assert_eq!(kept(tab).await.tries, good.tries);
        }
    });
}

#[test]
fn two_damaged_copies_are_set_aside_and_life_goes_on() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/home/").await;
        put(tab, "a", b"one").await;
        put(tab, "b", b"two").await;
        tab.open_alive("/home/").await;
        until_ready(tab).await;
        tab.until("document.querySelector('.homenote .note')").await;
        assert!(
            tab.text(NOTE)
                .await
                .starts_with("What was saved here is damaged.")
        );
        tab.tap(".today .btn--go").await;
        tab.until("document.querySelector('form.q')").await;
        answer(tab).await;
        until_kept(tab, 1).await;
        let all = database(tab).await;
        let aside = all.iter().filter(|(key, _)| key.starts_with("aside-"));
        let aside: Vec<&[u8]> = aside.map(|(_, bytes)| bytes.as_slice()).collect();
        assert_eq!(aside.len(), 2);
        assert!(aside.contains(&b"one".as_slice()) && aside.contains(&b"two".as_slice()));
    });
}

#[test]
fn what_a_newer_version_wrote_is_left_as_it_is() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/home/").await;
        let (_, old) = one("php-hai-pump", 1);
        let newer = newer();
        put(tab, "a", &old).await;
        put(tab, "b", &newer).await;
        let before = database(tab).await;
        tab.open_alive("/round/three/mixed/").await;
        assert_eq!(until_ready(tab).await, "Kept until you close this page");
        answer(tab).await;
        go_on(tab).await;
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        assert_eq!(database(tab).await, before);
        tab.tap(".dock .tool--home").await;
        tab.until("document.querySelector('.homenote .note')").await;
        assert!(tab.text(NOTE).await.contains("comes from a newer version"));
    });
}

/// As a later version of the app would write it.
pub(super) fn newer() -> Vec<u8> {
    let mut digested = (VERSION + 1).to_le_bytes().to_vec();
    digested.extend(9_u32.to_le_bytes());
    digested.extend(b"something new");
    let sum = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(&digested);
    let mut bytes = b"WIQ1".to_vec();
    bytes.extend(&digested[..6]);
    bytes.extend(sum.to_le_bytes());
    bytes.extend(b"something new");
    assert!(read(&bytes).is_err());
    bytes
}

#[test]
fn what_is_not_read_back_as_it_was_written_counts_as_not_kept() {
    in_tab(SIZES[0], async |tab: &Tab| {
        let lying = r#"
            const put = IDBObjectStore.prototype.put;
            IDBObjectStore.prototype.put = function (value, key) { return put.call(this, value.slice(0, 9), key); };"#;
        before_each_page(tab, &format!("{NO_LOCAL}{lying}")).await;
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        answer(tab).await;
        tab.until("document.querySelector('.safe').innerText.includes('Kept until')")
            .await;
    });
}

#[test]
fn data_cleared_while_the_page_is_open_is_written_again() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/round/three/mixed/").await;
        until_ready(tab).await;
        answer(tab).await;
        until_kept(tab, 1).await;
        let clear = "const done = arguments[arguments.length - 1]; const gone = indexedDB.deleteDatabase('which-is-which'); gone.onsuccess = gone.onerror = () => done(true);";
        tab.js_async(clear).await;
        assert!(database(tab).await.is_empty());
        go_on(tab).await;
        answer(tab).await;
        until_kept(tab, 2).await;
    });
}

#[test]
fn keys_of_others_are_none_of_ours() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/").await;
        tab.js("(localStorage.setItem('theme', 'x'), localStorage.setItem('which-is-which', '{}'), true)").await;
        tab.open_alive("/settings/").await;
        assert_eq!(until_ready(tab).await, "Saved only on this device");
        tab.tap("#erase").await;
        tab.until("document.querySelector('#undo')").await;
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
        assert_eq!(
            tab.js("[localStorage.getItem('theme'), localStorage.getItem('which-is-which')]")
                .await,
            json!(["x", "{}"])
        );
    });
}

/// A clock ten years ahead, and one from 1970: what was learned under each is there under the true one.
#[test]
fn clocks_that_jump_lose_nothing() {
    in_tab(SIZES[0], async |tab: &Tab| {
        for (count, shift) in (1..).zip(["10 * 365.25 * 864e5", "-(Date.now() - 864e5)"]) {
            let clock = format!(
                r#"{{ const True = Date; const shift = {shift};
                window.Date = class extends True {{ constructor(...all) {{ if (all.length) super(...all); else super(True.now() + shift); }} static now() {{ return True.now() + shift; }} }}; }}"#
            );
            let script = before_each_page(tab, &clock).await;
            tab.open_alive("/round/eight/mixed/").await;
            until_ready(tab).await;
            answer(tab).await;
            let kept = until_kept(tab, count).await;
            assert_eq!(kept.tries.count(), count);
            no_longer(tab, script).await;
            tab.open_alive("/home/").await;
            until_ready(tab).await;
            assert!(tab.count(".pairs .state:not(.state--new)").await > 0);
            assert_eq!(tab.text(".today .btn--go").await, "Start");
        }
    });
}
