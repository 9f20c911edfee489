//! One bar per calendar month: revenue, new customers.

use chrono::{Datelike, Months, NaiveDate};
use growth_i18n::tr::report as tr;
use growth_model::economics::Unit;

use super::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series, canvas,
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend},
};
use crate::content::{Cell, Column, Table};

/// What one calendar month came to.
#[shape]
pub struct MonthValue {
    /// Any day of the month.
    pub month: NaiveDate,
    /// Its value.
    pub value: f64,
    /// False when the data end before the month does: drawn dashed, or the last month would look
    /// like a fall.
    pub complete: bool,
}

/// Revenue by month.
pub fn monthly_revenue(months: &[MonthValue], style: &ChartStyle) -> Chart {
    bars(
        months,
        style,
        Unit::Money,
        "revenue",
        tr::chart_monthly_revenue_title(style.language),
    )
}

/// New customers by month of their first purchase.
pub fn monthly_new_customers(months: &[MonthValue], style: &ChartStyle) -> Chart {
    bars(
        months,
        style,
        Unit::Count,
        "new_customers",
        tr::chart_monthly_new_customers_title(style.language),
    )
}

fn bars(months: &[MonthValue], style: &ChartStyle, unit: Unit, id: &str, title: String) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let months = filled(months);
    let (width, height) = style.size();
    let y = Axis::values(
        months.iter().map(|month| month.value).chain([0.0]),
        unit,
        intervals(f64::from(height) - 40.0),
        texts,
    );
    let x = Axis::categories(months.iter().map(|month| texts.month_short(month.month)));
    let description = describe(&months, unit, style, &title);
    let incomplete = months.iter().any(|month| !month.complete);
    let incomplete_label = tr::chart_incomplete_month(language);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let header = if incomplete { HEADER_ROW } else { 0.0 };
        let plot = Plot::upright(canvas, &x, &y, header);
        let half = bar_half_width(&plot, months.len());
        for (index, month) in months.iter().enumerate() {
            let at = index as f64;
            let corners = (
                (plot.x(at) - half, plot.y(month.value)),
                (plot.x(at) + half, plot.y(0.0)),
            );
            if month.complete {
                canvas.bar(corners.0, corners.1, ColorToken::S1);
            } else {
                canvas.bar(corners.0, corners.1, ColorToken::AccentSoft);
                canvas.dashed_bar(corners.0, corners.1, ColorToken::S1);
            }
        }
        plot.zero_line(canvas);
        if incomplete {
            let entry = LegendEntry {
                label: &incomplete_label,
                color: ColorToken::S1,
                mark: Mark::DashedBox,
            };
            legend(canvas, &[entry], 0);
        }
        (plot.area(), description.clone())
    });
    let month_name = |month: &MonthValue| {
        let name = texts.month(month.month);
        if month.complete {
            name
        } else {
            tr::chart_incomplete_month_name(language, name)
        }
    };
    Chart {
        svg,
        width,
        height,
        units: y.unit,
        plot_area,
        series: vec![Series {
            id: id.to_owned(),
            name: title.clone(),
            unit: texts.unit_name(unit),
            color_token: ColorToken::S1,
            points: months
                .iter()
                .enumerate()
                .map(|(index, month)| Point {
                    x: index as f64,
                    y: month.value,
                    x_text: month_name(month),
                    y_text: texts.amount(month.value, unit),
                })
                .collect(),
        }],
        table: Table::new(
            id,
            title.as_str(),
            [
                Column::month(tr::chart_column_month(language)),
                Column::amount(title.as_str(), unit),
            ]
            .into_iter()
            .chain(incomplete.then(|| Column::text(tr::report_column_complete(language))))
            .collect(),
            months.iter().map(|month| {
                let complete = if month.complete {
                    tr::report_yes(language)
                } else {
                    tr::report_no(language)
                };
                [
                    Cell::month(month.month),
                    Cell::real(month.value, unit, language),
                ]
                .into_iter()
                .chain(incomplete.then(|| complete.into()))
                .collect()
            }),
            style.locale(),
        ),
        title,
        description,
    }
}

/// Half the width of a bar: at most 22 pixels, and always a gap to its neighbour.
pub(super) fn bar_half_width(plot: &Plot, bars: usize) -> f64 {
    let band = (plot.right - plot.left) / bars.max(1) as f64;
    (band * 0.36).clamp(0.3, 22.0)
}

/// Every month from the first to the last, in order: where nothing happened, the value is zero.
fn filled(months: &[MonthValue]) -> Vec<MonthValue> {
    let mut known: Vec<MonthValue> = months
        .iter()
        .filter(|month| month.value.is_finite())
        .filter_map(|month| {
            Some(MonthValue {
                month: month.month.with_day(1)?,
                ..month.clone()
            })
        })
        .collect();
    known.sort_by_key(|month| month.month);
    known.dedup_by_key(|month| month.month);
    let (Some(first), Some(last)) = (known.first(), known.last()) else {
        return known;
    };
    // A hundred years of bars are no picture; a wrong date in the data must not make one.
    const MOST: u32 = 1200;
    let (mut month, end) = (first.month, last.month);
    let mut all = Vec::with_capacity(known.len());
    let mut known = known.into_iter().peekable();
    for _ in 0..MOST {
        let value = known.next_if(|next| next.month == month);
        all.push(value.unwrap_or(MonthValue {
            month,
            value: 0.0,
            complete: true,
        }));
        match month.checked_add_months(Months::new(1)) {
            Some(next) if month < end => month = next,
            _ => break,
        }
    }
    all
}

fn describe(months: &[MonthValue], unit: Unit, style: &ChartStyle, title: &str) -> String {
    let texts = style.texts();
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return tr::chart_empty(style.language);
    };
    let best = months.iter().fold(first, |best, month| {
        if month.value > best.value {
            month
        } else {
            best
        }
    });
    let last_complete = months
        .iter()
        .rev()
        .find(|month| month.complete)
        .unwrap_or(last);
    tr::chart_months_description(
        style.language,
        texts.month(best.month),
        texts.compact(best.value, unit),
        texts.month(first.month),
        texts.month(last_complete.month),
        texts.compact(last_complete.value, unit),
        title,
        texts.month(last.month),
    )
}
