//! Plan and forecast: what was to be done, what is done, and what will be, on the days of the plan.

use growth_i18n::{Language, tr::roadmap as tr};
use growth_model::{
    economics::Unit,
    roadmap::{Outlook, PLAN_DAYS, RoadmapPhase, days_of_week},
};

use super::{
    Axis, AxisKind, Chart, ChartStyle, ColorToken, Point, Series,
    axis::Tick,
    canvas::{self, Align, Canvas, Shape, Type},
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, legend, legend_rows},
};
use crate::content::{Cell, Column, Table};

/// Pixels that a label of a week needs.
const WEEK_LABEL: f64 = 36.0;

/// Days beside a gate that its label covers, and half of its height as a share of the chart.
const LABEL_DAYS: u32 = 12;
const LABEL_SHARE: f64 = 0.06;

/// The course of a plan. Days are days of the plan, at their end; shares are fractions of all work.
#[shape]
pub struct PlanProgress {
    /// Today, before the plan 0.
    pub today: u32,
    /// What was to be done, day by day from day 0.
    pub planned: Vec<f64>,
    /// What was done: day and share.
    pub done: Vec<(u32, f64)>,
    /// What will be done: day, share, and the ends of its middle 80 %.
    pub forecast: Vec<(u32, f64, f64, f64)>,
}

impl PlanProgress {
    /// The course of a plan that was looked at.
    pub fn of(outlook: &Outlook) -> Self {
        let measured = &outlook.progress;
        let whole = measured.budget_at_completion;
        let share = |value: f64| if whole > 0.0 { value / whole } else { 0.0 };
        Self {
            today: u32::try_from(outlook.day).unwrap_or(0),
            planned: measured
                .planned_value_curve
                .iter()
                .map(|&value| share(value))
                .collect(),
            done: outlook
                .history
                .iter()
                .map(|point| (point.day, point.done_share))
                .collect(),
            forecast: outlook
                .pace
                .path
                .iter()
                .map(|point| (point.day, point.share, point.low, point.high))
                .collect(),
        }
    }

    /// A height beside a day at which no line passes, the lowest first.
    fn free_share(&self, day: u32) -> f64 {
        let near = |other: u32| other.abs_diff(day) <= LABEL_DAYS;
        let planned = (self.planned.iter().enumerate())
            .filter(|(at, _)| near(u32::try_from(*at).unwrap_or(u32::MAX)))
            .map(|(_, share)| (*share, *share));
        let done = (self.done.iter())
            .filter(|(at, _)| near(*at))
            .map(|(_, share)| (*share, *share));
        let forecast = (self.forecast.iter())
            .filter(|(at, ..)| near(*at))
            .map(|(_, _, low, high)| (*low, *high));
        let lines: Vec<(f64, f64)> = planned.chain(done).chain(forecast).collect();
        let is_free = |share: &f64| {
            let passes = |(low, high): &(f64, f64)| {
                share + LABEL_SHARE > *low && share - LABEL_SHARE < *high
            };
            !lines.iter().any(passes)
        };
        let heights = [0.05, 0.95, 0.42, 0.3, 0.6, 0.2, 0.8];
        heights.into_iter().find(is_free).unwrap_or(0.05)
    }

    fn last_day(&self) -> u32 {
        let last = |points: &[(u32, f64)]| points.last().map_or(0, |point| point.0);
        PLAN_DAYS
            .max(self.planned.len().saturating_sub(1) as u32)
            .max(last(&self.done))
    }
}

/// The chart of plan and forecast.
pub fn plan_progress(data: &PlanProgress, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let last_day = data.last_day();
    let x = days(last_day, f64::from(width), style);
    let y = shares(style);
    let percent = |share: f64| texts.amount(share, Unit::Fraction);
    let forecast_label = data.forecast.last().map(|&(_, share, low, high)| {
        if high - low < 0.005 {
            tr::roadmap_chart_forecast(language, whole_percent(share, style))
        } else {
            tr::roadmap_chart_forecast_range(
                language,
                whole_percent(high, style),
                whole_percent(low, style),
                whole_percent(share, style),
            )
        }
    });
    let (planned_label, done_label) = (
        tr::roadmap_chart_planned(language),
        tr::roadmap_chart_done(language),
    );
    let mut entries = vec![
        LegendEntry {
            label: &planned_label,
            color: ColorToken::S0,
            mark: Mark::Plain,
        },
        LegendEntry {
            label: &done_label,
            color: ColorToken::S1,
            mark: Mark::Line(Shape::Circle),
        },
    ];
    entries.extend(forecast_label.as_deref().map(|label| LegendEntry {
        label,
        color: ColorToken::S1,
        mark: Mark::Dashes,
    }));
    let description = describe(data, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let header = HEADER_ROW * legend_rows(style, &entries) as f64;
        let plot = Plot::upright(canvas, &x, &y, header);
        legend(canvas, &entries, 0);
        paint(canvas, &plot, data, style);
        (plot.area(), description.clone())
    });
    let day = |day: u32| tr::roadmap_chart_day(language, day);
    let point = |at: u32, share: f64, text: String| Point {
        x: f64::from(at),
        y: share,
        x_text: day(at),
        y_text: text,
    };
    let series = |id: &str, name: &str, color_token, points| Series {
        id: id.to_owned(),
        name: name.to_owned(),
        unit: texts.unit_name(Unit::Fraction),
        color_token,
        points,
    };
    let mut all = vec![
        series(
            "planned",
            &planned_label,
            ColorToken::S0,
            week_days(last_day)
                .map(|at| point(at, planned_at(data, at), percent(planned_at(data, at))))
                .collect(),
        ),
        series(
            "done",
            &done_label,
            ColorToken::S1,
            data.done
                .iter()
                .map(|&(at, share)| point(at, share, percent(share)))
                .collect(),
        ),
    ];
    if forecast_label.is_some() {
        all.push(series(
            "forecast",
            &tr::roadmap_chart_forecast_name(language),
            ColorToken::S1,
            data.forecast
                .iter()
                .map(|&(at, share, low, high)| {
                    let text = if high - low < 0.005 {
                        percent(share)
                    } else {
                        tr::roadmap_chart_range(
                            language,
                            whole_percent(high, style),
                            whole_percent(low, style),
                            whole_percent(share, style),
                        )
                    };
                    point(at, share, text)
                })
                .collect(),
        ));
    }
    Chart {
        svg,
        width,
        height,
        title: title(data, language),
        units: String::new(),
        plot_area,
        table: table(data, last_day, style),
        series: all,
        description,
    }
}

fn paint(canvas: &mut Canvas<'_>, plot: &Plot, data: &PlanProgress, style: &ChartStyle) {
    for phase in RoadmapPhase::ALL {
        let at = plot.x(f64::from(phase.gate_day()));
        canvas.dashes((at, plot.top), (at, plot.bottom), ColorToken::Faint, 1.0);
        let label = tr::roadmap_chart_gate(style.language, phase.gate_day());
        let room = Type::LABEL.width(&label) + 12.0;
        // The label of the last gate stands before it, the others after.
        let (align, place) = if at + room > canvas.width {
            (Align::Right, at - 6.0)
        } else {
            (Align::Left, at + 6.0)
        };
        let y = plot.at((0.0, data.free_share(phase.gate_day()))).1;
        canvas.text(&label, (place, y), align, Type::LABEL);
    }
    if data.forecast.len() > 1 {
        let upper = data
            .forecast
            .iter()
            .map(|&(day, _, _, high)| plot.at((f64::from(day), high)));
        let lower = data
            .forecast
            .iter()
            .rev()
            .map(|&(day, _, low, _)| plot.at((f64::from(day), low)));
        let band: Vec<_> = upper.chain(lower).collect();
        canvas.area(&band, ColorToken::AccentSoft);
    }
    let planned: Vec<_> = data
        .planned
        .iter()
        .enumerate()
        .map(|(day, &share)| Some((day as f64, share)))
        .collect();
    plot.curve(canvas, &planned, ColorToken::S0, 1.6);
    for pair in data.forecast.windows(2) {
        let at = |point: &(u32, f64, f64, f64)| plot.at((f64::from(point.0), point.1));
        canvas.dashes(at(&pair[0]), at(&pair[1]), ColorToken::S1, 2.0);
    }
    let done: Vec<_> = data
        .done
        .iter()
        .map(|&(day, share)| Some((f64::from(day), share)))
        .collect();
    plot.curve(canvas, &done, ColorToken::S1, 2.2);
    if let Some(&(day, share)) = data.done.last() {
        let place = plot.at((f64::from(day), share));
        canvas.point(place, Shape::Circle, ColorToken::S1, 4.0);
    }
}

/// Days from 0, labelled by their weeks.
fn days(last_day: u32, width: f64, style: &ChartStyle) -> Axis {
    let weeks = last_day.div_ceil(7);
    let fits = (width / WEEK_LABEL).max(1.0) as u32;
    let stride = [1, 2, 4, 8, 13, 26, 52]
        .into_iter()
        .find(|stride| weeks.div_ceil(*stride) <= fits)
        .unwrap_or(weeks.max(1));
    Axis {
        min: 0.0,
        max: f64::from(last_day),
        kind: AxisKind::Linear,
        ticks: (1..=weeks)
            .step_by(stride as usize)
            .map(|week| Tick {
                at: (f64::from(7 * week) - 3.5).min(f64::from(last_day)),
                label: tr::roadmap_chart_week(style.language, week),
            })
            .collect(),
        unit: String::new(),
    }
}

fn shares(style: &ChartStyle) -> Axis {
    Axis {
        min: 0.0,
        max: 1.0,
        kind: AxisKind::Linear,
        ticks: [0.0, 0.5, 1.0]
            .into_iter()
            .map(|at| Tick {
                at,
                label: whole_percent(at, style),
            })
            .collect(),
        unit: String::new(),
    }
}

fn whole_percent(share: f64, style: &ChartStyle) -> String {
    growth_i18n::Format::new(style.language).percent(share, growth_i18n::Digits::WHOLE)
}

fn planned_at(data: &PlanProgress, day: u32) -> f64 {
    data.planned
        .get(day as usize)
        .or(data.planned.last())
        .copied()
        .unwrap_or(0.0)
}

/// Day 0 and the last day of every week.
fn week_days(last_day: u32) -> impl Iterator<Item = u32> {
    std::iter::once(0).chain((1..=last_day.div_ceil(7)).map(move |week| {
        if week <= 13 {
            *days_of_week(week).end()
        } else {
            (7 * week).min(last_day)
        }
    }))
}

/// Where nothing can be forecast, the title promises no forecast.
fn title(data: &PlanProgress, language: Language) -> String {
    if data.forecast.is_empty() {
        tr::roadmap_chart_title_actual(language)
    } else {
        tr::roadmap_chart_title(language)
    }
}

fn table(data: &PlanProgress, last_day: u32, style: &ChartStyle) -> Table {
    let language = style.language;
    let mut days: Vec<u32> = week_days(last_day).collect();
    days.extend(data.done.last().map(|point| point.0));
    days.sort_unstable();
    days.dedup();
    Table::new(
        "plan-progress",
        title(data, language),
        vec![
            Column::count(tr::roadmap_chart_day_column(language)),
            Column::amount(tr::roadmap_chart_planned(language), Unit::Fraction),
            Column::amount(tr::roadmap_chart_done(language), Unit::Fraction),
            Column::amount(tr::roadmap_chart_forecast_name(language), Unit::Fraction),
            Column::amount(tr::roadmap_chart_forecast_low(language), Unit::Fraction),
            Column::amount(tr::roadmap_chart_forecast_high(language), Unit::Fraction),
        ],
        days.into_iter().map(|day| {
            let share = |share: f64| Cell::real(share, Unit::Fraction, language);
            let done = data.done.iter().find(|point| point.0 == day);
            let forecast = data.forecast.iter().find(|point| point.0 == day);
            vec![
                Cell::count(day),
                share(planned_at(data, day)),
                done.map(|point| share(point.1)).into(),
                forecast.map(|point| share(point.1)).into(),
                forecast.map(|point| share(point.2)).into(),
                forecast.map(|point| share(point.3)).into(),
            ]
        }),
        style.locale(),
    )
}

fn describe(data: &PlanProgress, style: &ChartStyle) -> String {
    let language = style.language;
    let Some(&(day, done)) = data.done.last() else {
        return tr::roadmap_chart_empty(language);
    };
    let now = tr::roadmap_chart_description(
        language,
        day,
        whole_percent(done, style),
        whole_percent(planned_at(data, day), style),
    );
    match data.forecast.last() {
        Some(&(last, share, low, high)) if last > day => {
            let end = if high - low < 0.005 {
                whole_percent(share, style)
            } else {
                tr::roadmap_chart_range(
                    language,
                    whole_percent(high, style),
                    whole_percent(low, style),
                    whole_percent(share, style),
                )
            };
            format!(
                "{now} {}",
                tr::roadmap_chart_description_end(language, last, end)
            )
        }
        _ => now,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gates_are_labelled_where_no_line_passes() {
        let rising = |day: u32| f64::from(day) / 90.0;
        let plan = |forecast: Vec<(u32, f64, f64, f64)>| PlanProgress {
            today: 28,
            planned: (0..=90).map(rising).collect(),
            done: vec![(0, 0.0), (28, 0.01)],
            forecast,
        };
        // On its way: all three at the foot.
        let on_time = plan(vec![
            (28, 0.3, 0.3, 0.3),
            (60, 0.6, 0.5, 0.7),
            (90, 0.9, 0.8, 1.0),
        ]);
        assert_eq!(on_time.free_share(60), 0.05);
        // Hardly begun: the foot is where the forecast lies, and the head where the plan ends.
        let behind = plan((28..=90).map(|day| (day, 0.03, 0.01, 0.05)).collect());
        assert_eq!(behind.free_share(30), 0.95);
        assert_eq!(behind.free_share(60), 0.95);
        assert_eq!(behind.free_share(90), 0.42);
    }
}
