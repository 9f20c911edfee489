//! Profit over a customer's purchases: where the acquisition is paid off, and where it ends.

use growth_i18n::tr::report as tr;
use growth_model::economics::Unit;

use super::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Shape},
    months::bar_half_width,
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend, legend_rows},
};
use crate::content::{Cell, Column, Table};

/// What each purchase adds, and what has been earned by then.
#[shape]
pub struct Lifecycle {
    /// The purchases, the first first.
    pub purchases: Vec<Purchase>,
    /// Number (from 1) of the purchase that pays the acquisition off.
    pub break_even: Option<u32>,
    /// Number (from 1) of the purchase after which profit no longer grows.
    pub peak: Option<u32>,
}

/// One purchase.
#[shape(Copy)]
pub struct Purchase {
    /// What it adds per acquired customer. Money.
    pub contribution: f64,
    /// Profit per acquired customer up to and with it. Money.
    pub cumulative: f64,
}

/// The lifecycle chart.
pub fn lifecycle(data: &Lifecycle, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let values = data
        .purchases
        .iter()
        .flat_map(|purchase| [purchase.contribution, purchase.cumulative]);
    let y = Axis::values(
        values.chain([0.0]),
        Unit::Money,
        intervals(f64::from(height) - 80.0),
        texts,
    );
    let x = Axis::categories((1..=data.purchases.len()).map(|n| texts.number(n as f64, 0)));
    let (bars_name, line_name) = (
        tr::chart_lifecycle_contribution(language),
        tr::chart_lifecycle_cumulative(language),
    );
    let entries = [
        LegendEntry {
            label: &bars_name,
            color: ColorToken::S0,
            mark: Mark::Box,
        },
        LegendEntry {
            label: &line_name,
            color: ColorToken::S1,
            mark: Mark::Line(Shape::Circle),
        },
    ];
    let markers: Vec<(f64, String, ColorToken)> = [
        (data.break_even, ColorToken::Good, true),
        (data.peak, ColorToken::Watch, false),
    ]
    .into_iter()
    .filter_map(|(number, color, pays_off)| {
        let number = number.filter(|n| (1..=data.purchases.len()).contains(&(*n as usize)))?;
        let label = if pays_off {
            tr::chart_lifecycle_break_even(language, number)
        } else {
            tr::chart_lifecycle_peak(language, number)
        };
        Some((f64::from(number) - 1.0, label, color))
    })
    .collect();
    let description = describe(data, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let rows = legend_rows(style, &entries);
        let plot = Plot::upright(canvas, &x, &y, HEADER_ROW * (rows + markers.len()) as f64);
        legend(canvas, &entries, 0);
        let half = bar_half_width(&plot, data.purchases.len());
        for (index, purchase) in data.purchases.iter().enumerate() {
            let at = plot.x(index as f64);
            let top = (at - half, plot.y(purchase.contribution));
            canvas.bar(top, (at + half, plot.y(0.0)), ColorToken::S0);
        }
        plot.zero_line(canvas);
        for (row, (at, label, color)) in markers.iter().enumerate() {
            plot.marker(canvas, *at, label, *color, rows + row);
        }
        let line: Vec<_> = data
            .purchases
            .iter()
            .enumerate()
            .map(|(index, purchase)| Some((index as f64, purchase.cumulative)))
            .collect();
        plot.curve(canvas, &line, ColorToken::S1, 2.2);
        for point in line.iter().flatten() {
            canvas.point(plot.at(*point), Shape::Circle, ColorToken::S1, 3.0);
        }
        (plot.area(), description.clone())
    });
    let series = |id: &str, name: String, color, value: fn(&Purchase) -> f64| Series {
        id: id.to_owned(),
        name,
        unit: texts.unit_name(Unit::Money),
        color_token: color,
        points: data
            .purchases
            .iter()
            .enumerate()
            .map(|(index, purchase)| Point {
                x: index as f64,
                y: value(purchase),
                x_text: tr::chart_purchase_number(language, index + 1),
                y_text: texts.signed(value(purchase), Unit::Money),
            })
            .collect(),
    };
    Chart {
        svg,
        width,
        height,
        title: tr::chart_lifecycle_title(language),
        units: tr::chart_units_by_purchase(language, y.unit),
        plot_area,
        table: Table::new(
            "lifecycle",
            tr::chart_lifecycle_title(language),
            vec![
                Column::count(tr::chart_column_purchase(language)),
                Column::amount(bars_name.as_str(), Unit::Money),
                Column::amount(line_name.as_str(), Unit::Money),
            ],
            data.purchases.iter().enumerate().map(|(index, purchase)| {
                vec![
                    Cell::count(index + 1),
                    Cell::real(purchase.contribution, Unit::Money, language),
                    Cell::real(purchase.cumulative, Unit::Money, language),
                ]
            }),
            style.locale(),
        ),
        series: vec![
            series("contribution", bars_name, ColorToken::S0, |purchase| {
                purchase.contribution
            }),
            series("cumulative", line_name, ColorToken::S1, |purchase| {
                purchase.cumulative
            }),
        ],
        description,
    }
}

fn describe(data: &Lifecycle, style: &ChartStyle) -> String {
    let language = style.language;
    let Some(last) = data.purchases.last() else {
        return tr::chart_empty(language);
    };
    let total = style.texts().compact(last.cumulative, Unit::Money);
    let count = data.purchases.len();
    let mut text = match data.break_even {
        Some(number) => tr::chart_lifecycle_description(language, count, number, total),
        None => tr::chart_lifecycle_description_never(language, count, total),
    };
    if let Some(peak) = data.peak.filter(|&peak| (peak as usize) < count) {
        text.push(' ');
        text.push_str(&tr::chart_lifecycle_description_peak(language, peak));
    }
    text
}
