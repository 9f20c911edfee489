//! Several amounts over weeks: stacked, as shares, or side by side as lines.

use growth_i18n::tr::loops as tr;
use growth_model::economics::Unit;

use crate::charts::{
    Axis, Chart, ChartStyle, ColorToken, Point, Series,
    canvas::{self, Canvas, Shape},
    plot::{HEADER_ROW, LegendEntry, Mark, Plot, intervals, legend, legend_rows},
};
use crate::content::{Cell, Column, Table};
use crate::text::sentence_case;

/// How the layers stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeeksShape {
    /// On top of each other: they add up.
    Stacked,
    /// Beside each other.
    Lines,
}

/// Amounts over weeks.
#[derive(Debug, Clone, PartialEq)]
pub struct LoopWeeks {
    /// Localised title.
    pub title: String,
    /// Unit of all layers.
    pub unit: Unit,
    /// Number of the first week; 0 is the start.
    pub first_week: u32,
    /// The layers, the lowest first; of equal length.
    pub layers: Vec<LoopLayer>,
    /// How they stand to each other.
    pub shape: WeeksShape,
    /// A week worth marking, and what it is.
    pub marker: Option<(u32, String)>,
}

/// One layer.
#[derive(Debug, Clone, PartialEq)]
pub struct LoopLayer {
    /// Stable name.
    pub id: String,
    /// Localised name.
    pub name: String,
    /// Its colour.
    pub color: ColorToken,
    /// A value for each week.
    pub values: Vec<f64>,
    /// True for what the others are compared with: drawn dashed.
    pub dashed: bool,
}

/// The chart.
pub fn loop_weeks(data: &LoopWeeks, style: &ChartStyle) -> Chart {
    let texts = style.texts();
    let language = style.language;
    let (width, height) = style.size();
    let tops = tops(data);
    let weeks = data
        .layers
        .iter()
        .map(|layer| layer.values.len())
        .max()
        .unwrap_or(0);
    let last_week = data.first_week as usize + weeks.saturating_sub(1);
    let y = Axis::values(
        tops.iter().flatten().copied().chain([0.0]),
        data.unit,
        intervals(f64::from(height) - 60.0),
        texts,
    );
    let x = Axis::whole(last_week, f64::from(width) - 60.0, texts);
    let entries: Vec<LegendEntry<'_>> = data
        .layers
        .iter()
        .map(|layer| LegendEntry {
            label: &layer.name,
            color: layer.color,
            mark: match (data.shape, layer.dashed) {
                (WeeksShape::Stacked, _) => Mark::Box,
                (WeeksShape::Lines, true) => Mark::Dashes,
                (WeeksShape::Lines, false) => Mark::Line(Shape::Circle),
            },
        })
        .collect();
    let at = |index: usize| f64::from(data.first_week) + index as f64;
    let description = describe(data, style);
    let (svg, plot_area) = canvas::draw(style.theme, (width, height), |canvas| {
        let rows = legend_rows(style, &entries) + usize::from(data.marker.is_some());
        let plot = Plot::upright(canvas, &x, &y, HEADER_ROW * rows as f64);
        legend(canvas, &entries, 0);
        match data.shape {
            WeeksShape::Stacked => stack(canvas, &plot, data, &tops, &at),
            WeeksShape::Lines => lines(canvas, &plot, data, &at),
        }
        plot.zero_line(canvas);
        if let Some((week, label)) = &data.marker {
            plot.marker(canvas, f64::from(*week), label, ColorToken::Text, rows - 1);
        }
        (plot.area(), description.clone())
    });
    let when = |index: usize| week_name(data.first_week as usize + index, style);
    Chart {
        svg,
        width,
        height,
        title: data.title.clone(),
        units: units(&y.unit, last_week, style),
        plot_area,
        series: data
            .layers
            .iter()
            .zip(&tops)
            .map(|(layer, tops)| Series {
                id: layer.id.clone(),
                name: layer.name.clone(),
                unit: texts.unit_name(data.unit),
                color_token: layer.color,
                points: layer
                    .values
                    .iter()
                    .zip(tops)
                    .enumerate()
                    .map(|(index, (value, top))| Point {
                        x: at(index),
                        y: *top,
                        x_text: when(index),
                        y_text: amount(*value, data.unit, style),
                    })
                    .collect(),
            })
            .collect(),
        table: Table::new(
            "weeks",
            data.title.as_str(),
            [Column::text(tr::loops_chart_week(language))]
                .into_iter()
                .chain(
                    data.layers
                        .iter()
                        .map(|layer| Column::amount(layer.name.as_str(), data.unit)),
                )
                .collect(),
            (0..weeks).map(|index| {
                [when(index).into()]
                    .into_iter()
                    .chain(data.layers.iter().map(|layer| {
                        let value = layer.values.get(index).copied();
                        value
                            .map(|value| Cell::real(value, data.unit, language))
                            .into()
                    }))
                    .collect()
            }),
            style.locale(),
        ),
        description,
    }
}

/// `12-я неделя`, or the start.
pub(super) fn week_name(week: usize, style: &ChartStyle) -> String {
    if week == 0 {
        tr::loops_chart_start(style.language)
    } else {
        tr::loops_chart_week_number(style.language, week)
    }
}

/// What the axes are in: `тыс., 26 недель`.
pub(super) fn units(unit: &str, weeks: usize, style: &ChartStyle) -> String {
    let weeks = tr::loops_weeks(style.language, weeks);
    if unit.is_empty() {
        weeks
    } else {
        format!("{unit}, {weeks}")
    }
}

/// People to the tenth, where there are few of them.
pub(super) fn amount(value: f64, unit: Unit, style: &ChartStyle) -> String {
    let texts = style.texts();
    match unit {
        Unit::Count => texts.number(value, u32::from(value.abs() < 100.0)),
        _ => texts.amount(value, unit),
    }
}

/// Where each layer's upper edge lies.
fn tops(data: &LoopWeeks) -> Vec<Vec<f64>> {
    match data.shape {
        WeeksShape::Lines => data
            .layers
            .iter()
            .map(|layer| layer.values.clone())
            .collect(),
        WeeksShape::Stacked => {
            let mut below: Vec<f64> = Vec::new();
            data.layers
                .iter()
                .map(|layer| {
                    below.resize(layer.values.len().max(below.len()), 0.0);
                    for (sum, value) in below.iter_mut().zip(&layer.values) {
                        *sum += value;
                    }
                    below.clone()
                })
                .collect()
        }
    }
}

fn stack(
    canvas: &mut Canvas<'_>,
    plot: &Plot,
    data: &LoopWeeks,
    tops: &[Vec<f64>],
    at: &dyn Fn(usize) -> f64,
) {
    let ground = vec![0.0; tops.first().map_or(0, Vec::len)];
    let mut below = &ground;
    for (layer, top) in data.layers.iter().zip(tops) {
        // Amounts of weeks begin with the first week; its left half belongs to it too.
        let left = |index: usize| if index == 0 { 0.0 } else { at(index) };
        let upper = top.iter().enumerate().map(|(index, y)| (left(index), *y));
        let lower = below
            .iter()
            .enumerate()
            .rev()
            .map(|(index, y)| (left(index), *y));
        let outline: Vec<_> = upper.chain(lower).map(|point| plot.at(point)).collect();
        if outline.len() > 2 {
            canvas.area(&outline, layer.color);
            // A line of the ground between layers tells them apart without their colours.
            let edge: Vec<_> = top
                .iter()
                .enumerate()
                .map(|(i, y)| plot.at((left(i), *y)))
                .collect();
            canvas.line(&edge, ColorToken::Surface, 1.0);
        }
        below = top;
    }
}

fn lines(canvas: &mut Canvas<'_>, plot: &Plot, data: &LoopWeeks, at: &dyn Fn(usize) -> f64) {
    // What is compared with lies beneath.
    for dashed in [true, false] {
        for layer in data.layers.iter().filter(|layer| layer.dashed == dashed) {
            let points: Vec<(f64, f64)> = layer
                .values
                .iter()
                .enumerate()
                .map(|(index, y)| (at(index), *y))
                .collect();
            if dashed {
                for pair in points.windows(2) {
                    canvas.dashes(plot.at(pair[0]), plot.at(pair[1]), layer.color, 1.8);
                }
            } else {
                let shown: Vec<_> = points.into_iter().map(Some).collect();
                plot.curve(canvas, &shown, layer.color, 2.2);
            }
        }
    }
}

fn describe(data: &LoopWeeks, style: &ChartStyle) -> String {
    let sentences: Vec<String> = data
        .layers
        .iter()
        .filter_map(|layer| {
            let (first, last) = (layer.values.first()?, layer.values.last()?);
            Some(tr::loops_chart_description(
                style.language,
                amount(*first, data.unit, style),
                amount(*last, data.unit, style),
                &layer.name,
                data.first_week as usize + layer.values.len() - 1,
            ))
        })
        .collect();
    if sentences.is_empty() {
        return growth_i18n::tr::report::chart_empty(style.language);
    }
    sentence_case(&sentences)
}
