//! The cohort table as a picture: months of the first purchase by age, the darker the more came back.

use chrono::NaiveDate;
use growth_i18n::tr::{instruments as words, report as tr};
use growth_model::economics::Unit;
use growth_model::retention::{Cohort, Retention};

use super::{
    AxisKind, AxisRange, Chart, ChartStyle, ColorToken, PlotArea, Point, Series,
    canvas::{self, Align, Canvas, Type},
};
use crate::content::{Cell, Column, Table};
use crate::text::Texts;

/// Most ages that are drawn; the table of the chart has them all.
const MOST_AGES: usize = 24;
/// Most cohorts that are drawn: the last ones.
const MOST_COHORTS: usize = 36;
const SMALL: Type = Type {
    size: 10.0,
    ..Type::LABEL
};

/// The heat table; its last row is the average of the cohorts by their size.
pub fn cohorts(retention: &Retention, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let skipped = retention.cohorts.len().saturating_sub(MOST_COHORTS);
    let shown = retention.cohorts.get(skipped..).unwrap_or_default();
    let ages = retention.average.len().min(MOST_AGES);
    let (width, height) = style.size();
    let average_name = words::chart_cohorts_average(language);
    let rows = rows(shown, retention, &average_name, texts);
    let shares = || {
        rows.iter()
            .flat_map(|row| row.cells.iter().take(ages).skip(1).flatten().copied())
    };
    let range = (
        shares().fold(f64::INFINITY, f64::min),
        shares().fold(0.0, f64::max),
    );
    let description = match retention.average.get(1).and_then(|a| a.retention.value()) {
        Some(next) => words::chart_cohorts_description(
            language,
            retention.cohorts.len(),
            texts.amount(*next, Unit::Fraction),
        ),
        None => tr::chart_empty(language),
    };
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let area = draw(canvas, &rows, ages, range, texts);
        (area, description.clone())
    });
    let columns = [
        Column::month(words::chart_cohorts_month(language)),
        Column::count(words::chart_cohorts_size(language)),
    ]
    .into_iter()
    .chain(
        (0..retention.average.len())
            .map(|age| Column::amount(words::chart_cohorts_age(language, age), Unit::Fraction)),
    )
    .collect();
    Chart {
        svg,
        width,
        height,
        title: words::chart_cohorts_title(language),
        units: words::chart_cohorts_units(language),
        plot_area,
        series: vec![Series {
            id: "average_retention".to_owned(),
            name: average_name.clone(),
            unit: texts.unit_name(Unit::Fraction),
            color_token: ColorToken::S1,
            points: retention
                .average
                .iter()
                .take(ages)
                .filter_map(|average| {
                    let share = *average.retention.value()?;
                    Some(Point {
                        x: f64::from(average.age),
                        // The average is the last row.
                        y: rows.len() as f64 - 1.0,
                        x_text: words::chart_cohorts_age(language, average.age),
                        y_text: texts.amount(share, Unit::Fraction),
                    })
                })
                .collect(),
        }],
        table: Table::new(
            "cohorts",
            words::chart_cohorts_title(language),
            columns,
            self::rows(&retention.cohorts, retention, &average_name, texts)
                .into_iter()
                .map(|row| {
                    let name = match row.month {
                        Some(month) => Cell::month(month),
                        None => row.name.into(),
                    };
                    [name, Cell::count(row.size)]
                        .into_iter()
                        .chain(row.cells.iter().map(|share| {
                            share
                                .map(|share| Cell::real(share, Unit::Fraction, language))
                                .into()
                        }))
                        .collect()
                }),
            style.locale(),
        ),
        description,
    }
}

struct Row {
    name: String,
    /// Absent for the average.
    month: Option<NaiveDate>,
    size: u64,
    cells: Vec<Option<f64>>,
}

fn rows(shown: &[Cohort], retention: &Retention, average: &str, texts: Texts) -> Vec<Row> {
    shown
        .iter()
        .map(|cohort| Row {
            name: month_name(&cohort.month, texts),
            month: first_day(&cohort.month),
            size: cohort.size,
            cells: cohort.retention.clone(),
        })
        .chain([Row {
            name: average.to_owned(),
            month: None,
            size: shown.iter().map(|cohort| cohort.size).sum(),
            cells: retention
                .average
                .iter()
                .map(|average| average.retention.value().copied())
                .collect(),
        }])
        .collect()
}

/// `ноя 2025` for `2025-11`.
fn month_name(month: &str, texts: Texts) -> String {
    first_day(month).map_or_else(|| month.to_owned(), |date| texts.month_short(date))
}

fn first_day(month: &str) -> Option<NaiveDate> {
    format!("{month}-01").parse().ok()
}

fn draw(
    canvas: &mut Canvas<'_>,
    rows: &[Row],
    ages: usize,
    (weakest, strongest): (f64, f64),
    texts: Texts,
) -> PlotArea {
    const HEAD: f64 = 18.0;
    let size = |row: &Row| texts.number(row.size as f64, 0);
    let widest = |text: &dyn Fn(&Row) -> String| {
        rows.iter()
            .map(|row| Type::LABEL.width(&text(row)))
            .fold(0.0, f64::max)
    };
    let sizes = widest(&|row| row.name.clone()) + 12.0 + widest(&size);
    let left = (sizes + 10.0).min(canvas.width / 2.0);
    let column = (canvas.width - left) / ages.max(1) as f64;
    let height = (canvas.height - HEAD) / rows.len().max(1) as f64;
    for age in 0..ages {
        let middle = left + column * (age as f64 + 0.5);
        let label = texts.number(age as f64, 0);
        canvas.text(&label, (middle, HEAD / 2.0), Align::Center, Type::LABEL);
    }
    for (place, row) in rows.iter().enumerate() {
        let top = HEAD + height * place as f64;
        let middle = top + height / 2.0;
        let is_average = place + 1 == rows.len();
        let kind = if is_average {
            Type::strong(ColorToken::Text)
        } else {
            Type::LABEL
        };
        canvas.text(&row.name, (0.0, middle), Align::Left, kind);
        canvas.text(&size(row), (left - 10.0, middle), Align::Right, kind);
        for (age, share) in row.cells.iter().take(ages).enumerate() {
            let Some(share) = share else { continue };
            let from = (left + column * age as f64 + 0.75, top + 0.75);
            let to = (
                left + column * (age as f64 + 1.0) - 0.75,
                top + height - 0.75,
            );
            // Everybody is there at age 0: it says nothing, and would drown the rest.
            let strength = if age == 0 || strongest <= weakest {
                0.0
            } else {
                // The weakest keeps a tint: it is known, not empty.
                0.1 + 0.9 * (share - weakest) / (strongest - weakest)
            };
            canvas.tint(from, to, ColorToken::S1, strength);
            let label = texts.number(share * 100.0, 0);
            let kind = Type {
                color: if age == 0 {
                    ColorToken::Muted
                } else {
                    ColorToken::Text
                },
                ..SMALL
            };
            if kind.width(&label) + 2.0 <= column && height >= 11.0 {
                let at = ((from.0 + to.0) / 2.0, middle);
                canvas.text(&label, at, Align::Center, kind);
            }
        }
    }
    PlotArea {
        left,
        top: HEAD,
        right: canvas.width,
        bottom: canvas.height,
        x: AxisRange {
            min: -0.5,
            max: ages.max(1) as f64 - 0.5,
            kind: AxisKind::Category,
        },
        // The first cohort is at the top.
        y: AxisRange {
            min: rows.len().max(1) as f64 - 0.5,
            max: -0.5,
            kind: AxisKind::Category,
        },
    }
}
