//! A distribution with its percentiles: the outcome of a simulation.

use growth_i18n::tr::report as tr;
use growth_model::economics::Unit;

use super::{
    Axis, AxisKind, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self},
    plot::{HEADER_ROW, Plot, intervals},
};
use crate::content::{Cell, Column, Table};

/// Draws of one figure, counted.
#[shape]
pub struct Histogram {
    /// Localised name of the figure.
    pub figure: String,
    /// The figure's unit.
    pub unit: Unit,
    /// Adjacent bins, in order.
    pub bins: Vec<Bin>,
    /// Percentiles to mark, in order.
    pub percentiles: Vec<Percentile>,
    /// The target, when the figure has one.
    pub target: Option<f64>,
    /// Share of all draws that came to no number, 0…1. Fraction.
    pub without_value: f64,
}

/// Draws in `from..to`.
#[shape(Copy)]
pub struct Bin {
    /// Lower edge.
    pub from: f64,
    /// Upper edge.
    pub to: f64,
    /// Share of all draws, 0…1. Fraction.
    pub share: f64,
}

/// One percentile.
#[shape(Copy)]
pub struct Percentile {
    /// Percent, 0…100 (`50` is the median).
    pub percent: u32,
    /// Its value.
    pub value: f64,
}

/// The histogram.
pub fn histogram(data: &Histogram, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let rows = data.percentiles.len().min(3) + usize::from(data.target.is_some());
    let header = HEADER_ROW * rows as f64;
    let y = Axis::values(
        data.bins.iter().map(|bin| bin.share).chain([0.0]),
        Unit::Fraction,
        intervals(f64::from(height) - header - 40.0).min(4),
        texts,
    );
    let edges = data.bins.iter().flat_map(|bin| [bin.from, bin.to]);
    let mut x = Axis::values(
        edges.clone(),
        data.unit,
        intervals(f64::from(width) * 0.8),
        texts,
    );
    // The bins fill the width; ticks outside of them are dropped.
    let (low, high) = edges.fold((f64::MAX, f64::MIN), |(low, high), edge| {
        (low.min(edge), high.max(edge))
    });
    if low < high {
        (x.min, x.max) = (low, high);
        x.ticks.retain(|tick| tick.at >= low && tick.at <= high);
    }
    x.kind = AxisKind::Linear;
    let description = describe(data, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let plot = Plot::upright(canvas, &x, &y, header);
        for bin in &data.bins {
            let (left, right) = (plot.x(bin.from), plot.x(bin.to));
            let gap = ((right - left) * 0.06).min(1.0);
            let color = if data.target.is_some_and(|target| bin.from < target) {
                ColorToken::S0
            } else {
                ColorToken::S1
            };
            canvas.bar(
                (left + gap, plot.y(bin.share)),
                (right - gap, plot.y(0.0)),
                color,
            );
        }
        plot.zero_line(canvas);
        for (row, percentile) in data.percentiles.iter().take(3).enumerate() {
            let label = percentile_text(data, *percentile, style);
            plot.marker(canvas, percentile.value, &label, ColorToken::Text, row);
        }
        if let Some(target) = data.target {
            let label = tr::chart_target(language, texts.compact(target, data.unit));
            plot.marker(canvas, target, &label, ColorToken::Accent, rows - 1);
        }
        (plot.area(), description.clone())
    });
    let interval = |bin: &Bin| {
        tr::chart_interval(
            language,
            texts.compact(bin.from, data.unit),
            texts.compact(bin.to, data.unit),
        )
    };
    let share_name = tr::chart_histogram_share(language);
    Chart {
        svg,
        width,
        height,
        title: tr::chart_histogram_title(language, &data.figure),
        units: x.unit,
        plot_area,
        series: vec![Series {
            id: "share".to_owned(),
            name: share_name.clone(),
            unit: texts.unit_name(Unit::Fraction),
            color_token: ColorToken::S1,
            points: data
                .bins
                .iter()
                .map(|bin| Point {
                    x: f64::midpoint(bin.from, bin.to),
                    y: bin.share,
                    x_text: interval(bin),
                    y_text: texts.amount(bin.share, Unit::Fraction),
                })
                .collect(),
        }],
        table: Table::new(
            "distribution",
            tr::chart_histogram_title(language, &data.figure),
            vec![
                Column::amount(tr::chart_histogram_from(language, &data.figure), data.unit),
                Column::amount(tr::chart_histogram_to(language, &data.figure), data.unit),
                Column::amount(share_name, Unit::Fraction),
            ],
            data.bins.iter().map(|bin| {
                vec![
                    Cell::real(bin.from, data.unit, language),
                    Cell::real(bin.to, data.unit, language),
                    Cell::real(bin.share, Unit::Fraction, language),
                ]
            }),
            style.locale(),
        ),
        description,
    }
}

fn percentile_text(data: &Histogram, percentile: Percentile, style: &ChartStyle) -> String {
    tr::chart_percentile(
        style.language,
        percentile.percent,
        style.texts().compact(percentile.value, data.unit),
    )
}

fn describe(data: &Histogram, style: &ChartStyle) -> String {
    let texts = style.texts();
    if data.bins.is_empty() {
        return tr::chart_empty(style.language);
    }
    let percentiles: Vec<String> = data
        .percentiles
        .iter()
        .map(|&percentile| percentile_text(data, percentile, style))
        .collect();
    tr::chart_histogram_description(
        style.language,
        &data.figure,
        percentiles.join("; "),
        texts.amount(data.without_value, Unit::Fraction),
    )
}
