//! Three weeks of a reader at home, on a clock that the test winds.

use crate::play::{answer, go_on};
use crate::study::look::{before_each_page, kept, no_longer, until_ready};
use crate::tab::{SIZES, Tab, in_tab};

#[test]
fn three_weeks_at_home() {
    in_tab(SIZES[0], async |tab: &Tab| {
        let mut due = Vec::new();
        for day in [0, 1, 3, 4, 9, 20] {
            let clock = format!(
                r#"{{ const True = Date; const shift = {day} * 864e5;
                window.Date = class extends True {{ constructor(...all) {{ if (all.length) super(...all); else super(True.now() + shift); }} static now() {{ return True.now() + shift; }} }}; }}"#
            );
            let script = before_each_page(tab, &clock).await;
            tab.open_alive("/home/").await;
            until_ready(tab).await;
            let title = tab.text(".today h1").await;
            tab.keep_picture(&format!("day {day:02}, home")).await;
            due.push(title.contains("again today") && !title.starts_with("Nothing"));
            let before = kept(tab).await.tries.count();
            tab.tap(".today .btn--go").await;
            tab.until("document.querySelector('form.q')").await;
            while tab.count("form.q").await > 0 {
                answer(tab).await;
                go_on(tab).await;
            }
            assert_eq!(tab.text("h1").await, "Thank you");
            tab.keep_picture(&format!("day {day:02}, end")).await;
            for _ in 0..200 {
                if kept(tab).await.tries.count() == before + 8 {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(25)).await;
            }
            assert_eq!(
                kept(tab).await.tries.count(),
                before + 8,
                "day {day}: eight first answers"
            );
            no_longer(tab, script).await;
        }
        assert!(!due[0], "nothing is due on the first day");
        assert!(
            due[1..].iter().all(|due| *due),
            "something is due on each day after: {due:?}"
        );
    });
}
