//! Cumulative cash of a cohort: the dip of acquisition and the way out of it.

use growth_i18n::tr::report as tr;
use growth_model::economics::{self, Unit, Verdict};
use rust_decimal::{Decimal, prelude::ToPrimitive};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Canvas, Shape},
    plot::{HEADER_ROW, Plot, intervals},
};
use crate::content::{Cell, Column, Table};
use crate::text::plural;

/// Cash of the customers acquired in one period.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CashCurve {
    /// Customers of the cohort.
    pub customers: f64,
    /// Cumulative cash: the spending first, then payment by payment.
    pub points: Vec<CashPoint>,
    /// Payment that brings the cohort back to zero, also beyond the points; absent when none does.
    pub break_even_payment: Option<u32>,
    /// Verdict on the payback, which colours the break-even.
    pub verdict: Option<Verdict>,
}

/// One payment of the cohort.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CashPoint {
    /// Where it is drawn: months since the acquisition.
    pub month: f64,
    /// Its number; 0 is the spending.
    pub payment: u32,
    /// Days since the acquisition.
    pub day: f64,
    /// Cash up to and including it. Money.
    pub cumulative: f64,
}

/// Days of a month of the axis, where payments are not monthly.
const DAYS_PER_MONTH: f64 = 30.0;

impl CashCurve {
    /// The curve as the model computes it. Monthly payments are drawn one a month, so that after k
    /// months k payments are counted; any other are drawn on their day.
    pub fn of(curve: &economics::CashCurve, verdict: Option<Verdict>) -> Self {
        let float = |value: Decimal| value.to_f64().unwrap_or_default();
        let days: Vec<f64> = curve.points.iter().map(|point| float(point.day)).collect();
        let monthly = days.len() > 2
            && days[1..]
                .windows(2)
                .all(|pair| (28.0..=31.0).contains(&(pair[1] - pair[0])));
        let points = curve
            .points
            .iter()
            .zip(days)
            .map(|(point, day)| CashPoint {
                month: if monthly {
                    f64::from(point.payment)
                } else {
                    day / DAYS_PER_MONTH
                },
                payment: point.payment,
                day,
                cumulative: float(point.cumulative),
            })
            .collect();
        Self {
            customers: float(curve.customers),
            points,
            break_even_payment: curve.break_even_payment.value().copied(),
            verdict,
        }
    }

    /// Finite points, in order of time.
    fn shown(&self) -> Vec<CashPoint> {
        self.points
            .iter()
            .copied()
            .filter(|point| point.month.is_finite() && point.cumulative.is_finite())
            .collect()
    }
}

/// Where the drawn curve first comes back to zero, in months.
fn crossing(points: &[CashPoint]) -> Option<f64> {
    if points.first().is_some_and(|start| start.cumulative >= 0.0) {
        return Some(0.0);
    }
    points.windows(2).find_map(|pair| {
        let (before, after) = (pair[0], pair[1]);
        (before.cumulative < 0.0 && after.cumulative >= 0.0).then(|| {
            let share = before.cumulative / (before.cumulative - after.cumulative);
            before.month + share * (after.month - before.month)
        })
    })
}

/// The cash curve.
pub fn cash_curve(data: &CashCurve, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let shown = data.shown();
    let y = Axis::values(
        shown.iter().map(|point| point.cumulative).chain([0.0]),
        Unit::Money,
        intervals(f64::from(height) - 60.0),
        texts,
    );
    let x = Axis::whole(last_month(&shown), f64::from(width) - 60.0, texts);
    let description = describe(data, &shown, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let plot = Plot::upright(canvas, &x, &y, HEADER_ROW);
        draw(canvas, &plot, data, &shown, style);
        (plot.area(), description.clone())
    });
    let when = |point: &CashPoint| match point.payment {
        0 => tr::chart_cash_curve_start(language),
        payment if point.month == f64::from(payment) => tr::chart_month_number(language, payment),
        payment => tr::chart_payment_on_day(language, point.day.round() as i64, payment),
    };
    Chart {
        svg,
        width,
        height,
        title: tr::chart_cash_curve_title(language, plural(data.customers)),
        units: tr::chart_units_by_month(language, y.unit),
        plot_area,
        table: Table::new(
            "cash-curve",
            tr::chart_cash_curve_series(language),
            vec![
                Column::text(tr::chart_column_time(language)),
                Column::amount(tr::chart_cash_curve_series(language), Unit::Money),
            ],
            shown.iter().map(|point| {
                let money = Cell::real(point.cumulative, Unit::Money, language);
                vec![when(point).into(), money]
            }),
            style.locale(),
        ),
        series: vec![Series {
            id: "cumulative_cash".to_owned(),
            name: tr::chart_cash_curve_series(language),
            unit: texts.unit_name(Unit::Money),
            color_token: ColorToken::S1,
            points: shown
                .iter()
                .map(|point| Point {
                    x: point.month,
                    y: point.cumulative,
                    x_text: when(point),
                    y_text: texts.signed(point.cumulative, Unit::Money),
                })
                .collect(),
        }],
        description,
    }
}

/// The month at the right end of the axis.
fn last_month(points: &[CashPoint]) -> usize {
    let last = points.last().map_or(0.0, |point| point.month);
    // The model ends after 1200 months.
    (last - 1e-9).ceil().clamp(1.0, 1200.0) as usize
}

fn draw(
    canvas: &mut Canvas<'_>,
    plot: &Plot,
    data: &CashCurve,
    points: &[CashPoint],
    style: &ChartStyle,
) {
    let curve: Vec<(f64, f64)> = points
        .iter()
        .map(|point| (point.month, point.cumulative))
        .collect();
    for loss in below_zero(&curve) {
        let outline: Vec<_> = loss.into_iter().map(|point| plot.at(point)).collect();
        canvas.area(&outline, ColorToken::BadSoft);
    }
    plot.zero_line(canvas);
    let shown: Vec<_> = curve.iter().copied().map(Some).collect();
    plot.curve(canvas, &shown, ColorToken::S1, 2.2);
    // Few payments are steps of their own, not a curve.
    if curve.len() <= 12 {
        for &point in &curve {
            canvas.point(plot.at(point), Shape::Circle, ColorToken::S1, 3.0);
        }
    }
    let color = match data.verdict {
        Some(Verdict::Good) => ColorToken::Good,
        Some(Verdict::Watch) => ColorToken::Watch,
        Some(Verdict::Bad) => ColorToken::Bad,
        None => ColorToken::Muted,
    };
    if let (Some(crossing), Some(payment)) = (crossing(points), data.break_even_payment) {
        let label = tr::chart_cash_curve_break_even(style.language, payment);
        plot.marker(canvas, crossing, &label, color, 0);
    }
}

/// The parts of the curve under zero, closed along the zero line.
fn below_zero(curve: &[(f64, f64)]) -> Vec<Vec<(f64, f64)>> {
    let mut parts = Vec::new();
    let mut part: Vec<(f64, f64)> = Vec::new();
    for (index, &(x, y)) in curve.iter().enumerate() {
        let crossing = index.checked_sub(1).and_then(|before| {
            let (x0, y0) = curve[before];
            ((y0 < 0.0) != (y < 0.0)).then(|| (x0 + (x - x0) * y0 / (y0 - y), 0.0))
        });
        if y < 0.0 {
            if part.is_empty() {
                part.push(crossing.unwrap_or((x, 0.0)));
            }
            part.push((x, y));
        } else if !part.is_empty() {
            part.extend(crossing);
            parts.push(std::mem::take(&mut part));
        }
    }
    if let Some(&(x, _)) = part.last() {
        part.push((x, 0.0));
        parts.push(part);
    }
    parts
}

fn describe(data: &CashCurve, points: &[CashPoint], style: &ChartStyle) -> String {
    let texts = style.texts();
    let language = style.language;
    let (Some(first), Some(last)) = (points.first(), points.last()) else {
        return tr::chart_empty(language);
    };
    let deepest = points
        .iter()
        .map(|point| point.cumulative)
        .fold(first.cumulative, f64::min);
    let months = last_month(points);
    let customers = plural(data.customers);
    let (deepest, last) = (
        texts.compact(deepest, Unit::Money),
        texts.compact(last.cumulative, Unit::Money),
    );
    match data.break_even_payment {
        Some(0) => tr::chart_cash_curve_description_free(language, customers, last, months),
        Some(payment) => {
            tr::chart_cash_curve_description(language, customers, deepest, last, months, payment)
        }
        None => tr::chart_cash_curve_description_never(language, customers, deepest, last, months),
    }
}
