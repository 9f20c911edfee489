//! Who goes on from purchase to purchase, as bars; the step that loses most customers stands out.

use growth_i18n::tr::{instruments as words, report as tr};
use growth_model::economics::Unit;
use growth_model::retention::RepeatStep;

use super::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Align, Type},
    months::bar_half_width,
    plot::{HEADER_ROW, Plot, intervals},
};
use crate::content::{Cell, Column, Table};

/// The bars of the repeat rates, from the second purchase on.
pub fn repeat_rates(steps: &[RepeatStep], style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let percent = |value: f64| texts.amount(value, Unit::Fraction);
    let count = |value: u64| texts.number(value as f64, 0);
    let y = Axis::values(
        steps
            .iter()
            .map(|step| step.repeat_probability)
            .chain([0.0]),
        Unit::Fraction,
        intervals(f64::from(height) - 60.0),
        texts,
    );
    let x = Axis::categories(
        steps
            .iter()
            .map(|step| texts.number(f64::from(step.purchase), 0)),
    );
    // The first of the largest losses, as the model counts.
    let loss = |step: &RepeatStep| step.before - step.customers;
    let largest = steps.iter().map(loss).max().unwrap_or(0);
    let worst = steps
        .iter()
        .find(|step| largest > 0 && loss(step) == largest);
    let description = match worst {
        Some(step) => words::chart_repeat_description(
            language,
            step.purchase,
            percent(step.repeat_probability),
        ),
        None => tr::chart_empty(language),
    };
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let plot = Plot::upright(canvas, &x, &y, HEADER_ROW);
        let half = bar_half_width(&plot, steps.len());
        for (index, step) in steps.iter().enumerate() {
            let at = plot.x(index as f64);
            let top = plot.y(step.repeat_probability);
            let is_worst = worst.is_some_and(|worst| worst.purchase == step.purchase);
            let color = if is_worst {
                ColorToken::Bad
            } else {
                ColorToken::S1
            };
            canvas.bar((at - half, top), (at + half, plot.y(0.0)), color);
            let label = percent(step.repeat_probability);
            let kind = Type::strong(if is_worst {
                ColorToken::Bad
            } else {
                ColorToken::Text
            });
            // A label wider than its band would run into its neighbour.
            let band = (plot.right - plot.left) / steps.len().max(1) as f64;
            if kind.width(&label) <= band {
                canvas.text(&label, (at, top - 9.0), Align::Center, kind);
            }
        }
        plot.zero_line(canvas);
        (plot.area(), description.clone())
    });
    let title = words::chart_repeat_title(language);
    Chart {
        svg,
        width,
        height,
        units: words::chart_repeat_units(language),
        plot_area,
        series: vec![Series {
            id: "repeat_probability".to_owned(),
            name: words::chart_repeat_share(language),
            unit: texts.unit_name(Unit::Fraction),
            color_token: ColorToken::S1,
            points: steps
                .iter()
                .enumerate()
                .map(|(index, step)| Point {
                    x: index as f64,
                    y: step.repeat_probability,
                    x_text: tr::chart_purchase_number(language, step.purchase),
                    y_text: words::chart_repeat_of(
                        language,
                        count(step.before),
                        count(step.customers),
                        percent(step.repeat_probability),
                    ),
                })
                .collect(),
        }],
        table: Table::new(
            "repeat-rates",
            title.as_str(),
            vec![
                Column::count(tr::chart_column_purchase(language)),
                Column::count(words::chart_repeat_before(language)),
                Column::count(words::chart_repeat_made(language)),
                Column::amount(words::chart_repeat_share(language), Unit::Fraction),
                Column::amount(words::chart_repeat_days(language), Unit::Days),
            ],
            steps.iter().map(|step| {
                vec![
                    Cell::count(step.purchase),
                    Cell::count(step.before),
                    Cell::count(step.customers),
                    Cell::real(step.repeat_probability, Unit::Fraction, language),
                    match step.median_days.value() {
                        Some(days) => Cell::real(*days, Unit::Days, language),
                        None => Cell::empty(),
                    },
                ]
            }),
            style.locale(),
        ),
        title,
        description,
    }
}
