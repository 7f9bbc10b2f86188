//! A chromedriver of its own for each test, so that none sees what another did.

use std::env;
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use thirtyfour::{
    CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, PageLoadStrategy, WebDriver,
};

/// A running chromedriver, ended with the test.
pub(crate) struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts chromedriver on a free port.
    pub(crate) fn start() -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let process = Command::new(wanted("WIQ_CHROMEDRIVER"))
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver starts");
        Self { process, port }
    }

    /// Opens a browser with an empty profile and nothing that calls home.
    pub(crate) async fn browser(&self) -> WebDriver {
        let mut wishes = DesiredCapabilities::chrome();
        wishes.set_binary(&wanted("WIQ_CHROMIUM")).expect("a path");
        for flag in [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
        ] {
            wishes.add_arg(flag).expect("a flag");
        }
        // A page is ready for the test when its HTML is, not when WebAssembly has arrived.
        wishes
            .set_page_load_strategy(PageLoadStrategy::Eager)
            .expect("a strategy");
        let address = format!("http://127.0.0.1:{}", self.port);
        for _ in 0..100 {
            if let Ok(browser) = WebDriver::new(&address, wishes.clone()).await {
                return browser;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        panic!("chromedriver does not answer");
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// What `cargo xtask test` says through the environment.
pub(crate) fn wanted(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run `cargo xtask test`, which sets up the browser and the site")
    })
}
