//! A tab as a reader has it: a size, fingers, keys, and ears for what goes wrong.

use std::cell::Cell;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{WebDriver, WindowHandle};

use crate::driver::{self, Driver, Engine, PATIENCE, wanted};
use crate::heard::{self, EARS};

/// Width and height in CSS pixels of what we look at: tablet both ways, and a phone.
pub(crate) const SIZES: [(u32, u32); 3] = [(1180, 820), (768, 1024), (360, 740)];

/// One tab.
pub(crate) struct Tab {
    /// What it runs in.
    pub(crate) engine: Engine,
    /// How it is driven.
    pub(crate) browser: WebDriver,
    site: String,
    killed: Cell<bool>,
    driver: Driver,
}

/// Which browser a test wants, and for which site.
pub(crate) struct Setup<'a> {
    /// What it runs in.
    pub(crate) engine: Engine,
    /// Width and height in CSS pixels.
    pub(crate) size: (u32, u32),
    /// Address of the site, without a slash at its end.
    pub(crate) site: String,
    /// A folder that outlives the browser; none is a fresh one.
    pub(crate) profile: Option<&'a Path>,
}

/// Runs a test in a fresh Chromium of this size. Afterwards nothing may have been heard but what the test took.
pub(crate) fn in_tab<F>(size: (u32, u32), test: F)
where
    F: AsyncFnOnce(&Tab),
{
    let setup = Setup {
        engine: Engine::Chromium,
        size,
        site: wanted("WIQ_SITE").trim_end_matches('/').to_owned(),
        profile: None,
    };
    in_browser(setup, test);
}

/// Runs a test in the browser that it wants.
pub(crate) fn in_browser<F>(setup: Setup<'_>, test: F)
where
    F: AsyncFnOnce(&Tab),
{
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime");
    let driver = Driver::start(setup.engine);
    let tab = runtime.block_on(async {
        let tab = Tab {
            engine: setup.engine,
            browser: driver.browser(setup.profile).await,
            site: setup.site,
            killed: Cell::new(false),
            driver,
        };
        let (width, height) = setup.size;
        tab.resize(width, height).await;
        if setup.engine == Engine::Chromium {
            tab.cdp(
                "Emulation.setTouchEmulationEnabled",
                json!({ "enabled": true }),
            )
            .await;
            tab.cdp(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": EARS }),
            )
            .await;
        }
        tab
    });
    // A browser that is dropped while a test fails waits for a minute; so it is closed in any case, and the failure goes on after.
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            test(&tab).await;
            if !tab.killed.get() {
                tab.heard_nothing().await;
            }
        });
    }));
    if tab.killed.get() {
        // There is nobody left to say goodbye to.
        let _ = tab.browser.leak();
        if let Err(failure) = outcome {
            resume_unwind(failure);
        }
        return;
    }
    let closed = runtime.block_on(tab.browser.quit());
    if let Err(failure) = outcome {
        resume_unwind(failure);
    }
    closed.expect("the browser closes");
}

impl Tab {
    /// Opens a path of the site and waits until its HTML is there.
    pub(crate) async fn open(&self, path: &str) {
        self.go(path).await;
        if self.engine != Engine::Chromium {
            self.listen_late().await;
        }
    }

    /// Opens a path and asks the page nothing.
    pub(crate) async fn go(&self, path: &str) {
        self.browser
            .goto(format!("{}{path}", self.site))
            .await
            .unwrap_or_else(|error| panic!("{path} does not open: {error}"));
    }

    /// Loads the page again, as the reader's button does. WebDriver's own way goes past the worker in Firefox.
    pub(crate) async fn reload(&self) {
        let before = self.load().await;
        self.js("(setTimeout(() => location.reload()), true)").await;
        self.until(&format!("window.__load !== {before}")).await;
        if self.engine != Engine::Chromium {
            self.listen_late().await;
        }
    }

    /// What tells this load of a page from every other one.
    pub(crate) async fn load(&self) -> Value {
        self.js("window.__load ??= crypto.randomUUID()").await
    }

    /// Opens another tab and turns to it; gives back the one before.
    pub(crate) async fn another(&self) -> WindowHandle {
        let before = self.browser.window().await.expect("this tab");
        let handle = self.browser.new_tab().await.expect("a tab");
        self.turn_to(handle).await;
        before
    }

    /// How many tabs and windows there are.
    pub(crate) async fn windows(&self) -> usize {
        self.browser.windows().await.expect("tabs").len()
    }

    /// Turns to a tab.
    pub(crate) async fn turn_to(&self, tab: WindowHandle) {
        self.browser.switch_to_window(tab).await.expect("that tab");
    }

    /// Ends the browser at once, as a power cut would. The test may ask it nothing after that.
    pub(crate) fn kill(&self) {
        self.killed.set(true);
        self.driver.kill_browser();
    }

    /// Firefox and WebKit let no script in before the page's own. Their first pages come from a server that puts the
    /// ears in; a page that comes from the offline copy is listened to from here on.
    async fn listen_late(&self) {
        let done = self.browser.execute(heard::ears(), Vec::new()).await;
        done.expect("ears");
    }

    /// Opens a path and waits until the app runs.
    pub(crate) async fn open_alive(&self, path: &str) {
        self.open(path).await;
        self.until_alive().await;
    }

    /// Waits until the app runs.
    pub(crate) async fn until_alive(&self) {
        self.until("document.documentElement.dataset.js === 'alive'")
            .await;
    }

    /// Changes the size of the glass.
    pub(crate) async fn resize(&self, width: u32, height: u32) {
        if self.engine != Engine::Chromium {
            // The bars of the browser take their part, so that the page gets a little less.
            let done = self
                .browser
                .set_window_rect(0, 0, width, height + 100)
                .await;
            done.expect("a size");
            return;
        }
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
        self.cdp("Emulation.setDeviceMetricsOverride", size).await;
    }

    /// Keeps a picture of the glass in the folder `WIQ_PICTURES`, where somebody named one.
    pub(crate) async fn keep_picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("WIQ_PICTURES") else {
            return;
        };
        let png = self.browser.screenshot_as_png().await.expect("a picture");
        let name: String = name
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .collect();
        let path = Path::new(&folder).join(format!("{name}.png"));
        std::fs::write(path, png).expect("the folder of pictures is there");
    }

    /// The value of a JavaScript expression.
    pub(crate) async fn js(&self, expression: &str) -> Value {
        driver::js(&self.browser, expression).await
    }

    /// Runs a script that returns a promise, and waits for it.
    pub(crate) async fn js_async(&self, script: &str) -> Value {
        let value = self.browser.execute_async(script, Vec::new()).await;
        value
            .unwrap_or_else(|error| panic!("{error}"))
            .json()
            .clone()
    }

    /// The text that a reader sees in the first element that fits.
    pub(crate) async fn text(&self, selector: &str) -> String {
        let text = self
            .js(&format!(
                "document.querySelector({selector:?})?.innerText ?? ''"
            ))
            .await;
        text.as_str().unwrap_or_default().trim().to_owned()
    }

    /// How many elements fit.
    pub(crate) async fn count(&self, selector: &str) -> u64 {
        self.js(&format!("document.querySelectorAll({selector:?}).length"))
            .await
            .as_u64()
            .unwrap_or_default()
    }

    /// Waits until an expression is true, as long as a busy machine may need.
    pub(crate) async fn until(&self, expression: &str) {
        self.until_within(PATIENCE, expression).await;
    }

    /// Waits until an expression is true; while a page is left, it is not.
    pub(crate) async fn until_within(&self, limit: Duration, expression: &str) {
        let begin = Instant::now();
        let script = format!("return Boolean({expression});");
        loop {
            let value = self.browser.execute(script.as_str(), Vec::new()).await;
            if value.is_ok_and(|value| value.json() == &json!(true)) {
                return;
            }
            assert!(begin.elapsed() < limit, "never true: {expression}");
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
    }

    /// A command of the DevTools protocol.
    pub(crate) async fn cdp(&self, command: &str, arguments: Value) -> Value {
        let answer = self.browser.cdp().send_raw(command, arguments).await;
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }
}
