//! Where the time of a round goes at 6×: by what the browser does, and within script by whose.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::page::Page;
use crate::subject::ROUND;
use crate::taps::play;

/// Rounds that are played under the profiler; eight questions each, some fifty taps.
const ROUNDS: usize = 4;

/// What the browser counts, with what the tables call it. Style and layout that script asks for are not counted as
/// script a second time.
const COUNTED: [(&str, &str); 3] = [
    ("ScriptDuration", "script"),
    ("RecalcStyleDuration", "style"),
    ("LayoutDuration", "layout"),
];

/// Milliseconds a tap, by what they are for.
pub(crate) type Shares = Vec<(String, f64)>;

/// Where the time goes.
#[derive(Debug)]
pub(crate) struct Work {
    /// Of everything.
    pub(crate) spent: Shares,
    /// Of script, as the profiler sees it.
    pub(crate) script: Shares,
}

/// Seconds that the page has spent: script, style, layout, all tasks.
#[derive(Debug, Default)]
pub(crate) struct Times([f64; 4]);

impl Times {
    /// Adds what lies between two readings.
    pub(crate) fn add(&mut self, begin: &Times, end: &Times) {
        for (sum, (begin, end)) in self.0.iter_mut().zip(begin.0.iter().zip(end.0)) {
            *sum += end - begin;
        }
    }

    /// The milliseconds a tap.
    pub(crate) fn each(&self, taps: usize) -> Shares {
        let [script, style, layout, all] = self.0;
        let names = COUNTED.map(|(_, name)| name);
        let rest = all - script - style - layout;
        names
            .into_iter()
            .chain(["paint and the rest"])
            .zip([script, style, layout, rest])
            .map(|(name, seconds)| (name.to_owned(), 1000.0 * seconds / count(taps)))
            .collect()
    }
}

/// Reads what the page has spent so far.
pub(crate) async fn times(page: &Page) -> Times {
    let of = page.metrics().await;
    Times([
        of(COUNTED[0].0),
        of(COUNTED[1].0),
        of(COUNTED[2].0),
        of("TaskDuration"),
    ])
}

/// Plays rounds under the profiler and sums up whose script runs.
pub(crate) async fn script(page: &Page) -> Shares {
    page.cdp("Profiler.enable", json!({})).await;
    page.cdp("Profiler.start", json!({})).await;
    let mut taps = 0;
    for _ in 0..ROUNDS {
        taps += play(page, ROUND).await.len();
    }
    let stopped = page.cdp("Profiler.stop", json!({})).await;
    page.cdp("Profiler.disable", json!({})).await;
    let mut sums: BTreeMap<&str, f64> = BTreeMap::new();
    let owners = owners(&stopped["profile"]);
    let list = |name: &str| stopped["profile"][name].as_array().expect("a list").iter();
    // Each sample stands for the time until the next one, in microseconds.
    for (node, time) in list("samples").zip(list("timeDeltas").skip(1)) {
        let owner = owners[&node.as_u64().expect("a number")];
        *sums.entry(owner).or_default() += time.as_f64().expect("a time") / 1000.0;
    }
    sums.remove(IDLE);
    let mut shares: Shares = sums
        .into_iter()
        .map(|(owner, time)| (owner.to_owned(), time / count(taps)))
        .collect();
    shares.sort_by(|one, other| other.1.total_cmp(&one.1));
    shares
}

const IDLE: &str = "idle";
/// A tap is measured until style and layout are done, so the measuring script asks for them.
const MEASURING: &str = "the measuring, with the style and layout that it asks for";

/// Whose each node of a profile is. What the browser's own functions do belongs to whoever called them.
fn owners(profile: &Value) -> BTreeMap<u64, &'static str> {
    let nodes: Vec<&Value> = profile["nodes"].as_array().expect("nodes").iter().collect();
    let number = |value: &Value| value.as_u64().expect("a number");
    let mut owners = BTreeMap::new();
    // A caller stands before what it calls.
    for node in nodes {
        let caller = owners.get(&number(&node["id"])).copied();
        let owner = owner(&node["callFrame"]).unwrap_or(caller.unwrap_or(MEASURING));
        owners.insert(number(&node["id"]), owner);
        for child in node["children"].as_array().into_iter().flatten() {
            owners.insert(number(child), owner);
        }
    }
    owners
}

fn owner(frame: &Value) -> Option<&'static str> {
    let text = |name: &str| frame[name].as_str().unwrap_or_default();
    match (text("functionName"), text("url")) {
        ("(idle)", _) => Some(IDLE),
        ("(garbage collector)", _) => Some("collecting garbage"),
        ("(program)", _) => Some("the browser, outside of script"),
        (_, url) if url.starts_with("wasm:") || url.ends_with(".wasm") => Some("the app (wasm)"),
        (_, url) if url.contains("/boot.") => Some("boot.js"),
        (_, url) if url.contains("/assets/app.") => Some("glue between wasm and page"),
        (_, url) if url.contains("/assets/") => Some("other scripts of ours"),
        _ => None,
    }
}

/// So few that every count is exact.
fn count(taps: usize) -> f64 {
    f64::from(u32::try_from(taps).expect("a count"))
}
