//! A WebDriver of its own for each test, in three engines, so that none sees what another did.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

/// How long a test waits for what should come soon: nobody's measure of speed, only the end of all hope.
pub(crate) const PATIENCE: Duration = Duration::from_secs(40);

/// The engines that patients' browsers are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chrome, Edge, Samsung Internet.
    Chromium,
    /// Firefox.
    Firefox,
    /// Safari; here WebKitGTK, the nearest thing to an iPad that Debian has.
    Webkit,
}

/// A running driver, ended with the test, and with everything that it started.
pub(crate) struct Driver {
    engine: Engine,
    process: Child,
    screen: Option<Child>,
    port: u16,
    /// What the driver and its browser put down for the time that they run.
    litter: PathBuf,
}

impl Driver {
    /// Starts the engine's driver; WebKit needs a screen too, which nobody sees. A port that is free now may be taken
    /// a moment later by another test; then another one is tried.
    pub(crate) fn start(engine: Engine) -> Self {
        for _ in 0..5 {
            let mut driver = Self::spawn(engine);
            if driver.listens() {
                return driver;
            }
        }
        panic!("the driver of {engine:?} does not start");
    }

    /// Whether it has come so far that it can be called; not, when it ended instead.
    fn listens(&mut self) -> bool {
        let begin = Instant::now();
        while begin.elapsed() < PATIENCE {
            if self.process.try_wait().is_ok_and(|ended| ended.is_some()) {
                return false;
            }
            if TcpStream::connect(("127.0.0.1", self.port)).is_ok() {
                return true;
            }
            thread::sleep(Duration::from_millis(20));
        }
        false
    }

    fn spawn(engine: Engine) -> Self {
        let free = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let port = free.local_addr().expect("an address").port();
        drop(free);
        let mut command = Command::new(wanted(match engine {
            Engine::Chromium => "WIQ_CHROMEDRIVER",
            Engine::Firefox => "WIQ_GECKODRIVER",
            Engine::Webkit => "WIQ_WEBKITDRIVER",
        }));
        command.arg(format!("--port={port}"));
        // Chromium leaves its profile behind, 72 MB each: a run of all tests left 50 GB.
        let litter = env::temp_dir().join(format!("which-is-which-{}-{port}", std::process::id()));
        fs::create_dir_all(&litter).expect("a folder for what the browser puts down");
        command.env("TMPDIR", &litter);
        let mut screen = None;
        match engine {
            Engine::Chromium => {}
            Engine::Firefox => {
                command.args(["--log", "fatal"]);
            }
            Engine::Webkit => {
                let (process, display) = unseen_screen();
                screen = Some(process);
                command.env("DISPLAY", display).env("GDK_BACKEND", "x11");
                // Drawing by the graphics card is not there; asking for it takes time.
                command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
                command.env("LIBGL_ALWAYS_SOFTWARE", "1");
            }
        }
        let process = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the driver starts");
        Self {
            engine,
            process,
            screen,
            port,
            litter,
        }
    }

    /// Opens a browser that calls nobody at home, with an empty profile, or with the one in this folder.
    pub(crate) async fn browser(&self, profile: Option<&Path>) -> WebDriver {
        let wishes = wishes(self.engine, profile);
        let address = format!("http://127.0.0.1:{}", self.port);
        let begin = Instant::now();
        loop {
            match WebDriver::new(&address, wishes.clone()).await {
                Ok(browser) => return browser,
                Err(error) => assert!(
                    begin.elapsed() < 3 * PATIENCE,
                    "the driver of {:?} opens no browser: {error}",
                    self.engine
                ),
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Ends the browser as a power cut would: nothing is written any more.
    pub(crate) fn kill_browser(&self) {
        for process in below(self.process.id()) {
            kill(process);
        }
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        self.kill_browser();
        for process in [Some(&mut self.process), self.screen.as_mut()]
            .into_iter()
            .flatten()
        {
            // It may have ended by itself; then there is nothing to end.
            let _ = process.kill();
            let _ = process.wait();
        }
        // A process that is still ending may hold a file; what stays is the system's to remove.
        let _ = fs::remove_dir_all(&self.litter);
    }
}

/// The value of a JavaScript expression.
pub(crate) async fn js(browser: &WebDriver, expression: &str) -> Value {
    let script = format!("return ({expression});");
    let value = browser.execute(script.as_str(), Vec::new()).await;
    value
        .unwrap_or_else(|error| panic!("{expression}: {error}"))
        .json()
        .clone()
}

/// What `cargo xtask test` says through the environment.
pub(crate) fn wanted(name: &str) -> String {
    env::var(name).unwrap_or_else(|_| {
        panic!("{name} is not set: run `cargo xtask test`, which sets up the browsers and the site")
    })
}

fn wishes(engine: Engine, profile: Option<&Path>) -> Capabilities {
    let mut wishes = Capabilities::new();
    let mut wish = |name: &str, value| wishes.set(name, value).expect("JSON");
    // A page is ready for the test when its HTML is, not when WebAssembly has arrived.
    wish("pageLoadStrategy", json!("eager"));
    match engine {
        Engine::Chromium => {
            let mut flags: Vec<String> = [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-dev-shm-usage",
            ]
            .map(str::to_owned)
            .into();
            flags.extend(profile.map(|folder| format!("--user-data-dir={}", folder.display())));
            wish("browserName", json!("chrome"));
            let options = json!({ "binary": wanted("WIQ_CHROMIUM"), "args": flags });
            wish("goog:chromeOptions", options);
        }
        Engine::Firefox => {
            let mut flags = vec!["-headless".to_owned()];
            if let Some(folder) = profile {
                flags.extend(["-profile".to_owned(), folder.display().to_string()]);
            }
            wish("browserName", json!("firefox"));
            let quiet = json!({ "app.update.enabled": false, "datareporting.policy.dataSubmissionEnabled": false });
            let options = json!({ "binary": wanted("WIQ_FIREFOX"), "args": flags, "prefs": quiet });
            wish("moz:firefoxOptions", options);
        }
        Engine::Webkit => {
            assert!(
                profile.is_none(),
                "WebKit under automation keeps no profile"
            );
            // Between the HTML and the end of loading WebKitGTK may answer a driver's question never, with all its
            // processes at rest: 7 of 15 walks of eleven pages stopped there. After the end of loading, none of 21.
            wish("pageLoadStrategy", json!("normal"));
            wish("browserName", json!("MiniBrowser"));
            let options = json!({ "binary": wanted("WIQ_WEBKIT"), "args": ["--automation"] });
            wish("webkitgtk:browserOptions", options);
        }
    }
    wishes
}

/// A screen in memory, and its name. It picks a free number by itself.
pub(crate) fn unseen_screen() -> (Child, String) {
    let mut screen = Command::new(wanted("WIQ_XVFB"))
        .args(["-displayfd", "1", "-screen", "0", "1400x1200x24"])
        .args(["-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb starts");
    let mut number = String::new();
    let stdout = screen.stdout.take().expect("its output");
    BufReader::new(stdout)
        .read_line(&mut number)
        .expect("the number of the screen");
    (screen, format!(":{}", number.trim()))
}

/// Every process that this one started, and that those started.
pub(crate) fn below(parent: u32) -> Vec<u32> {
    let mut pairs = Vec::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(process) = entry.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        // A process may end while it is looked at.
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        let above = stat
            .rsplit(')')
            .next()
            .and_then(|rest| rest.split_whitespace().nth(1));
        if let Some(above) = above.and_then(|text| text.parse::<u32>().ok()) {
            pairs.push((process, above));
        }
    }
    let mut found = vec![parent];
    let mut next = 0;
    while next < found.len() {
        let of = found[next];
        let young = pairs.iter().filter(|(_, above)| *above == of);
        found.extend(young.map(|(process, _)| *process));
        next += 1;
    }
    found.split_off(1)
}

/// Ends a process at once.
pub(crate) fn kill(process: u32) {
    let _ = Command::new("kill")
        .args(["-9", &process.to_string()])
        .stderr(Stdio::null())
        .status();
}
