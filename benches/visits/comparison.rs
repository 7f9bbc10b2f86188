//! How soon a comparison of three treatments appears.

use crate::condition::CHEAP;
use crate::page::{Page, figure};
use crate::stats::{Sample, median};
use crate::subject::Subject;

const HANDS: &str = concat!(include_str!("tap.js"), include_str!("compare.js"));

/// How often it is opened.
const TIMES: usize = 7;

/// Medians in milliseconds at 6×.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Comparison {
    /// Own work: from the press until style and layout are done.
    pub(crate) own: f64,
    /// From the press until the first frame with it is drawn.
    pub(crate) shown: f64,
    /// Until its last row is there; rows come a few at a time.
    pub(crate) whole: f64,
}

/// Ticks three treatments and presses the link, again and again.
pub(crate) async fn measure(subject: &Subject) -> Comparison {
    let page = Page::fresh(CHEAP, HANDS).await;
    page.open(&format!("{}/compare/", subject.relay.address))
        .await;
    page.until_there(subject.alive).await;
    let [mut own, mut shown, mut whole]: [Vec<Sample>; 3] = Default::default();
    for _ in 0..TIMES {
        let times = page.promised("__compare()").await;
        own.push(figure(&times, "own"));
        shown.push(figure(&times, "shown"));
        whole.push(figure(&times, "whole"));
    }
    page.close().await;
    Comparison {
        own: median(&own),
        shown: median(&shown),
        whole: median(&whole),
    }
}
