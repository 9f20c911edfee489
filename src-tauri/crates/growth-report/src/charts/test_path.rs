//! The estimate of a running test with its interval, day by day.

use chrono::NaiveDate;
use growth_i18n::{Digits, Format, tr::experiments as tr, tr::report as common};
use growth_model::economics::Unit;

use super::{
    Axis, AxisKind, Chart, ChartStyle, ColorToken, Point, Series,
    axis::Tick,
    canvas::{self, Canvas, Shape},
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend, legend_rows},
};
use crate::content::{Cell, Column, Table};

/// Pixels that a date takes on the axis.
const LABEL_ROOM: f64 = 62.0;
/// How many times the last interval earlier ones may be before they are cut off.
const TALLEST: f64 = 2.5;

/// The estimate of a variant over time.
#[shape]
pub struct TestPath {
    /// Name of the variant.
    pub variant: String,
    /// The values are shares, and their differences percentage points.
    pub shares: bool,
    /// First day of the test.
    pub started_on: NaiveDate,
    /// The day by which the planned visitors are expected, where it is known.
    pub planned_end: Option<NaiveDate>,
    /// The effect that the test was planned for.
    pub effect: f64,
    /// The estimates in the order of time.
    pub points: Vec<TestPathPoint>,
}

/// An estimate.
#[shape]
pub struct TestPathPoint {
    /// The day.
    pub day: NaiveDate,
    /// Variant − control, and the ends of its interval that is right on any day; absent while there is
    /// too little.
    pub estimate: Option<[f64; 3]>,
    /// Somebody looked at the results of this day.
    pub looked: bool,
}

/// The chart of a test.
pub fn test_path(data: &TestPath, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let scale = if data.shares { 100.0 } else { 1.0 };
    let points = scaled(data, scale);
    let effect = data.effect * scale;
    let shown = points.iter().filter_map(|point| point.1);
    let y = Axis::values(
        shown.flatten().chain([0.0, effect]),
        Unit::Count,
        intervals(f64::from(height) - 70.0),
        texts,
    );
    let x = days(data, style);
    let (line_name, band_name, effect_name) = (
        tr::experiments_chart_difference(language),
        tr::experiments_chart_any_day(language),
        tr::experiments_chart_effect(language),
    );
    let looked_name = tr::experiments_chart_looked(language);
    let mut entries = vec![
        LegendEntry {
            label: &line_name,
            color: ColorToken::S1,
            mark: Mark::Line(Shape::Circle),
        },
        LegendEntry {
            label: &band_name,
            color: ColorToken::AccentSoft,
            mark: Mark::Box,
        },
        LegendEntry {
            label: &effect_name,
            color: ColorToken::Watch,
            mark: Mark::Dashes,
        },
    ];
    let any_looked = data.points.iter().any(|point| point.looked);
    if any_looked {
        entries.push(LegendEntry {
            label: &looked_name,
            color: ColorToken::S1,
            mark: Mark::Line(Shape::Square),
        });
    }
    let description = describe(data, style, scale);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let header = HEADER_ROW * legend_rows(style, &entries) as f64;
        let plot = Plot::upright(canvas, &x, &y, header);
        legend(canvas, &entries, 0);
        draw(canvas, &plot, data, &points, effect);
        (plot.area(), description.clone())
    });
    let format = Format::new(language);
    let series = |id: &str, name: &str, color_token, pick: fn(&[f64; 3]) -> f64| Series {
        id: id.to_owned(),
        name: name.to_owned(),
        unit: unit(data, style),
        color_token,
        points: points
            .iter()
            .zip(&data.points)
            .filter_map(|((x, estimate), point)| {
                let value = pick(estimate.as_ref()?);
                Some(Point {
                    x: *x,
                    y: value,
                    x_text: format.date_long(point.day),
                    y_text: format.signed().number(value, Digits::up_to(2)),
                })
            })
            .collect(),
    };
    Chart {
        svg,
        width,
        height,
        title: tr::experiments_chart_title(language, &data.variant),
        units: unit(data, style),
        plot_area,
        series: vec![
            series("difference", &line_name, ColorToken::S1, |e| e[0]),
            series(
                "low",
                &tr::experiments_chart_low(language),
                ColorToken::Muted,
                |e| e[1],
            ),
            series(
                "high",
                &tr::experiments_chart_high(language),
                ColorToken::Muted,
                |e| e[2],
            ),
        ],
        table: table(data, style, scale),
        description,
    }
}

/// In what the values are: percentage points, or nothing.
fn unit(data: &TestPath, style: &ChartStyle) -> String {
    if data.shares {
        tr::experiments_chart_points(style.language)
    } else {
        String::new()
    }
}

/// Day and estimate of each point as drawn: what is far wider than the last interval is cut off.
fn scaled(data: &TestPath, scale: f64) -> Vec<(f64, Option<[f64; 3]>)> {
    let last = data.points.iter().rev().find_map(|point| point.estimate);
    let tallest = last.map_or(f64::MAX, |ends| {
        let size = ends
            .iter()
            .fold(data.effect.abs(), |size, end| size.max(end.abs()));
        size * scale * TALLEST
    });
    data.points
        .iter()
        .map(|point| {
            let estimate = point
                .estimate
                .map(|ends| ends.map(|end| (end * scale).clamp(-tallest, tallest)));
            (day_of(data, point.day), estimate)
        })
        .collect()
}

fn day_of(data: &TestPath, day: NaiveDate) -> f64 {
    (day - data.started_on).num_days() as f64
}

/// Days of the test, with a date at every few of them.
fn days(data: &TestPath, style: &ChartStyle) -> Axis {
    let format = Format::new(style.language);
    let end = data
        .planned_end
        .into_iter()
        .chain(data.points.iter().map(|point| point.day))
        .max();
    let last = end.map_or(1.0, |day| day_of(data, day)).max(1.0);
    let most = (f64::from(style.width) / LABEL_ROOM).max(1.0);
    let step = [1_u64, 2, 7, 14, 28, 56, 112]
        .into_iter()
        .find(|step| last / *step as f64 <= most)
        .unwrap_or(366);
    let ticks = (0..=last as u64)
        .step_by(step as usize)
        .filter_map(|day| {
            let date = data.started_on.checked_add_days(chrono::Days::new(day))?;
            Some(Tick {
                at: day as f64,
                label: format.day_month(date),
            })
        })
        .collect();
    Axis {
        min: 0.0,
        max: last,
        kind: AxisKind::Linear,
        ticks,
        unit: String::new(),
    }
}

fn draw(
    canvas: &mut Canvas<'_>,
    plot: &Plot,
    data: &TestPath,
    points: &[(f64, Option<[f64; 3]>)],
    effect: f64,
) {
    for run in points.split(|(_, estimate)| estimate.is_none()) {
        let known: Vec<(f64, [f64; 3])> = run
            .iter()
            .filter_map(|(x, estimate)| Some((*x, (*estimate)?)))
            .collect();
        let upper = known.iter().map(|(x, ends)| plot.at((*x, ends[2])));
        let lower = known.iter().rev().map(|(x, ends)| plot.at((*x, ends[1])));
        if known.len() > 1 {
            let outline: Vec<_> = upper.chain(lower).collect();
            canvas.area(&outline, ColorToken::AccentSoft);
        } else if let Some((x, ends)) = known.first() {
            let (low, high) = (plot.at((*x, ends[1])), plot.at((*x, ends[2])));
            canvas.bar(
                (low.0 - 4.0, low.1),
                (high.0 + 4.0, high.1),
                ColorToken::AccentSoft,
            );
        }
    }
    plot.zero_line(canvas);
    canvas.dashes(
        (plot.left, plot.y(effect)),
        (plot.right, plot.y(effect)),
        ColorToken::Watch,
        1.4,
    );
    if let Some(end) = data.planned_end {
        let at = plot.x(day_of(data, end));
        canvas.dashes((at, plot.top), (at, plot.bottom), ColorToken::Muted, 1.2);
    }
    let line: Vec<_> = points
        .iter()
        .map(|(x, estimate)| estimate.map(|ends| (*x, ends[0])))
        .collect();
    plot.curve(canvas, &line, ColorToken::S1, 2.2);
    for (point, drawn) in data.points.iter().zip(&line) {
        if let Some(place) = drawn {
            let (shape, radius) = if point.looked {
                (Shape::Square, 3.4)
            } else {
                (Shape::Circle, 2.4)
            };
            canvas.point(plot.at(*place), shape, ColorToken::S1, radius);
        }
    }
}

fn table(data: &TestPath, style: &ChartStyle, scale: f64) -> Table {
    let language = style.language;
    let number = |label: String| {
        let column = Column::amount(label, Unit::Count).signed();
        if data.shares {
            column.in_unit(tr::experiments_chart_points(language))
        } else {
            column
        }
    };
    Table::new(
        "test-path",
        tr::experiments_chart_title(language, &data.variant),
        vec![
            Column::date(tr::experiments_head_day(language)),
            number(tr::experiments_chart_difference(language)),
            number(tr::experiments_chart_low(language)),
            number(tr::experiments_chart_high(language)),
            Column::text(tr::experiments_chart_looked(language)),
        ],
        data.points.iter().map(|point| {
            let cell = |at: usize| match point.estimate {
                Some(ends) => Cell::real(ends[at] * scale, Unit::Count, language),
                None => Cell::empty(),
            };
            vec![
                Cell::date(point.day),
                cell(0),
                cell(1),
                cell(2),
                Cell::words(if point.looked {
                    tr::experiments_chart_yes(language)
                } else {
                    String::new()
                }),
            ]
        }),
        style.locale(),
    )
}

fn describe(data: &TestPath, style: &ChartStyle, scale: f64) -> String {
    let language = style.language;
    let last = data
        .points
        .iter()
        .rev()
        .find_map(|point| Some((point.day, point.estimate?)));
    let Some((day, [middle, low, high])) = last else {
        return common::chart_empty(language);
    };
    let format = Format::new(language);
    let number = |value: f64| {
        let number = format.signed().number(value * scale, Digits::up_to(1));
        if data.shares {
            tr::experiments_points(language, number)
        } else {
            number
        }
    };
    tr::experiments_chart_description(
        language,
        format.date_long(day),
        number(middle),
        number(high),
        number(low),
    )
}
