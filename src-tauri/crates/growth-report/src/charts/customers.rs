//! Customers: what a forecast promised against what happened, and how long subscribers stay.

use chrono::{Datelike as _, Days, NaiveDate};
use growth_i18n::{Format, tr::customers as tr};
use growth_model::customers::HoldoutPoint;
use growth_model::economics::Unit;
use growth_model::retention::SurvivalCurve;

use super::{
    Axis, AxisKind, Chart, ChartStyle, ColorToken,
    axis::Tick,
    lines::{Line, Lines, Stroke, lines},
};
use crate::content::{Cell, Column};

/// Most curves of segments.
const MOST_SEGMENTS: usize = 4;
/// Longest time that is drawn. Months.
const MOST_MONTHS: u32 = 60;

/// Purchases over the held-out time: predicted and happened.
pub fn holdout(
    calibrated_until: NaiveDate,
    points: &[HoldoutPoint],
    title: String,
    style: &ChartStyle,
) -> Chart {
    let language = style.language;
    let texts = style.texts();
    let format = Format::new(language);
    let day = |date: NaiveDate| (date - calibrated_until).num_days() as f64;
    let date = |x: f64| {
        calibrated_until
            .checked_add_days(Days::new(x.max(0.0) as u64))
            .unwrap_or(calibrated_until)
    };
    let line = |of: fn(&HoldoutPoint) -> f64| {
        std::iter::once((0.0, 0.0))
            .chain(points.iter().map(move |point| (day(point.date), of(point))))
            .collect::<Vec<_>>()
    };
    let last = points.last();
    let end = last.map_or(1.0, |point| day(point.date));
    let months = (0..)
        .map_while(|n| {
            let first = calibrated_until.with_day(1)?;
            first.checked_add_months(chrono::Months::new(n))
        })
        .skip(1)
        .take_while(|month| day(*month) <= end);
    let x = Axis {
        min: 0.0,
        max: end.max(1.0),
        kind: AxisKind::Linear,
        ticks: months
            .map(|month| Tick {
                at: day(month),
                label: texts.month_short(month),
            })
            .collect(),
        unit: String::new(),
    };
    let description = last.map_or_else(
        || growth_i18n::tr::report::chart_empty(language),
        |last| {
            tr::customers_holdout_description(
                language,
                texts.number(last.actual as f64, 0),
                format.date_long(last.date),
                texts.number(last.predicted, 0),
            )
        },
    );
    lines(
        Lines {
            id: "customers-holdout",
            title,
            description,
            x,
            x_column: Column::date(tr::customers_column_date(language)),
            x_cell: &|x| Cell::date(date(x)),
            x_text: &|x| format.date_long(date(x)),
            unit: Unit::Count,
            holds: vec![0.0],
            lines: vec![
                Line {
                    id: "actual",
                    name: tr::customers_holdout_actual(language),
                    color: ColorToken::Text,
                    stroke: Stroke::Solid,
                    points: line(|point| point.actual as f64),
                },
                Line {
                    id: "predicted",
                    name: tr::customers_holdout_predicted(language),
                    color: ColorToken::S1,
                    stroke: Stroke::Dashed,
                    points: line(|point| point.predicted),
                },
            ],
            band: vec![],
            marker: None,
        },
        style,
    )
}

/// Share who stay, by months: everybody with an interval, or the segments.
pub fn survival(
    all: &SurvivalCurve,
    segments: &[(String, SurvivalCurve)],
    style: &ChartStyle,
) -> Chart {
    const IDS: [&str; MOST_SEGMENTS] = ["segment-1", "segment-2", "segment-3", "segment-4"];
    let language = style.language;
    let texts = style.texts();
    let last = all
        .steps
        .last()
        .map_or(1.0, |step| step.time.ceil())
        .clamp(1.0, f64::from(MOST_MONTHS));
    let months: Vec<f64> = (0..=last as u32).map(f64::from).collect();
    let curve = |curve: &SurvivalCurve| {
        let end = curve.steps.last().map_or(0.0, |step| step.time);
        months
            .iter()
            .filter(|&&month| month <= end.ceil())
            .map(|&month| (month, at(curve, month)))
            .collect::<Vec<_>>()
    };
    let shown = segments.len().min(MOST_SEGMENTS);
    let lines_of = if shown == 0 {
        vec![Line {
            id: "all",
            name: tr::customers_survival_all(language),
            color: ColorToken::S1,
            stroke: Stroke::Solid,
            points: curve(all),
        }]
    } else {
        segments
            .iter()
            .zip(IDS)
            .enumerate()
            .map(|(place, ((name, segment), id))| Line {
                id,
                name: name.clone(),
                color: ColorToken::series(place),
                stroke: Stroke::Solid,
                points: curve(segment),
            })
            .collect()
    };
    let band = if shown == 0 {
        band(all, &months)
    } else {
        vec![]
    };
    let year = months.len().saturating_sub(1).min(12) as u32;
    lines(
        Lines {
            id: "customers-survival",
            title: tr::customers_survival_title(language),
            description: tr::customers_survival_description(
                language,
                year,
                texts.amount(at(all, f64::from(year)), Unit::Fraction),
            ),
            x: Axis::whole(last as usize, f64::from(style.width), texts),
            x_column: Column::count(tr::customers_column_months(language)),
            x_cell: &|x| Cell::real(x, Unit::Count, language),
            x_text: &|x| Format::new(language).months(x, growth_i18n::Digits::WHOLE),
            unit: Unit::Fraction,
            holds: vec![0.0, 1.0],
            lines: lines_of,
            band,
            marker: None,
        },
        style,
    )
}

/// The last step of a curve up to a time.
fn step(curve: &SurvivalCurve, time: f64) -> Option<&growth_model::retention::SurvivalStep> {
    let until = curve.steps.partition_point(|step| step.time <= time);
    curve.steps.get(until.checked_sub(1)?)
}

fn at(curve: &SurvivalCurve, time: f64) -> f64 {
    step(curve, time).map_or(1.0, |step| step.survival)
}

fn band(curve: &SurvivalCurve, months: &[f64]) -> Vec<(f64, f64, f64)> {
    months
        .iter()
        .filter_map(|&month| {
            let interval = step(curve, month)?.interval.value()?;
            Some((month, interval.low, interval.high))
        })
        .collect()
}
