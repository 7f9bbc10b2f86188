//! The picture of the docs: first feedback on a cheap tablet.

use std::path::Path;

use plotters::prelude::{
    ChartBuilder, Color, IntoDrawingArea, IntoFont, IntoSegmentedCoord, RGBColor, Rectangle,
    SVGBackend, SegmentValue, Text, WHITE,
};

use crate::condition::Condition;
use crate::report::Report;
use crate::subject::Subject;

/// The bars: ours darkest. Lightness alone tells them apart too.
const COLOURS: [RGBColor; 3] = [
    RGBColor(11, 92, 107),
    RGBColor(110, 160, 170),
    RGBColor(190, 205, 210),
];

/// Draws the bars of both networks at 6×.
pub(crate) fn draw(path: &Path, report: &Report, subjects: &[Subject]) {
    let area = SVGBackend::new(path, (900, 420)).into_drawing_area();
    area.fill(&WHITE).expect("a picture");
    let halves = area.split_evenly((1, 2));
    for (half, slow_net) in halves.iter().zip([true, false]) {
        let condition = Condition {
            slowed: 6,
            slow_net,
        };
        let heights: Vec<f64> = (0..subjects.len())
            .map(|place| report.middle(place, condition, |visit| visit.feedback))
            .collect();
        let top = heights.iter().copied().fold(0.0, f64::max) * 1.15;
        let title = format!("First feedback, {} (ms)", condition.name());
        let mut chart = ChartBuilder::on(half)
            .margin(16)
            .caption(title, ("sans-serif", 18))
            .x_label_area_size(36)
            .y_label_area_size(48)
            .build_cartesian_2d((0..subjects.len() - 1).into_segmented(), 0.0..top)
            .expect("a chart");
        chart
            .configure_mesh()
            .disable_x_mesh()
            .x_label_formatter(&|place| match place {
                SegmentValue::CenterOf(place) => subjects[*place].name.to_owned(),
                _ => String::new(),
            })
            .label_style(("sans-serif", 13))
            .draw()
            .expect("the lines");
        chart
            .draw_series(heights.iter().enumerate().map(|(place, height)| {
                let from = (SegmentValue::Exact(place), 0.0);
                let to = (SegmentValue::Exact(place + 1), *height);
                let mut bar = Rectangle::new([from, to], COLOURS[place].filled());
                bar.set_margin(0, 0, 18, 18);
                bar
            }))
            .expect("the bars");
        chart
            .draw_series(heights.iter().enumerate().map(|(place, height)| {
                Text::new(
                    format!("{height:.0}"),
                    (SegmentValue::CenterOf(place), *height + top * 0.04),
                    ("sans-serif", 15).into_font(),
                )
            }))
            .expect("the figures");
    }
    area.present().expect("the picture is written");
}
