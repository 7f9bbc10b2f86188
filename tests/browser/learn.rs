//! The pages to read: alive, within reach of everybody, and of use with a keyboard.

use serde_json::json;
use thirtyfour::Key;

use crate::access;
use crate::tab::{SIZES, Tab, in_tab};

/// One page of each kind, and each shape that a page can have.
const PAGES: [&str; 11] = [
    "/treatments/",
    "/treatments/php/",
    "/treatments/trials/",
    "/compare/",
    "/compare/php-hai/",
    "/compare/ihp-hai/",
    "/sources/",
    "/sources/southampton-story/",
    "/sources/nice-ipg488/",
    "/words/",
    "/about/",
];

/// Opens everything that can be opened, so that all of it is looked at.
async fn open_all(tab: &Tab) {
    tab.js("document.querySelectorAll('details').forEach(d => d.open = true)")
        .await;
}

#[test]
fn axe_and_our_own_walks_find_nothing_on_pages_to_read() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            for page in PAGES {
                tab.open_alive(page).await;
                tab.heard_nothing().await;
                assert_eq!(tab.count("h1").await, 1, "{page}");
                open_all(tab).await;
                access::axe(tab, page).await;
                access::contrast(tab, page).await;
                access::targets(tab, page).await;
                access::reflow(tab, page).await;
            }
        });
    }
}

#[test]
fn pages_to_read_hold_in_dark_and_in_high_contrast_and_with_largest_text() {
    in_tab((320, 640), async |tab: &Tab| {
        for page in PAGES {
            tab.open_alive(page).await;
            open_all(tab).await;
            for theme in ["dark", "contrast"] {
                tab.js(&format!(
                    "(document.documentElement.dataset.theme = {theme:?}, true)"
                ))
                .await;
                tokio::time::sleep(std::time::Duration::from_millis(300)).await;
                access::contrast(tab, &format!("{page}, {theme}")).await;
            }
            tab.js("(document.documentElement.dataset.size = '3', true)")
                .await;
            access::reflow(tab, page).await;
            access::targets(tab, page).await;
        }
    });
}

#[test]
fn three_treatments_are_compared_with_the_keyboard_alone() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/compare/").await;
        for id in ["php", "hai", "hipec"] {
            tab.tab_to(&format!(".pick input[value={id}]")).await;
            tab.press(Key::Space).await;
            tab.until(&format!(
                "document.querySelector('.pick input[value={id}]').checked"
            ))
            .await;
        }
        tab.until(
            "document.querySelector('[role=status]').textContent.includes('PHP, HAI and HIPEC')",
        )
        .await;
        assert_eq!(
            tab.js("document.querySelector('.pick input[value=rfa]').disabled")
                .await,
            json!(true),
            "three are enough"
        );
        tab.tab_to(".chooser__go a").await;
        tab.press(Key::Enter).await;
        tab.until("location.pathname === '/compare/php-hai-hipec/'")
            .await;
        tab.until("document.activeElement.tagName === 'H1'").await;
        access::axe(tab, "three side by side").await;
        access::reflow(tab, "three side by side").await;
        tab.tab_to(".only input").await;
        tab.press(Key::Space).await;
        tab.until("document.querySelectorAll('.cmp tbody tr').length < 14")
            .await;
        assert!(tab.count(".cmp tbody tr").await > 0);
        tab.press(Key::Space).await;
        tab.until("document.querySelectorAll('.cmp tbody tr').length === 14")
            .await;
        // An address without a file of its own is shown all the same.
        tab.open_alive("/compare/php-hai-hipec/").await;
        tab.until("document.querySelectorAll('.cmp tbody tr').length === 14")
            .await;
        // The server says that there is no such file, which is true.
        tab.heard().await;
    });
}

#[test]
fn an_unknown_comparison_falls_back_to_the_choice_and_says_so() {
    in_tab(SIZES[2], async |tab: &Tab| {
        tab.open_alive("/compare/php-php/").await;
        tab.until("location.pathname === '/compare/' && document.querySelector('.noted')")
            .await;
        assert!(tab.text(".noted").await.starts_with("We could not find"));
        access::axe(tab, "unknown comparison").await;
        tab.heard().await;
    });
}

#[test]
fn bad_addresses_of_comparisons_say_so_and_lose_nothing() {
    in_tab(SIZES[0], async |tab: &Tab| {
        for path in [
            "/compare/php-nothing/",
            "/compare/php/",
            "/compare/php-ihp-hai-tace/",
        ] {
            tab.open_alive(path).await;
            tab.until("document.querySelector('.noted')").await;
            assert!(
                tab.text(".noted").await.contains("choose them here"),
                "{path}"
            );
            assert_eq!(tab.count(".pick input").await, 13, "{path}");
        }
        tab.heard().await;
    });
}

#[test]
fn what_two_treatments_share_is_one_cell_until_the_filter_takes_its_row() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/compare/php-ihp/").await;
        let joined = tab.count(".cmp td[colspan='2']").await;
        assert!(joined > 0);
        access::axe(tab, "joined cells").await;
        tab.tap(".cmp td[colspan='2'] .exact summary").await;
        tab.until("document.querySelector('.cmp td[colspan] .exact').open")
            .await;
        access::contrast(tab, "joined cells").await;
        access::targets(tab, "joined cells").await;
        tab.tap(".only input").await;
        tab.until("document.querySelectorAll('.cmp td[colspan]').length === 0")
            .await;
        tab.tap(".only input").await;
        tab.until(&format!(
            "document.querySelectorAll('.cmp td[colspan]').length === {joined}"
        ))
        .await;
    });
}

#[test]
fn a_gap_becomes_a_question_and_screen_readers_hear_it() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/treatments/php/").await;
        tab.tap(".asklist .addq").await;
        tab.until(
            "document.querySelector('[role=status]').textContent.startsWith('Added. You have 1')",
        )
        .await;
        tab.until("document.querySelector('.asklist .addq--added')")
            .await;
        assert_eq!(tab.count(".paper-list:not([hidden]) li").await, 1);
        access::axe(tab, "treatment with a question").await;
        access::contrast(tab, "treatment with a question").await;
        access::targets(tab, "treatment with a question").await;
        tab.tap(".paper-list li .ask__off").await;
        tab.until("document.activeElement?.id === 'put-back'").await;
        assert_eq!(tab.count(".paper-list li").await, 0);
        tab.press(Key::Enter).await;
        tab.until("document.activeElement?.matches('.paper-list li .ask__off')")
            .await;
        // One tap from here to paper, code and photo.
        tab.tap(".paper-list__go a").await;
        tab.until("location.pathname === '/questions/'").await;
        assert_eq!(tab.count(".paper-list li").await, 1);
    });
}

#[test]
fn back_leads_to_where_the_reader_came_from() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/").await;
        for (link, path) in [
            (".door[href$='/compare/']", "/compare/"),
            (".pairs a", "/compare/php-ihp/"),
            (".tool--back", "/compare/"),
            (".tool--back", "/"),
            (".door[href$='/treatments/']", "/treatments/"),
            (".named a[href$='/php/']", "/treatments/php/"),
        ] {
            tab.tap(link).await;
            tab.until(&format!("location.pathname === {path:?}")).await;
        }
        tab.open_alive("/sources/wiki-hai/").await;
        tab.tap(".tool--back").await;
        tab.until("location.pathname === '/sources/'").await;
        tab.tap(".tool--back").await;
        tab.until("location.pathname === '/'").await;
    });
}
