//! A page in a browser of its own, on an emulated tablet.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::WebDriver;

use crate::condition::Condition;
use crate::driver::{self, Driver, Engine, PATIENCE};

/// How often a page is asked whether it is ready. Each question costs the page time, so it is not asked without a pause.
const PAUSE: Duration = Duration::from_millis(100);

/// Where a page is when it does not come to what a measurement waits for.
const SEEN: &str = "({ address: location.href, states: { ...document.documentElement.dataset }, bench: window.__bench,
    shown: document.visibilityState, heading: document.querySelector('h1')?.textContent })";

/// A fresh browser with nothing in its caches, under a condition.
pub(crate) struct Page {
    browser: WebDriver,
    _driver: Driver,
}

impl Drop for Page {
    /// A browser that is dropped waits a minute for an answer. Where a measurement broke off, its driver ends it instead.
    fn drop(&mut self) {
        let _ = self.browser.clone().leak();
    }
}

impl Page {
    /// Starts the browser; `script` runs in every page before its own scripts.
    pub(crate) async fn fresh(condition: Condition, script: &str) -> Self {
        let driver = Driver::start(Engine::Chromium);
        let page = Self {
            browser: driver.browser(None).await,
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
        page.under(condition).await;
        page
    }

    /// Brings about another condition.
    pub(crate) async fn under(&self, condition: Condition) {
        for (command, arguments) in condition.commands() {
            self.cdp(command, arguments).await;
        }
    }

    pub(crate) async fn open(&self, address: &str) {
        self.browser
            .goto(address)
            .await
            .unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    pub(crate) async fn js(&self, expression: &str) -> Value {
        driver::js(&self.browser, expression).await
    }

    /// The value that a promise comes to.
    pub(crate) async fn promised(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             ({expression}).then(value => done({{ value }}), error => done({{ error: String(error) }}));"
        );
        let told = self.browser.execute_async(script, Vec::new()).await;
        let told = told
            .unwrap_or_else(|error| panic!("{expression}: {error}"))
            .json()
            .clone();
        assert!(told["error"].is_null(), "{expression}: {}", told["error"]);
        told["value"].clone()
    }

    /// Waits until an expression is true.
    pub(crate) async fn until(&self, expression: &str) {
        let begin = Instant::now();
        while self.js(&format!("Boolean({expression})")).await != json!(true) {
            if begin.elapsed() > 2 * PATIENCE {
                let seen = self.js(SEEN).await;
                panic!("never true: {expression}; the page: {seen}");
            }
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Waits until something that a selector names is there.
    pub(crate) async fn until_there(&self, selector: &str) {
        self.until(&format!("document.querySelector({selector:?})"))
            .await;
    }

    pub(crate) async fn cdp(&self, command: &str, arguments: Value) -> Value {
        let answer = self.browser.cdp().send_raw(command, arguments).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// What the browser counts of the page, by name.
    pub(crate) async fn metrics(&self) -> impl Fn(&str) -> f64 + use<> {
        self.cdp("Performance.enable", json!({})).await;
        let metrics = self.cdp("Performance.getMetrics", json!({})).await;
        move |name| {
            let mut all = metrics["metrics"].as_array().into_iter().flatten();
            let found = all.find(|metric| metric["name"] == name);
            let found = found.unwrap_or_else(|| panic!("the browser does not count `{name}`"));
            figure(found, "value")
        }
    }

    pub(crate) async fn close(self) {
        let browser = self.browser.clone();
        browser.quit().await.expect("the browser closes");
    }
}

/// A figure that the page must have given.
pub(crate) fn figure(value: &Value, name: &str) -> f64 {
    value[name]
        .as_f64()
        .unwrap_or_else(|| panic!("no figure `{name}` in {value}"))
}
