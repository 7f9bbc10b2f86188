//! A second language: alive, whole, within reach from every page, and no burden to those who do not read it.

use serde_json::json;

use crate::access;
use crate::bad_server::BadServer;
use crate::copies::{first, visit};
use crate::driver::Engine;
use crate::play::{answer, go_on};
use crate::tab::{SIZES, Tab, in_tab};

/// One page of each kind in Spanish.
const PAGES: [&str; 8] = [
    "/es/",
    "/es/round/three/mixed/",
    "/es/treatments/",
    "/es/treatments/php/",
    "/es/compare/php-hai/",
    "/es/sources/southampton-story/",
    "/es/words/",
    "/es/about/",
];

/// The line that says who has checked the translation.
const UNCHECKED: &str = "document.querySelector('.translated').innerText.includes('traductor')";

#[test]
fn a_round_can_be_played_in_spanish() {
    in_tab(SIZES[1], async |tab: &Tab| {
        tab.open_alive("/es/").await;
        assert_eq!(tab.js("document.documentElement.lang").await, json!("es"));
        tab.tap(".start__go a").await;
        tab.until("location.pathname === '/es/round/three/mixed/'")
            .await;
        for _ in 0..3 {
            assert_eq!(tab.js(UNCHECKED).await, json!(true));
            answer(tab).await;
            tab.js("document.querySelectorAll('details').forEach(d => d.open = true)")
                .await;
            let foreign = "[...document.querySelectorAll('.quote__q')].every(q => q.lang === 'en')";
            assert_eq!(tab.js(foreign).await, json!(true), "quotations are English");
            access::axe(tab, "an explanation in Spanish").await;
            access::reflow(tab, "an explanation in Spanish").await;
            access::targets(tab, "an explanation in Spanish").await;
            tab.tap(".screen .askcard button").await;
            go_on(tab).await;
        }
        tab.until("document.querySelector('h1').innerText === 'Gracias'")
            .await;
        assert_eq!(
            tab.js("location.pathname.startsWith('/es/')").await,
            json!(true)
        );
        tab.heard_nothing().await;
    });
}

#[test]
fn the_way_to_another_language_keeps_the_page() {
    in_tab(SIZES[0], async |tab: &Tab| {
        for page in [
            "/",
            "/treatments/php/",
            "/compare/php-hai/",
            "/round/three/php-hai/",
        ] {
            tab.open_alive(page).await;
            tab.tap(".dock .langs a[hreflang=es]").await;
            tab.until(&format!("location.pathname === '/es{page}'"))
                .await;
            tab.until("document.documentElement.dataset.js === 'alive'")
                .await;
            assert_eq!(tab.js("document.documentElement.lang").await, json!("es"));
            tab.tap(".dock .langs a[hreflang=en]").await;
            tab.until(&format!("location.pathname === {page:?}")).await;
            tab.until("document.documentElement.dataset.js === 'alive'")
                .await;
            assert_eq!(tab.js("document.documentElement.lang").await, json!("en"));
        }
    });
}

#[test]
fn every_language_is_offered_in_its_own_name() {
    in_tab(SIZES[2], async |tab: &Tab| {
        for (page, current) in [("/", "en"), ("/es/", "es")] {
            tab.open_alive(page).await;
            let offered = tab
                .js("[...document.querySelectorAll('.langs a')].map(a => [a.innerText, a.lang, a.getAttribute('aria-current')])")
                .await;
            let marked = |tag: &str| (tag == current).then_some("true");
            let expected = json!([
                ["English", "en", marked("en")],
                ["Español", "es", marked("es")]
            ]);
            assert_eq!(offered, expected, "{page}");
        }
    });
}

#[test]
fn nobody_loads_words_of_another_language() {
    in_tab(SIZES[0], async |tab: &Tab| {
        for (page, own, other) in [
            ("/", "content.en.", "content.es."),
            ("/es/", "content.es.", "content.en."),
        ] {
            tab.open_alive(page).await;
            let loaded = |name: &str| {
                format!(
                    "performance.getEntriesByType('resource').filter(e => e.name.includes('{name}')).length"
                )
            };
            assert_eq!(tab.js(&loaded(own)).await, json!(1), "{page}");
            assert_eq!(tab.js(&loaded(other)).await, json!(0), "{page}");
        }
    });
}

#[test]
fn an_address_without_a_file_stays_in_its_language() {
    in_tab(SIZES[0], async |tab: &Tab| {
        tab.open_alive("/es/compare/php-hai-hipec/").await;
        tab.until("document.querySelectorAll('.cmp tbody tr').length === 14")
            .await;
        assert_eq!(tab.js("document.documentElement.lang").await, json!("es"));
        assert_eq!(tab.text("h1").await, "Lado a lado: PHP, HAI e HIPEC");
        tab.open_alive("/es/nada/").await;
        assert_eq!(tab.text("h1").await, "No encontramos esta página");
        // The server says that there is no such file, which is true.
        tab.heard().await;
    });
}

#[test]
fn spanish_pages_hold_at_every_size() {
    for size in SIZES {
        in_tab(size, async |tab: &Tab| {
            for page in PAGES {
                tab.open_alive(page).await;
                assert_eq!(tab.js(UNCHECKED).await, json!(true), "{page}");
                tab.js("document.querySelectorAll('details').forEach(d => d.open = true)")
                    .await;
                access::axe(tab, page).await;
                access::contrast(tab, page).await;
                access::targets(tab, page).await;
                access::reflow(tab, page).await;
            }
        });
    }
}

#[test]
fn spanish_holds_at_320_pixels_and_largest_text() {
    in_tab((320, 640), async |tab: &Tab| {
        for page in PAGES {
            tab.open_alive(page).await;
            tab.js("(document.documentElement.dataset.size = '3', true)")
                .await;
            access::reflow(tab, page).await;
            access::targets(tab, page).await;
        }
    });
}

#[test]
fn spanish_is_read_without_a_server_too() {
    let server = BadServer::start(first());
    visit(Engine::Chromium, &server, async |tab: &Tab| {
        tab.open_and_keep("/es/").await;
        server.stop();
        for path in ["/es/", "/es/treatments/hipec/", "/es/round/three/mixed/"] {
            tab.open_alive(path).await;
            assert_eq!(tab.js("document.documentElement.lang").await, json!("es"));
            assert_eq!(tab.js("location.pathname").await, json!(path));
        }
    });
}
