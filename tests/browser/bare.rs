//! WebKit without a driver: under automation it keeps no profile, by itself it does. What it should do is said by a
//! script that the server puts into its pages, and it answers by what it asks the server for.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::bad_server::BadServer;
use crate::driver::{below, kill, unseen_screen, wanted};

/// A running MiniBrowser with a screen that nobody sees.
pub(crate) struct Bare {
    process: Child,
    screen: Child,
}

impl Bare {
    /// Opens this address with the profile of this folder.
    pub(crate) fn open(profile: &Path, address: &str) -> Self {
        let (screen, display) = unseen_screen();
        let process = Command::new(wanted("WIQ_WEBKIT"))
            .arg(address)
            .env("DISPLAY", display)
            .env("GDK_BACKEND", "x11")
            .env("WEBKIT_DISABLE_COMPOSITING_MODE", "1")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("XDG_DATA_HOME", profile.join("data"))
            .env("XDG_CACHE_HOME", profile.join("cache"))
            .env("XDG_CONFIG_HOME", profile.join("config"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKit starts");
        Self { process, screen }
    }
}

/// Ends all of it at once; nothing is written any more.
impl Drop for Bare {
    fn drop(&mut self) {
        for process in below(self.process.id()) {
            kill(process);
        }
        for process in [&mut self.process, &mut self.screen] {
            let _ = process.kill();
            let _ = process.wait();
        }
    }
}

/// Waits until a page asks for one of these paths, and returns its place among them.
pub(crate) fn until_asked(server: &BadServer, paths: &[&str]) -> usize {
    let begin = Instant::now();
    loop {
        let found = paths.iter().position(|path| server.count(path) > 0);
        if let Some(place) = found {
            return place;
        }
        assert!(
            begin.elapsed() < Duration::from_secs(90),
            "nobody asked for {paths:?}"
        );
        std::thread::sleep(Duration::from_millis(5));
    }
}
