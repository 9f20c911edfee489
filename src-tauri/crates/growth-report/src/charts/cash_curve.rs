//! Cumulative cash of a cohort: the dip of acquisition and the way out of it.

use growth_i18n::tr::report as tr;
use growth_model::economics::{self, Unit, Verdict};
use rust_decimal::{Decimal, prelude::ToPrimitive};

use super::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Canvas, Shape},
    plot::{HEADER_ROW, Plot, intervals},
};
use crate::content::{Cell, Column, Table};
use crate::text::plural;

/// Cash of the customers acquired in one period.
#[shape]
pub struct CashCurve {
    /// Customers of the cohort.
    pub customers: f64,
    /// Cumulative cash: the spending first, then payment by payment.
    pub points: Vec<CashPoint>,
    /// Where the axis ends, at the last payment or later. Months.
    pub months: f64,
    /// Payment that brings the cohort back to zero, also beyond the points; absent when none does.
    pub break_even_payment: Option<u32>,
    /// Verdict on the payback, which colours the break-even.
    pub verdict: Option<Verdict>,
}

/// One payment of the cohort.
#[shape(Copy)]
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
    /// The curve as the model computes it, every payment on its day. Where payments are a month apart, that is
    /// the month of the axis.
    pub fn of(curve: &economics::CashCurve, verdict: Option<Verdict>) -> Self {
        let float = |value: Decimal| value.to_f64().unwrap_or_default();
        let days: Vec<f64> = curve.points.iter().map(|point| float(point.day)).collect();
        let apart = (days.len() > 2).then(|| days[2] - days[1]);
        let monthly = apart.filter(|apart| {
            let is_same = |pair: &[f64]| (pair[1] - pair[0] - apart).abs() < 1e-6;
            (28.0..=31.0).contains(apart) && days[1..].windows(2).all(is_same)
        });
        let days_per_month = monthly.unwrap_or(DAYS_PER_MONTH);
        let last = days.last().copied().unwrap_or_default() / days_per_month;
        Self {
            customers: float(curve.customers),
            points: (curve.points.iter().zip(days))
                .map(|(point, day)| CashPoint {
                    month: day / days_per_month,
                    payment: point.payment,
                    day,
                    cumulative: float(point.cumulative),
                })
                .collect(),
            // A monthly payment is for a month; the last one of a year in advance is for its last.
            months: match monthly {
                Some(_) => last.max(curve.points.len().saturating_sub(1) as f64),
                None => last,
            },
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

/// Months until the payment that brings the cohort back to zero, where it is drawn.
fn break_even(data: &CashCurve, points: &[CashPoint]) -> Option<f64> {
    let payment = data.break_even_payment?;
    let point = points.iter().find(|point| point.payment == payment)?;
    Some(point.month)
}

/// Cash changes on the days of payments and on no other.
fn steps(data: &CashCurve, points: &[CashPoint]) -> Vec<(f64, f64)> {
    let mut curve: Vec<(f64, f64)> = Vec::with_capacity(points.len() * 2);
    for point in points {
        if let Some(&(month, before)) = curve.last()
            && month < point.month
        {
            curve.push((point.month, before));
        }
        curve.push((point.month, point.cumulative));
    }
    if let Some(&(month, last)) = curve.last()
        && month < data.months
    {
        curve.push((data.months, last));
    }
    curve
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
    let x = Axis::whole(last_month(data), f64::from(width) - 60.0, texts);
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
fn last_month(data: &CashCurve) -> usize {
    // The model ends after 1200 months.
    (data.months - 1e-9).ceil().clamp(1.0, 1200.0) as usize
}

fn draw(
    canvas: &mut Canvas<'_>,
    plot: &Plot,
    data: &CashCurve,
    points: &[CashPoint],
    style: &ChartStyle,
) {
    let curve = steps(data, points);
    for loss in below_zero(&curve) {
        let outline: Vec<_> = loss.into_iter().map(|point| plot.at(point)).collect();
        canvas.area(&outline, ColorToken::BadSoft);
    }
    plot.zero_line(canvas);
    let shown: Vec<_> = curve.iter().copied().map(Some).collect();
    plot.curve(canvas, &shown, ColorToken::S1, 2.2);
    if points.len() <= 12 {
        for point in points {
            let place = plot.at((point.month, point.cumulative));
            canvas.point(place, Shape::Circle, ColorToken::S1, 3.0);
        }
    }
    let color = match data.verdict {
        Some(Verdict::Good) => ColorToken::Good,
        Some(Verdict::Watch) => ColorToken::Watch,
        Some(Verdict::Bad) => ColorToken::Bad,
        None => ColorToken::Muted,
    };
    if let (Some(month), Some(payment)) = (break_even(data, points), data.break_even_payment) {
        let label = tr::chart_cash_curve_break_even(style.language, payment);
        plot.marker(canvas, month, &label, color, 0);
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
    let months = last_month(data);
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
