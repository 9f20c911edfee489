//! Sensitivity: what one input at a time does to a figure.

use growth_i18n::tr::report as tr;
use growth_model::economics::Unit;
use rust_decimal::Decimal;

use super::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Align, Type},
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend, legend_rows},
};
use crate::{
    content::{Cell, Column, Table},
    text::Texts,
};

/// A figure and the swing that each input gives it, the largest first.
#[shape]
pub struct Tornado {
    /// Localised name of the figure.
    pub figure: String,
    /// The figure's unit.
    pub unit: Unit,
    /// The figure with all inputs as they are.
    pub base: f64,
    /// The inputs.
    pub swings: Vec<Swing>,
}

/// The figure at both ends of one input.
#[shape]
pub struct Swing {
    /// Localised name of the input.
    pub input: String,
    /// The input's unit.
    pub unit: Unit,
    /// The input's low value.
    pub low_input: InputEnd,
    /// The figure there; absent where there is none.
    pub low: Option<f64>,
    /// The input's high value.
    pub high_input: InputEnd,
    /// The figure there; absent where there is none.
    pub high: Option<f64>,
}

/// The value of an input at one end of its swing.
#[shape(Copy, Eq)]
pub struct InputEnd {
    /// The value, in the unit of the input.
    pub value: Decimal,
    /// True where the domain of the input ends there, short of the change that was asked for.
    pub clamped: bool,
}

impl InputEnd {
    fn text(self, unit: Unit, texts: Texts) -> String {
        let star = if self.clamped { "*" } else { "" };
        format!("{}{star}", texts.input(self.value, unit))
    }

    fn cell(self, unit: Unit) -> Cell {
        Cell::number(self.value, unit).starred(self.clamped)
    }
}

/// How the values of inputs are set behind the ends of the bars.
const INPUT: Type = Type {
    size: 11.0,
    ..Type::LABEL
};

/// Widens the axis so that the values of inputs fit behind the ends of the bars.
fn make_room(amounts: &mut Axis, data: &Tornado, width: f64, texts: Texts) {
    let label = data
        .swings
        .iter()
        .flat_map(|swing| {
            [swing.low_input, swing.high_input].map(|end| end.text(swing.unit, texts))
        })
        .map(|input| INPUT.width(&input))
        .fold(0.0, f64::max)
        .min(width * 0.15);
    // The names take a good third of the width.
    let plot = width * 0.6;
    let room = (amounts.max - amounts.min) * (label + 10.0) / (plot - 2.0 * label).max(1.0);
    amounts.min -= room;
    amounts.max += room;
}

/// The tornado chart.
pub fn tornado(data: &Tornado, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let ends = data
        .swings
        .iter()
        .flat_map(|swing| [swing.low, swing.high])
        .flatten();
    let mut amounts = Axis::values(
        ends.chain([data.base]),
        data.unit,
        intervals(f64::from(width) * 0.6),
        texts,
    );
    make_room(&mut amounts, data, f64::from(width), texts);
    let names = Axis::categories(data.swings.iter().map(|swing| swing.input.clone()));
    let (low_name, high_name) = (
        tr::chart_tornado_low(language),
        tr::chart_tornado_high(language),
    );
    let base_name = tr::chart_tornado_base(language, texts.compact(data.base, data.unit));
    let legend_entries = [
        entry(&low_name, ColorToken::S2, Mark::Box),
        entry(&high_name, ColorToken::S3, Mark::Box),
        entry(&base_name, ColorToken::Muted, Mark::Dashes),
    ];
    let description = describe(data, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let header = HEADER_ROW * legend_rows(style, &legend_entries) as f64;
        legend(canvas, &legend_entries, 0);
        let plot = Plot::lying(canvas, &names, &amounts, header, 0.0);
        let band = (plot.bottom - plot.top) / data.swings.len().max(1) as f64;
        let half = (band * 0.3).min(11.0);
        let base = plot.x(data.base);
        for (index, swing) in data.swings.iter().enumerate() {
            let middle = plot.y(index as f64);
            let ends = [
                (swing.low, swing.low_input, ColorToken::S2),
                (swing.high, swing.high_input, ColorToken::S3),
            ];
            for (value, input, color) in ends {
                let Some(value) = value.filter(|value| value.is_finite()) else {
                    continue;
                };
                let input = input.text(swing.unit, texts);
                let end = plot.x(value);
                canvas.bar((base, middle - half), (end, middle + half), color);
                // The input's value, behind the end of its bar, where there is room.
                let (room, align, at) = if end < base {
                    (end - plot.left, Align::Right, end - 4.0)
                } else {
                    (canvas.width - end, Align::Left, end + 4.0)
                };
                if band >= 16.0 && INPUT.width(&input) + 6.0 <= room {
                    canvas.text(&input, (at, middle), align, INPUT);
                }
            }
        }
        canvas.dashes(
            (base, plot.top),
            (base, plot.bottom),
            ColorToken::Muted,
            1.4,
        );
        (plot.area(), description.clone())
    });
    let text = |value: Option<f64>| {
        value.map_or_else(
            || tr::chart_no_value(language),
            |value| texts.amount(value, data.unit),
        )
    };
    let series =
        |id: &str, name: String, color, end: fn(&Swing) -> (Option<f64>, InputEnd)| Series {
            id: id.to_owned(),
            name,
            unit: texts.unit_name(data.unit),
            color_token: color,
            points: data
                .swings
                .iter()
                .enumerate()
                .filter_map(|(index, swing)| {
                    let (value, input) = end(swing);
                    Some(Point {
                        x: value?,
                        y: index as f64,
                        x_text: text(value),
                        y_text: format!("{}: {}", swing.input, input.text(swing.unit, texts)),
                    })
                })
                .collect(),
        };
    Chart {
        svg,
        width,
        height,
        title: tr::chart_tornado_title(language, &data.figure),
        units: amounts.unit,
        plot_area,
        table: Table::new(
            "sensitivity",
            tr::chart_tornado_title(language, &data.figure),
            vec![
                Column::text(tr::chart_tornado_input(language)),
                Column::by_row(low_name.as_str()),
                Column::amount(format!("{} ({low_name})", data.figure), data.unit),
                Column::by_row(high_name.as_str()),
                Column::amount(format!("{} ({high_name})", data.figure), data.unit),
            ],
            data.swings.iter().map(|swing| {
                let figure = |value: Option<f64>| match value {
                    Some(value) => Cell::real(value, data.unit, language),
                    None => Cell::absent(tr::chart_no_value(language)),
                };
                vec![
                    swing.input.as_str().into(),
                    swing.low_input.cell(swing.unit),
                    figure(swing.low),
                    swing.high_input.cell(swing.unit),
                    figure(swing.high),
                ]
            }),
            style.locale(),
        ),
        series: vec![
            series("low", low_name, ColorToken::S2, |swing| {
                (swing.low, swing.low_input)
            }),
            series("high", high_name, ColorToken::S3, |swing| {
                (swing.high, swing.high_input)
            }),
        ],
        description,
    }
}

fn entry(label: &str, color: ColorToken, mark: Mark) -> LegendEntry<'_> {
    LegendEntry { label, color, mark }
}

fn describe(data: &Tornado, style: &ChartStyle) -> String {
    let texts = style.texts();
    let Some(first) = data.swings.first() else {
        return tr::chart_empty(style.language);
    };
    let text = |value: Option<f64>| {
        value.map_or_else(
            || tr::chart_no_value(style.language),
            |value| texts.compact(value, data.unit),
        )
    };
    tr::chart_tornado_description(
        style.language,
        texts.compact(data.base, data.unit),
        &data.figure,
        text(first.high),
        &first.input,
        text(first.low),
    )
}
