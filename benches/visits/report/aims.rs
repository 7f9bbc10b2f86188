//! What we aim at, and whether it is met.

use crate::condition::{CHEAP, CHEAP_AND_SLOW, Condition};
use crate::figures::{Figures, Take};
use crate::report::number;
use crate::report::rounds::by;
use crate::stats::quantile;
use crate::subject::{HAND, OURS};

/// Two frames at 60 a second, in milliseconds.
const TWO_FRAMES: f64 = 1000.0 / 30.0;

/// One aim: what is looked at, the most that it may be, what it is, and in how many digits that is said.
struct Aim {
    figure: &'static str,
    most: f64,
    measured: f64,
    digits: usize,
}

/// Writes them.
pub(crate) fn write(out: &mut String, figures: &Figures) {
    out.push_str("## Aims\n\n| figure | at most | measured | |\n|---|---:|---:|---|\n");
    for aim in loading(figures).into_iter().chain(using(figures)) {
        let most = number(aim.most, aim.digits);
        let measured = number(aim.measured, aim.digits);
        let met = if aim.measured <= aim.most {
            "met"
        } else {
            "**not met**"
        };
        out.push_str(&format!(
            "| {} | {most} | {measured} | {met} |\n",
            aim.figure
        ));
    }
    out.push_str("\nWhere both networks count, the worse one is shown.\n\n");
}

fn aim(figure: &'static str, most: f64, measured: f64, digits: usize) -> Aim {
    Aim {
        figure,
        most,
        measured,
        digits,
    }
}

fn loading(figures: &Figures) -> [Aim; 10] {
    let against = |condition: Condition, take: Take| {
        figures.middle(OURS, condition, take) / figures.middle(HAND, condition, take)
    };
    let ours = |take: Take| figures.middle(OURS, CHEAP_AND_SLOW, take);
    let first = figures.heaviest + ours(|visit| visit.besides);
    [
        aim(
            "first words readable, slow net, 6×, against the hand-written page",
            1.0,
            against(CHEAP_AND_SLOW, |visit| visit.words),
            2,
        ),
        aim(
            "first answer given its feedback, slow net, 6×, against it",
            0.8,
            against(CHEAP_AND_SLOW, |visit| visit.feedback),
            2,
        ),
        aim(
            "the same with no net limit, 6×",
            1.2,
            against(CHEAP, |visit| visit.feedback),
            2,
        ),
        aim(
            "kB before the first answer can be given, the heaviest page",
            14.0,
            first / 1000.0,
            1,
        ),
        aim(
            "responses before the first answer can be given",
            1.0,
            ours(|visit| visit.responses),
            0,
        ),
        aim(
            "kB of the whole product, one language, everything offline",
            200.0,
            figures.whole / 1000.0,
            1,
        ),
        aim(
            "longest task over 50 ms while loading, 1×, ms (0: there is none)",
            0.0,
            figures.worst(1, |visit| visit.longest),
            0,
        ),
        aim(
            "blocking time while loading, 6×, ms",
            100.0,
            figures.worst(6, |visit| visit.blocked),
            0,
        ),
        aim(
            "second visit: requests, the browser's own look for sw.js apart",
            0.0,
            figures
                .worst(1, |visit| visit.again_requests)
                .max(figures.worst(6, |visit| visit.again_requests)),
            0,
        ),
        aim(
            "second visit: first words after the document, 1×, ms",
            TWO_FRAMES,
            figures.worst(1, |visit| visit.again_drawn),
            0,
        ),
    ]
}

fn using(figures: &Figures) -> [Aim; 6] {
    let [few, warm, many] = figures.memory;
    let slowest = by(&figures.ours.taps, |tap| &tap.kind)
        .values()
        .map(|taps| quantile(taps, 0.95))
        .fold(0.0, f64::max);
    [
        aim(
            "second visit: first words after the document, 6×, ms",
            TWO_FRAMES,
            figures.worst(6, |visit| visit.again_drawn),
            0,
        ),
        aim(
            "tap to feedback, own work, p95, 6×, the slowest kind of question, ms",
            16.0,
            slowest,
            1,
        ),
        aim(
            "JavaScript heap after about 20 questions, MB",
            4.0,
            few.heap,
            2,
        ),
        aim(
            "JavaScript heap after 800 questions against 400",
            1.05,
            many.heap / warm.heap,
            3,
        ),
        aim(
            "the app's own memory after 800 questions against 400",
            1.0,
            many.wasm / warm.wasm,
            3,
        ),
        aim(
            "comparison of three treatments appears, 6×, ms",
            100.0,
            figures.comparison.shown,
            0,
        ),
    ]
}
