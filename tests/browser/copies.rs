//! The offline copy as tests see it: two versions of the site, the list in the worker, the caches in the browser.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde_json::Value;

use crate::bad_server::BadServer;
use crate::driver::{Engine, wanted};
use crate::tab::{SIZES, Setup, Tab, in_browser};

/// How long a browser may take to fetch and to keep everything, on a machine that is busy.
const LONG: Duration = Duration::from_secs(120);

/// The page is of the version that `cargo xtask build --as-next` makes.
pub(crate) const IS_NEXT: &str =
    "document.querySelector('meta[name=description]').content.endsWith('(next)')";

/// Declares each of these tests for one engine, in a module of the engine's name.
macro_rules! tests_in {
    ($module:ident, $engine:ident: $($test:ident),+ $(,)?) => {
        mod $module {
            $(#[test]
            fn $test() {
                super::$test(crate::driver::Engine::$engine);
            })+
        }
    };
}

/// A folder in which a browser keeps what it should still have when it is opened again; it goes with the test.
pub(crate) struct Profile(PathBuf);

impl Profile {
    /// An empty one, that no other test has.
    pub(crate) fn fresh() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("wiq-profile-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("a profile");
        Self(folder)
    }

    /// Where it is.
    #[cfg(feature = "soak-tests")]
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // A browser that is just ending may still write; what stays is emptied by the system.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The site.
pub(crate) fn first() -> PathBuf {
    wanted("WIQ_DIST").into()
}

/// Its next version: every file has other bytes.
pub(crate) fn next() -> PathBuf {
    wanted("WIQ_DIST_NEXT").into()
}

/// The site in languages that nobody speaks, one of each direction.
pub(crate) fn pseudo() -> PathBuf {
    wanted("WIQ_DIST_PSEUDO").into()
}

/// Opens a tab of this engine for this server.
pub(crate) fn visit<F>(engine: Engine, server: &BadServer, test: F)
where
    F: AsyncFnOnce(&Tab),
{
    open(engine, server, None, test);
}

/// The same with a profile that outlives the browser.
pub(crate) fn visit_with<F>(engine: Engine, server: &BadServer, profile: &Profile, test: F)
where
    F: AsyncFnOnce(&Tab),
{
    open(engine, server, Some(&profile.0), test);
}

fn open<F>(engine: Engine, server: &BadServer, profile: Option<&Path>, test: F)
where
    F: AsyncFnOnce(&Tab),
{
    let setup = Setup {
        engine,
        size: SIZES[0],
        site: server.address(),
        profile,
    };
    in_browser(setup, test);
}

/// The list that the build poured into the worker of a site.
pub(crate) fn list(site: &Path) -> Value {
    let worker = fs::read_to_string(site.join("sw.js")).expect("the worker");
    let line = worker
        .lines()
        .find_map(|line| line.strip_prefix("const COPY = "));
    let list = line.expect("the list").trim_end_matches(';');
    serde_json::from_str(list).expect("a list")
}

/// Every path that the worker of a site fetches.
pub(crate) fn fetched(site: &Path) -> Vec<String> {
    let list = list(site);
    let files = list["files"].as_object().expect("files");
    let pack = list["pack"]["path"].as_str().expect("a path");
    files.keys().cloned().chain([pack.to_owned()]).collect()
}

/// The path of the one file of a site that has this part in its name.
pub(crate) fn file(site: &Path, part: &str) -> String {
    let mut found = fetched(site);
    found.retain(|path| path.contains(part));
    assert_eq!(found.len(), 1, "{part}: {found:?}");
    found.remove(0)
}

impl Tab {
    /// Opens a path and waits until everything can be read offline.
    pub(crate) async fn open_and_keep(&self, path: &str) {
        self.open_alive(path).await;
        self.until_kept().await;
    }

    /// Waits until everything can be read offline.
    pub(crate) async fn until_kept(&self) {
        self.until_within(LONG, "document.documentElement.dataset.copy === 'whole'")
            .await;
        // The worker that has just begun takes over the pages that were there before it.
        self.until("navigator.serviceWorker.controller").await;
    }

    /// Waits until the page knows that there is no copy.
    pub(crate) async fn until_not_kept(&self) {
        self.until("document.documentElement.dataset.copy === 'none'")
            .await;
    }

    /// Lets the browser look for a newer version, as it does at each visit.
    pub(crate) async fn look(&self) {
        self.js_async(
            "const done = arguments[arguments.length - 1];
             navigator.serviceWorker.getRegistration().then(r => r.update()).then(() => done(true), () => done(false))",
        )
        .await;
    }

    /// Waits until a newer version is on the device and waits.
    pub(crate) async fn until_update_waits(&self) {
        self.until_registration("r => Boolean(r.waiting && !r.installing)")
            .await;
    }

    /// Waits until nothing is being installed.
    pub(crate) async fn until_nothing_installs(&self) {
        self.until_registration("r => !r?.installing").await;
    }

    async fn until_registration(&self, condition: &str) {
        let begin = std::time::Instant::now();
        let script = format!(
            "const done = arguments[arguments.length - 1];
             navigator.serviceWorker.getRegistration().then({condition}).then(done, () => done(null))"
        );
        while self.js_async(&script).await != Value::Bool(true) {
            assert!(begin.elapsed() < LONG, "never true: {condition}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The names of all caches.
    pub(crate) async fn caches(&self) -> BTreeSet<String> {
        let names = self
            .js_async("const done = arguments[arguments.length - 1]; caches.keys().then(done, () => done([]))")
            .await;
        serde_json::from_value(names).expect("names")
    }

    /// The versions of our own caches.
    pub(crate) async fn versions(&self) -> BTreeSet<String> {
        let own = |name: String| name.strip_prefix("which-is-which ").map(str::to_owned);
        let versions = self.caches().await.into_iter().filter_map(own);
        versions
            .map(|name| name.split(' ').next_back().unwrap_or_default().to_owned())
            .collect()
    }

    /// The paths in our newest cache.
    pub(crate) async fn kept_paths(&self) -> BTreeSet<String> {
        self.kept_of(&self.versions().await).await
    }

    /// Waits until the copy of this site holds everything, and nothing else.
    pub(crate) async fn until_whole(&self, site: &Path) {
        let (wanted, version) = (whole(site), version(site));
        let begin = std::time::Instant::now();
        loop {
            let kept = self.kept_of(&version).await;
            if kept == wanted {
                return;
            }
            let odd: Vec<_> = kept.symmetric_difference(&wanted).take(5).collect();
            assert!(begin.elapsed() < LONG, "{odd:?} …");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// The paths in the cache of one of these versions.
    async fn kept_of(&self, versions: &BTreeSet<String>) -> BTreeSet<String> {
        let ends = serde_json::to_string(versions).expect("JSON");
        let paths = self
            .js_async(&format!(
                "const done = arguments[arguments.length - 1];
                 caches.keys().then(async names => {{
                   const name = names.filter(n => n.startsWith('which-is-which ') && {ends}.includes(n.split(' ').pop())).pop();
                   const keys = name ? await (await caches.open(name)).keys() : [];
                   done(keys.map(k => new URL(k.url).pathname));
                 }}).catch(() => done([]))"
            ))
            .await;
        serde_json::from_value(paths).expect("paths")
    }

    /// Asks for a file as a page does, past what the browser holds in memory, and gives back the status.
    pub(crate) async fn fetch(&self, path: &str) -> Value {
        self.js_async(&format!(
            "const done = arguments[arguments.length - 1];
             fetch('{path}', {{ cache: 'no-store' }}).then(a => done(a.status), () => done(0))"
        ))
        .await
    }

    /// Takes a part out of our caches, as a fault of the disk might.
    pub(crate) async fn lose(&self, path: &str) {
        self.js_async(&format!(
            "const done = arguments[arguments.length - 1];
             caches.keys().then(names => Promise.all(names.map(async n => (await caches.open(n)).delete('{path}')))).then(done)"
        ))
        .await;
    }
}

/// The version of a site.
pub(crate) fn version(site: &Path) -> BTreeSet<String> {
    let version = list(site)["version"]
        .as_str()
        .expect("a version")
        .to_owned();
    [version].into()
}

/// Everything that a whole copy holds.
fn whole(site: &Path) -> BTreeSet<String> {
    let list = list(site);
    let keys = |part: &str| {
        list[part]
            .as_object()
            .expect("a part")
            .keys()
            .cloned()
            .collect()
    };
    let mut paths: Vec<String> = keys("files");
    let pages: Vec<String> = keys("pages");
    paths.extend(pages);
    let base = list["base"].as_str().expect("a base");
    paths.push(format!("{base}whole"));
    paths.into_iter().collect()
}
