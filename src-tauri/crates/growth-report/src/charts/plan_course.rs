//! How much of a plan is done, was to be done, and will be done at the pace so far.

use growth_i18n::tr::{overview as tr, report as common};
use growth_model::economics::Unit;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Axis, AxisKind, Chart, ChartStyle, ColorToken, Point, Series, Table,
    axis::Tick,
    canvas::{self, Align, Canvas, Shape, Type},
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend, legend_rows},
};

/// Days that a mark on the axis stands for.
const WEEK: u32 = 7;

/// The course of a plan. Shares are fractions of all its work.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PlanCourse {
    /// Length of the plan. Days.
    pub days: u32,
    /// Share that was to be done by the end of a day.
    pub planned: Vec<(f64, f64)>,
    /// Share that was done by the end of a day; the last one today.
    pub done: Vec<(f64, f64)>,
    /// Share that will be done at the pace so far, from today on.
    pub forecast: Vec<CoursePoint>,
    /// Gates of the phases. Days.
    pub gates: Vec<u32>,
}

/// A share to be expected.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CoursePoint {
    /// Day of the plan.
    pub day: f64,
    /// The share.
    pub share: f64,
    /// The low end of its range.
    pub low: f64,
    /// The high end of its range.
    pub high: f64,
}

/// The chart of a plan's course.
pub fn plan_course(data: &PlanCourse, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let y = Axis::values(
        [0.0, 1.0],
        Unit::Fraction,
        intervals(f64::from(height) - 60.0).min(4),
        texts,
    );
    let x = days_axis(data.days, language);
    let names = [
        tr::chart_plan_planned(language),
        tr::chart_plan_done(language),
        tr::chart_plan_forecast(language),
    ];
    let mut entries = vec![
        LegendEntry {
            label: &names[1],
            color: ColorToken::S1,
            mark: Mark::Line(Shape::Circle),
        },
        LegendEntry {
            label: &names[0],
            color: ColorToken::S0,
            mark: Mark::Dashes,
        },
    ];
    // What the forecast comes to stands in the legend: beside the curve there may be no room.
    let end = data.forecast.last().map(|end| {
        let share = texts.amount(end.share, Unit::Fraction);
        if end.high - end.low < 0.005 {
            tr::chart_plan_forecast_end(language, share)
        } else {
            tr::chart_plan_forecast_range(
                language,
                texts.number(end.low * 100.0, 0),
                texts.amount((end.high * 100.0).round() / 100.0, Unit::Fraction),
                texts.amount((end.share * 100.0).round() / 100.0, Unit::Fraction),
            )
        }
    });
    if let Some(label) = &end {
        entries.push(LegendEntry {
            label,
            color: ColorToken::AccentSoft,
            mark: Mark::Box,
        });
    }
    let description = describe(data, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let header = HEADER_ROW * legend_rows(style, &entries) as f64;
        let plot = Plot::upright(canvas, &x, &y, header);
        legend(canvas, &entries, 0);
        draw(canvas, &plot, data, style);
        (plot.area(), description.clone())
    });
    let forecast: Vec<(f64, f64)> = data.forecast.iter().map(|p| (p.day, p.share)).collect();
    let lines = [&data.planned, &data.done, &forecast];
    let series = |id: &str, index: usize, color_token| Series {
        id: id.to_owned(),
        name: names[index].clone(),
        unit: texts.unit_name(Unit::Fraction),
        color_token,
        points: lines[index]
            .iter()
            .map(|&(x, y)| Point {
                x,
                y,
                x_text: tr::chart_plan_day(language, x.round() as i64),
                y_text: texts.amount((y * 1000.0).round() / 1000.0, Unit::Fraction),
            })
            .collect(),
    };
    Chart {
        title: tr::chart_plan_title(language),
        units: String::new(),
        plot_area,
        series: vec![
            series("done", 1, ColorToken::S1),
            series("planned", 0, ColorToken::S0),
            series("forecast", 2, ColorToken::S1),
        ],
        table: table(&lines, &names, style),
        description,
        svg,
        width,
        height,
    }
}

fn draw(canvas: &mut Canvas<'_>, plot: &Plot, data: &PlanCourse, style: &ChartStyle) {
    for &gate in &data.gates {
        let at = plot.x(f64::from(gate));
        canvas.dashes((at, plot.top), (at, plot.bottom), ColorToken::Line, 1.0);
        let label = tr::chart_plan_gate(style.language, i64::from(gate));
        let kind = Type::LABEL;
        // Before the line where it would leave the chart.
        if gate < data.days {
            canvas.text(&label, (at + 4.0, plot.top + 10.0), Align::Left, kind);
        }
    }
    let band: Vec<_> = data
        .forecast
        .iter()
        .map(|point| plot.at((point.day, point.high)))
        .chain(
            data.forecast
                .iter()
                .rev()
                .map(|point| plot.at((point.day, point.low))),
        )
        .collect();
    if band.len() > 2 {
        canvas.area(&band, ColorToken::AccentSoft);
    }
    let line = |points: &[(f64, f64)]| points.iter().copied().map(Some).collect::<Vec<_>>();
    plot.curve(canvas, &line(&data.planned), ColorToken::S0, 1.8);
    for pair in data.forecast.windows(2) {
        let (from, to) = ((pair[0].day, pair[0].share), (pair[1].day, pair[1].share));
        canvas.dashes(plot.at(from), plot.at(to), ColorToken::S1, 1.8);
    }
    plot.curve(canvas, &line(&data.done), ColorToken::S1, 2.2);
    if let Some(&today) = data.done.last() {
        canvas.point(plot.at(today), Shape::Circle, ColorToken::S1, 3.4);
    }
}

fn days_axis(days: u32, language: growth_i18n::Language) -> Axis {
    let mut ticks: Vec<Tick> = (1..=days / WEEK)
        .map(|week| Tick {
            at: f64::from(week * WEEK),
            label: tr::chart_plan_week(language, i64::from(week)),
        })
        .collect();
    // The last week of 90 days has six.
    if days % WEEK > 0 {
        ticks.push(Tick {
            at: f64::from(days),
            label: tr::chart_plan_week(language, i64::from(days / WEEK + 1)),
        });
    }
    Axis {
        min: 0.0,
        max: f64::from(days.max(1)),
        kind: AxisKind::Linear,
        ticks,
        unit: String::new(),
    }
}

fn table(lines: &[&Vec<(f64, f64)>; 3], names: &[String; 3], style: &ChartStyle) -> Table {
    let texts = style.texts();
    let mut days: Vec<f64> = lines
        .iter()
        .flat_map(|line| line.iter().map(|p| p.0))
        .collect();
    days.sort_by(f64::total_cmp);
    days.dedup();
    Table {
        columns: [tr::chart_plan_column_day(style.language)]
            .into_iter()
            .chain(names.iter().cloned())
            .collect(),
        rows: days
            .into_iter()
            .map(|day| {
                [texts.number(day, 0)]
                    .into_iter()
                    .chain(lines.iter().map(|line| {
                        line.iter().find(|point| point.0 == day).map_or_else(
                            || common::chart_no_value(style.language),
                            |point| texts.amount(point.1, Unit::Fraction),
                        )
                    }))
                    .collect()
            })
            .collect(),
    }
}

fn describe(data: &PlanCourse, style: &ChartStyle) -> String {
    let texts = style.texts();
    let language = style.language;
    let Some(&(day, done)) = data.done.last() else {
        return common::chart_empty(language);
    };
    let planned = data
        .planned
        .iter()
        .rfind(|point| point.0 <= day)
        .map_or(0.0, |point| point.1);
    let said = tr::chart_plan_description(
        language,
        day.round() as i64,
        texts.amount(done, Unit::Fraction),
        texts.amount(planned, Unit::Fraction),
    );
    match data.forecast.last() {
        Some(end) => {
            let share = texts.amount(end.share, Unit::Fraction);
            let ahead =
                tr::chart_plan_description_forecast(language, end.day.round() as i64, share);
            format!("{said} {ahead}")
        }
        None => said,
    }
}
