//! The picture of the docs: first feedback on a cheap tablet.

use std::path::Path;

use plotters::prelude::{
    ChartBuilder, Color, IntoDrawingArea, IntoFont, IntoSegmentedCoord, IntoTextStyle, RGBColor,
    Rectangle, SVGBackend, SegmentValue, Text, WHITE,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// The bars: ours darkest. Lightness alone tells them apart too.
const COLOURS: [RGBColor; 3] = [
    RGBColor(11, 92, 107),
    RGBColor(110, 160, 170),
    RGBColor(190, 205, 210),
];
const INK: RGBColor = RGBColor(45, 55, 60);
const PALE: RGBColor = RGBColor(225, 230, 232);

/// One half of the picture: the network, and for each subject its name and its time.
pub(crate) struct Half<'a> {
    pub(crate) title: &'a str,
    pub(crate) bars: Vec<(&'a str, f64)>,
}

/// Draws the bars of both networks at 6×, both to one scale.
pub(crate) fn draw(path: &Path, halves: &[Half<'_>; 2]) {
    let area = SVGBackend::new(path, (960, 420)).into_drawing_area();
    area.fill(&WHITE).expect("a picture");
    let area = area.margin(10, 4, 4, 4);
    let area = area
        .titled(
            "Milliseconds from opening to the first feedback, processor slowed 6×",
            ("sans-serif", 22).into_font().color(&INK),
        )
        .expect("a title");
    let all = halves.iter().flat_map(|half| &half.bars);
    let top = all.map(|(_, height)| *height).fold(0.0, f64::max) * 1.12;
    for (place, Half { title, bars }) in area.split_evenly((1, 2)).iter().zip(halves) {
        let mut chart = ChartBuilder::on(place)
            .margin(12)
            .caption(*title, ("sans-serif", 19).into_font().color(&INK))
            .x_label_area_size(32)
            .y_label_area_size(52)
            .build_cartesian_2d((0..bars.len() - 1).into_segmented(), 0.0..top)
            .expect("a chart");
        chart
            .configure_mesh()
            .disable_x_mesh()
            .y_labels(6)
            .bold_line_style(PALE)
            .max_light_lines(1)
            .axis_style(PALE)
            .y_label_formatter(&|height| format!("{height:.0}"))
            .x_label_formatter(&|place| match place {
                SegmentValue::CenterOf(place) => bars[*place].0.to_owned(),
                _ => String::new(),
            })
            .label_style(("sans-serif", 16).into_font().color(&INK))
            .draw()
            .expect("the lines");
        chart
            .draw_series(bars.iter().enumerate().map(|(place, (_, height))| {
                let from = (SegmentValue::Exact(place), 0.0);
                let to = (SegmentValue::Exact(place + 1), *height);
                let mut bar = Rectangle::new([from, to], COLOURS[place].filled());
                bar.set_margin(0, 0, 28, 28);
                bar
            }))
            .expect("the bars");
        let above = ("sans-serif", 18)
            .into_text_style(place)
            .color(&INK)
            .pos(Pos::new(HPos::Center, VPos::Bottom));
        chart
            .draw_series(bars.iter().enumerate().map(|(place, (_, height))| {
                Text::new(
                    format!("{height:.0}"),
                    (SegmentValue::CenterOf(place), *height + top * 0.01),
                    above.clone(),
                )
            }))
            .expect("the figures");
    }
    area.present().expect("the picture is written");
}
