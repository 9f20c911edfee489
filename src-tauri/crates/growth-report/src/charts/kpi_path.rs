//! A KPI on its way through the plan: planned and measured, and the delays of both on one axis.

use growth_i18n::tr::{kpi as tr, report as common};
use growth_model::economics::Unit;

use super::{
    Axis, AxisKind, Chart, ChartStyle, ColorToken, Point, Series,
    axis::Tick,
    canvas::{self, Align, Canvas, Shape, Type},
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend, legend_rows},
};
use crate::content::{Cell, Column, Table};

/// Days that a mark on the axis stands for.
const WEEK: u32 = 7;
/// Weeks from mark to mark: as few as have room.
const STRIDES: [u32; 7] = [1, 2, 4, 8, 13, 26, 52];
/// Pixels that a mark with its label takes.
const LABEL_ROOM: f64 = 44.0;

/// A KPI over the days of a plan.
#[shape]
pub struct KpiPath {
    /// Localised name of the KPI.
    pub name: String,
    /// Its unit.
    pub unit: Unit,
    /// Length of the plan. Days.
    pub days: u32,
    /// Values as planned, by day.
    pub planned: Vec<(f64, f64)>,
    /// Values as measured, by day; a day may lie before the plan or after it.
    pub measured: Vec<(f64, f64)>,
    /// Values to be expected at the pace so far, by day, from the last measurement on.
    pub forecast: Vec<(f64, f64)>,
    /// The goal, drawn as a level where there is no planned way.
    pub goal: Option<f64>,
    /// Today. Day of the plan.
    pub today: Option<f64>,
    /// The day for which the work that is done was planned: what lies between it and today is the
    /// delay of the plan.
    pub done_until: Option<f64>,
}

/// The chart of a KPI's way.
pub fn kpi_path(data: &KpiPath, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let lines = [&data.planned, &data.measured, &data.forecast];
    let values = lines
        .iter()
        .flat_map(|line| line.iter().map(|point| point.1));
    let low = values.clone().chain(data.goal).fold(f64::MAX, f64::min);
    let high = values.clone().chain(data.goal).fold(f64::MIN, f64::max);
    // Levels are compared with zero unless all are far from it.
    let zero = (low < 0.0 || low <= high * 0.6).then_some(0.0);
    let y = Axis::values(
        values.chain(zero).chain(data.goal),
        data.unit,
        intervals(f64::from(height) - 70.0),
        texts,
    );
    let x = days_axis(data, style);
    let (planned_name, measured_name, forecast_name) = (
        tr::chart_kpi_planned(language),
        tr::chart_kpi_measured(language),
        tr::chart_kpi_forecast(language),
    );
    let goal_name = data
        .goal
        .filter(|_| data.planned.is_empty())
        .map(|goal| common::chart_target(language, texts.compact(goal, data.unit)));
    let mut entries = vec![LegendEntry {
        label: &measured_name,
        color: ColorToken::S1,
        mark: Mark::Line(Shape::Circle),
    }];
    if !data.planned.is_empty() {
        entries.push(LegendEntry {
            label: &planned_name,
            color: ColorToken::S0,
            mark: Mark::Line(Shape::Square),
        });
    }
    if !data.forecast.is_empty() {
        entries.push(LegendEntry {
            label: &forecast_name,
            color: ColorToken::S1,
            mark: Mark::Dashes,
        });
    }
    if let Some(label) = &goal_name {
        entries.push(LegendEntry {
            label,
            color: ColorToken::Accent,
            mark: Mark::Dashes,
        });
    }
    let slip = slip(data);
    let slip_name = slip.map(|(_, late)| {
        if late {
            tr::chart_kpi_slip(language)
        } else {
            tr::chart_kpi_lead(language)
        }
    });
    if let (Some(label), Some((_, late))) = (&slip_name, slip) {
        entries.push(LegendEntry {
            label,
            color: slip_color(late),
            mark: Mark::Box,
        });
    }
    let description = describe(data, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let header = HEADER_ROW * (legend_rows(style, &entries) as f64 + 1.0);
        let plot = Plot::upright(canvas, &x, &y, header);
        legend(canvas, &entries, 0);
        draw(canvas, &plot, data, style, header);
        if goal_name.is_some() {
            let level = plot.y(data.goal.unwrap_or_default());
            canvas.dashes(
                (plot.left, level),
                (plot.right, level),
                ColorToken::Accent,
                1.4,
            );
        }
        (plot.area(), description.clone())
    });
    let series = |id: &str, name: String, color_token, line: &[(f64, f64)]| Series {
        id: id.to_owned(),
        name,
        unit: texts.unit_name(data.unit),
        color_token,
        points: line
            .iter()
            .map(|&(x, y)| Point {
                x,
                y,
                x_text: tr::chart_kpi_day(language, x.round() as i64),
                y_text: texts.amount(y, data.unit),
            })
            .collect(),
    };
    let mut shown = vec![series(
        "measured",
        measured_name.clone(),
        ColorToken::S1,
        &data.measured,
    )];
    if !data.planned.is_empty() {
        shown.push(series(
            "planned",
            planned_name.clone(),
            ColorToken::S0,
            &data.planned,
        ));
    }
    if !data.forecast.is_empty() {
        shown.push(series(
            "forecast",
            forecast_name.clone(),
            ColorToken::S1,
            &data.forecast,
        ));
    }
    Chart {
        svg,
        width,
        height,
        title: tr::chart_kpi_title(language, &data.name),
        units: y.unit,
        plot_area,
        series: shown,
        table: table(data, style, [planned_name, measured_name, forecast_name]),
        description,
    }
}

/// The delay of the plan from its earlier to its later day, and whether it is one.
fn slip(data: &KpiPath) -> Option<((f64, f64), bool)> {
    let (today, done) = (data.today?, data.done_until?);
    // Half a day is the roughness of the plan itself.
    ((today - done).abs() >= 0.5).then(|| ((today.min(done), today.max(done)), done < today))
}

fn slip_color(late: bool) -> ColorToken {
    if late {
        ColorToken::BadSoft
    } else {
        ColorToken::GoodSoft
    }
}

fn draw(canvas: &mut Canvas<'_>, plot: &Plot, data: &KpiPath, style: &ChartStyle, header: f64) {
    let language = style.language;
    if let Some(((from, to), late)) = slip(data) {
        let (left, right) = (plot.x(from), plot.x(to));
        canvas.bar((left, plot.top), (right, plot.bottom), slip_color(late));
    }
    plot.zero_line(canvas);
    let line = |points: &[(f64, f64)]| points.iter().copied().map(Some).collect::<Vec<_>>();
    plot.curve(canvas, &line(&data.planned), ColorToken::S0, 1.8);
    for pair in data.forecast.windows(2) {
        canvas.dashes(plot.at(pair[0]), plot.at(pair[1]), ColorToken::S1, 1.8);
    }
    plot.curve(canvas, &line(&data.measured), ColorToken::S1, 2.2);
    for &point in &data.measured {
        canvas.point(plot.at(point), Shape::Circle, ColorToken::S1, 3.4);
    }
    if let Some(&end) = data.planned.last() {
        canvas.point(plot.at(end), Shape::Square, ColorToken::S0, 3.0);
    }
    if let Some(today) = data.today {
        let at = plot.x(today);
        let row = header - HEADER_ROW / 2.0;
        canvas.dashes((at, row + 8.0), (at, plot.bottom), ColorToken::Muted, 1.2);
        let kind = Type::strong(ColorToken::Muted);
        let label = tr::chart_kpi_today(language, today.round() as i64);
        // Centred, but never beyond the edges.
        let half = kind.width(&label) / 2.0;
        let place = at.clamp(half, (canvas.width - half).max(half));
        canvas.text(&label, (place, row), Align::Center, kind);
    }
}

/// Days with a mark at the end of every week, or of as many weeks as leave room for the labels.
fn days_axis(data: &KpiPath, style: &ChartStyle) -> Axis {
    let language = style.language;
    let days = [&data.planned, &data.measured, &data.forecast]
        .into_iter()
        .flatten()
        .map(|point| point.0)
        .chain(data.today);
    let min = days.clone().fold(0.0, f64::min);
    let max = days.fold(f64::from(data.days), f64::max);
    let weeks = (max / f64::from(WEEK)).floor() as u32;
    let most = (f64::from(style.width) / LABEL_ROOM).max(1.0);
    let stride = STRIDES
        .into_iter()
        .find(|&stride| f64::from(weeks) / f64::from(stride) <= most)
        .unwrap_or(weeks.max(1));
    let mut ticks: Vec<Tick> = (stride..=weeks)
        .step_by(stride as usize)
        .map(|week| Tick {
            at: f64::from(week * WEEK),
            label: tr::chart_kpi_week(language, i64::from(week)),
        })
        .collect();
    if ticks.is_empty() {
        ticks.push(Tick {
            at: max,
            label: tr::chart_kpi_day(language, max.round() as i64),
        });
    }
    Axis {
        min,
        max,
        kind: AxisKind::Linear,
        ticks,
        unit: String::new(),
    }
}

fn table(data: &KpiPath, style: &ChartStyle, names: [String; 3]) -> Table {
    let language = style.language;
    let lines = [&data.planned, &data.measured, &data.forecast];
    let mut days: Vec<f64> = lines
        .iter()
        .flat_map(|line| line.iter().map(|p| p.0))
        .collect();
    days.sort_by(f64::total_cmp);
    days.dedup();
    Table::new(
        "kpi-path",
        tr::chart_kpi_title(language, &data.name),
        [Column::count(tr::chart_kpi_column_day(language))]
            .into_iter()
            .chain(names.map(|name| Column::amount(name, data.unit)))
            .collect(),
        days.into_iter().map(|day| {
            [Cell::real(day, Unit::Count, language)]
                .into_iter()
                .chain(lines.iter().map(|line| {
                    let point = line.iter().find(|point| point.0 == day);
                    point
                        .map(|point| Cell::real(point.1, data.unit, language))
                        .into()
                }))
                .collect()
        }),
        style.locale(),
    )
}

fn describe(data: &KpiPath, style: &ChartStyle) -> String {
    let texts = style.texts();
    let language = style.language;
    let Some(&(day, value)) = data.measured.last() else {
        return common::chart_empty(language);
    };
    let mut sentences = vec![tr::chart_kpi_description(
        language,
        day.round() as i64,
        &data.name,
        texts.amount(value, data.unit),
    )];
    if let Some(&(day, value)) = data.planned.last() {
        let value = texts.amount(value, data.unit);
        sentences.push(tr::chart_kpi_description_goal(
            language,
            day.round() as i64,
            value,
        ));
    }
    if let Some(&(day, value)) = data.forecast.last() {
        let value = texts.amount(value, data.unit);
        sentences.push(tr::chart_kpi_description_forecast(
            language,
            day.round() as i64,
            value,
        ));
    }
    sentences.join(" ")
}
