//! A page in a browser of its own, on an emulated tablet.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::condition::Condition;
use crate::driver::Driver;

/// A fresh browser with nothing in its caches, under a condition.
pub(crate) struct Page {
    browser: WebDriver,
    _driver: Driver,
}

impl Page {
    /// Starts the browser; `script` runs in every page before its own scripts.
    pub(crate) async fn fresh(condition: Condition, script: &str) -> Self {
        let driver = Driver::start();
        let page = Self {
            browser: driver.browser().await,
            _driver: driver,
        };
        page.cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": 800, "height": 1280, "deviceScaleFactor": 1, "mobile": true }),
        )
        .await;
        page.cdp(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": true }),
        )
        .await;
        page.cdp(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": script }),
        )
        .await;
        for (command, arguments) in condition.commands() {
            page.cdp(command, arguments).await;
        }
        page
    }

    pub(crate) async fn open(&self, address: &str) {
        self.browser.goto(address).await.expect("the page opens");
    }

    pub(crate) async fn js(&self, expression: &str) -> Value {
        let script = format!("return ({expression});");
        let value = self.browser.execute(script.as_str(), Vec::new()).await;
        value
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
            .json()
            .clone()
    }

    /// Runs a script that calls its last argument with the result.
    pub(crate) async fn js_async(&self, script: &str) -> Value {
        let value = self.browser.execute_async(script, Vec::new()).await;
        value
            .unwrap_or_else(|error| panic!("{error}"))
            .json()
            .clone()
    }

    /// Waits until an expression is true: a minute, since slowed pages may take long.
    pub(crate) async fn until(&self, expression: &str) {
        let begin = Instant::now();
        while self.js(&format!("Boolean({expression})")).await != json!(true) {
            assert!(
                begin.elapsed() < Duration::from_secs(60),
                "never true: {expression}"
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    pub(crate) async fn cdp(&self, command: &str, arguments: Value) -> Value {
        let answer = self.browser.cdp().send_raw(command, arguments).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    pub(crate) async fn close(self) {
        self.browser.quit().await.expect("the browser closes");
    }
}
