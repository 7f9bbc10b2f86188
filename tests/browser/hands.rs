//! Fingers and keys.

use serde_json::json;
use thirtyfour::{By, Key};

use crate::driver::Engine;
use crate::tab::Tab;

impl Tab {
    /// Touches the middle of the first element that fits, after scrolling to it as a reader would.
    pub(crate) async fn tap(&self, selector: &str) {
        let middle = self
            .js(&format!(
                "(() => {{ const e = document.querySelector({selector:?}); if (!e) return null;
                   e.scrollIntoView({{ block: 'center', behavior: 'instant' }});
                   const b = e.getBoundingClientRect(); return [b.x + b.width / 2, b.y + b.height / 2]; }})()"
            ))
            .await;
        assert!(middle.is_array(), "nothing to tap: {selector}");
        if self.engine != Engine::Chromium {
            let element = self.browser.find(By::Css(selector)).await;
            element.expect("there").click().await.expect("a click");
            return;
        }
        let point = json!([{ "x": middle[0], "y": middle[1] }]);
        self.cdp(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchStart", "touchPoints": point }),
        )
        .await;
        self.cdp(
            "Input.dispatchTouchEvent",
            json!({ "type": "touchEnd", "touchPoints": [] }),
        )
        .await;
    }

    /// Presses a key where the focus is.
    pub(crate) async fn press(&self, key: Key) {
        self.browser
            .action_chain()
            .send_keys(key)
            .perform()
            .await
            .expect("a key");
    }

    /// Presses Tab until the focused element fits.
    pub(crate) async fn tab_to(&self, selector: &str) {
        for _ in 0..60 {
            if self
                .js(&format!(
                    "document.activeElement?.matches({selector:?}) ?? false"
                ))
                .await
                == json!(true)
            {
                return;
            }
            self.press(Key::Tab).await;
        }
        panic!("the keyboard never reaches {selector}");
    }
}
